import { Section } from '#renderer/ui/Page.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import type { Finding, PupilOnce } from '#shared/outcomes/finding.ts';
import type { Study } from '#shared/study/model.ts';
import { pupilName } from '#shared/words/interface.ts';
import { formatLevel } from '#shared/words/numbers.ts';
import { pupilTableWords } from '#shared/words/shares.ts';

export interface OnceTableProps {
  readonly study: Study;
  readonly finding: Finding;
  readonly once: readonly PupilOnce[];
}

/** Every pupil that counts, by number, with the one value there is of them. */
export function OnceTable({ study, finding, once }: OnceTableProps) {
  const schoolName = (key: number | null): string => study.schools.find((school) => school.key === key)?.name ?? '';
  const { title, note, caption, value } = pupilTableWords;
  return (
    <Section id="pupils" title={title} note={note}>
      <Table<PupilOnce>
        caption={caption}
        rows={once}
        rowKey={(row) => row.pupil}
        height={420}
        columns={[
          { id: 'pupil', header: 'Pupil', cell: (row) => pupilName(row.pupil), sortBy: (row) => row.pupil },
          { id: 'school', header: 'School', cell: (row) => schoolName(row.school), sortBy: (row) => schoolName(row.school) },
          {
            id: 'value',
            header: value,
            kind: 'number',
            cell: (row) => formatLevel(row.value, finding.unit, finding.decimals),
            sortBy: (row) => row.value,
          },
        ]}
      />
    </Section>
  );
}
