import { useStrand } from '#renderer/state/strand.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Select, type SelectOption } from '#renderer/ui/Select.tsx';
import type { Finding } from '#shared/outcomes/finding.ts';
import type { Study } from '#shared/study/model.ts';
import { pupilName } from '#shared/words/interface.ts';
import { measureName } from '#shared/words/measures.ts';
import { formatLevel } from '#shared/words/numbers.ts';
import { caseCandidates } from './caseCandidates.ts';

const proposed = 'proposed';

/** One case where things went better and one where they did not: chosen here, or proposed by rule. The report says how. */
export function CaseChoices({ study }: { readonly study: Study }) {
  const finding = useStrand((strand) => strand.outcomes.value?.findings.find(({ counted }) => counted > 0) ?? null);
  const run = useStrand((strand) => strand.run);
  if (finding === null) return null;
  const { positiveCase, negativeCase } = study.report;
  const choose = (which: 'positive' | 'negative') => (id: string) =>
    void run('report.case', { which, pupil: id === proposed ? null : Number(id) });
  return (
    <Card title="Two cases">
      <p className="section-note">
        One pupil for whom things went better and one for whom they did not. The report says how each was chosen.
      </p>
      <Select
        label="Went better"
        value={idOf(positiveCase)}
        options={options(finding, 'positive', positiveCase)}
        onChange={choose('positive')}
      />
      <Select
        label="Did not go better"
        value={idOf(negativeCase)}
        options={options(finding, 'negative', negativeCase)}
        onChange={choose('negative')}
      />
    </Card>
  );
}

function idOf(pupil: number | null): string {
  return pupil === null ? proposed : String(pupil);
}

function options(finding: Finding, which: 'positive' | 'negative', chosen: number | null): readonly SelectOption<string>[] {
  const candidates = caseCandidates(finding, which).map(({ pupil, pre, post }) => ({
    id: String(pupil),
    name: pupilName(pupil),
    hint: `${measureName(finding.measure)} ${formatLevel(pre, finding.unit, finding.decimals)} before, ${formatLevel(post, finding.unit, finding.decimals)} after`,
  }));
  const known = chosen === null || candidates.some(({ id }) => id === String(chosen));
  return [
    { id: proposed, name: 'Proposed by rule' },
    ...(known || chosen === null ? [] : [{ id: String(chosen), name: pupilName(chosen) }]),
    ...candidates,
  ];
}
