import { Section } from '#renderer/ui/Page.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import type { Finding, PupilChange } from '#shared/outcomes/finding.ts';
import type { Study } from '#shared/study/model.ts';
import { pupilName, tallyWords } from '#shared/words/interface.ts';
import { formatChange, formatNumber } from '#shared/words/numbers.ts';

/** Every pupil that counts, by number: before, after, change. */
export function PupilTable({ study, finding }: { readonly study: Study; readonly finding: Finding }) {
  const { pupils } = finding;
  // One pupil's events are whole.
  const decimals = finding.unit === 'events' ? 0 : finding.decimals;
  const schoolName = (key: number | null): string => study.schools.find((school) => school.key === key)?.name ?? '';
  const level = (value: number) => formatNumber(value, decimals);
  return (
    <Section id="pupils" title="Pupil by pupil" note="For people who may see pupils’ records. No export holds this table.">
      <Table<PupilChange>
        caption="Each pupil before and after"
        rows={pupils}
        rowKey={(row) => row.pupil}
        height={420}
        columns={[
          { id: 'pupil', header: 'Pupil', cell: (row) => pupilName(row.pupil), sortBy: (row) => row.pupil },
          { id: 'school', header: 'School', cell: (row) => schoolName(row.school), sortBy: (row) => schoolName(row.school) },
          { id: 'pre', header: 'Before', kind: 'number', cell: (row) => level(row.pre), sortBy: (row) => row.pre },
          { id: 'post', header: 'After', kind: 'number', cell: (row) => level(row.post), sortBy: (row) => row.post },
          {
            id: 'change',
            header: 'Change',
            kind: 'number',
            cell: (row) => formatChange(row.change, decimals),
            sortBy: (row) => row.change,
          },
          { id: 'verdict', header: 'Verdict', cell: (row) => tallyWords[row.verdict], sortBy: (row) => row.verdict },
        ]}
      />
    </Section>
  );
}
