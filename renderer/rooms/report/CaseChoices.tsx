import { useCanChange } from '#renderer/state/canChange.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Select, type SelectOption } from '#renderer/ui/Select.tsx';
import type { ThemeSet } from '#shared/coding/themes.ts';
import type { Finding } from '#shared/outcomes/finding.ts';
import { proposeCase, quotedPupils } from '#shared/report/proposeCase.ts';
import type { PupilKey, Study } from '#shared/study/model.ts';
import { pupilName } from '#shared/words/interface.ts';
import { measureName } from '#shared/words/measures.ts';
import { formatLevel } from '#shared/words/numbers.ts';
import { caseCandidates } from './caseCandidates.ts';

const proposed = 'proposed';

const noQuotes: ThemeSet['quotes'] = [];

/** One case where things went better and one where they did not: chosen here, or proposed by rule. The report says how. */
export function CaseChoices({ study }: { readonly study: Study }) {
  const finding = useStrand((strand) => strand.outcomes.value?.findings.find(({ counted }) => counted > 0) ?? null);
  const quotes = useStrand((strand) => strand.themes.value?.quotes ?? noQuotes);
  const run = useStrand((strand) => strand.run);
  const isChangeable = useCanChange();
  if (finding === null) return null;
  const quoted = quotedPupils(quotes);
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
        isDisabled={!isChangeable}
        value={idOf(positiveCase)}
        options={options(study, finding, 'positive', quoted)}
        onChange={choose('positive')}
      />
      <Select
        label="Did not go better"
        isDisabled={!isChangeable}
        value={idOf(negativeCase)}
        options={options(study, finding, 'negative', quoted)}
        onChange={choose('negative')}
      />
    </Card>
  );
}

function idOf(pupil: number | null): string {
  return pupil === null ? proposed : String(pupil);
}

/** Each pupil with the values before and after, and whether the pupil can be heard. */
function options(
  study: Study,
  finding: Finding,
  which: 'positive' | 'negative',
  quoted: ReadonlySet<PupilKey>,
): readonly SelectOption<string>[] {
  const speakers = new Set(study.documents.flatMap(({ speakers }) => speakers.map(({ pupil }) => pupil)));
  const say = (value: number) => formatLevel(value, finding.unit, finding.decimals);
  const nameOf = (pupil: PupilKey) => {
    const own = finding.pupils.find((candidate) => candidate.pupil === pupil);
    const moved = own === undefined ? '' : ` · ${say(own.pre)} → ${say(own.post)}`;
    return `${pupilName(pupil)}${moved}${quoted.has(pupil) ? ' · quoted' : ''}`;
  };
  const optionOf = (pupil: PupilKey): SelectOption<string> => {
    const heard = quoted.has(pupil)
      ? 'quoted: words of this pupil are marked with a theme'
      : speakers.has(pupil)
        ? 'speaks in an interview, not quoted'
        : 'not interviewed';
    return { id: String(pupil), name: nameOf(pupil), hint: `${measureName(finding.measure)} before → after; ${heard}` };
  };
  const chosen = which === 'positive' ? study.report.positiveCase : study.report.negativeCase;
  const unchosen = { ...study, report: { ...study.report, positiveCase: null, negativeCase: null } };
  const rule = proposeCase(unchosen, [finding], which, quoted);
  const candidates = caseCandidates(finding, which, quoted).map(({ pupil }) => optionOf(pupil));
  const known = chosen === null || candidates.some(({ id }) => id === String(chosen));
  return [
    { id: proposed, name: 'Proposed by rule', ...(rule === null ? {} : { hint: nameOf(rule.pupil) }) },
    ...(known || chosen === null ? [] : [optionOf(chosen)]),
    ...candidates,
  ];
}
