import type { Finding, OutcomeSet } from '#shared/outcomes/finding.ts';
import { isRefused } from './isRefused.ts';
import { formatNumber } from './numbers.ts';
import { countOf, listOf, sentenceCase } from './plural.ts';
import { type Standing, standingOf } from './standing.ts';

const areas: Readonly<Record<Finding['area'], string>> = {
  attendance: 'attendance',
  exclusions: 'suspensions',
  behaviour: 'behaviour',
  confidence: 'confidence',
  learning: 'learning',
};

/** Why a change alone is no answer. Said once where several outcomes stand together. */
export const chanceExplained =
  'Pupils are referred when things are bad, and many would have moved back towards their usual level on their own (statisticians call it regression to the mean). “Chance alone” is how far, learnt from the register of the same schools.';

/** What is said of areas that stand alike: the change, then what takes back or backs it. In the order in which they are told. `{others}` is named once. */
const said: readonly { readonly standing: Standing; readonly moved: string; readonly beside: string }[] = [
  { standing: 'wantedBeyondOthers', moved: 'improved', beside: ', and more than for {others}' },
  { standing: 'wanted', moved: 'improved', beside: '' },
  { standing: 'wantedLikeOthers', moved: 'improved', beside: ', but not clearly more than for {others}' },
  { standing: 'wantedLessThanOthers', moved: 'improved', beside: ', but less than for {others}' },
  { standing: 'wantedAsChance', moved: 'improved', beside: ', but not clearly further than chance alone predicts' },
  { standing: 'against', moved: 'got worse', beside: '' },
  { standing: 'unclear', moved: 'did not clearly change', beside: '' },
  { standing: 'silent', moved: 'cannot be compared', beside: '' },
];

/**
 * The first screen's answer: which areas improved, and whether further than for the other pupils or, where nobody stands beside,
 * than chance alone predicts; which did not. Says what moved, never why. Of the Findings given: one for each area.
 */
export function describeCohort({ findings, flow }: OutcomeSet): string {
  const mentored = flow.steps.find(({ step }) => step === 'started')?.pupils ?? 0;
  if (findings.every((finding) => standingOf(finding) === 'silent')) {
    return mentored === 0
      ? 'Nobody has started mentoring in these files yet'
      : `${countOf(mentored, 'mentored pupil')}, and no outcome has values both before and after`;
  }
  const who = mentored === 0 ? 'the mentored pupils' : `the ${formatNumber(mentored, 0)} mentored pupils`;
  const groups = said
    .map(({ standing, moved, beside }) => ({ moved, beside, alike: findings.filter((finding) => standingOf(finding) === standing) }))
    .filter(({ alike }) => alike.length > 0);
  const clauses = groups.map(({ moved, beside, alike }, place) => {
    const names =
      alike.length === findings.length && alike.length > 1 ? `${inWords[alike.length] ?? `all ${alike.length}`} areas` : namesOf(alike);
    const named = groups.slice(0, place).some((earlier) => earlier.beside.includes('{others}'));
    const than = beside.replace('{others}', named ? 'the others' : 'pupils who were not mentored');
    return `${names} ${moved}${place === 0 ? ` for ${who}` : ''}${than}`;
  });
  return sentenceCase([...clauses, ...chanceClauses(findings)].join('; '));
}

/** Of the areas that did move the wanted way: where chance alone predicts much of it, and where nobody can tell. */
function chanceClauses(findings: readonly Finding[]): readonly string[] {
  const wanted = findings.filter((finding) => ['wanted', 'wantedBeyondOthers'].includes(standingOf(finding)));
  const half = wanted.filter(chanceHoldsHalf);
  const where = half.length === wanted.length ? '' : ` in ${namesOf(half)}`;
  const unknown = wanted.filter((finding) => standingOf(finding) === 'wanted' && isRefused(finding.chance));
  return [
    ...(half.length === 0 ? [] : [`chance alone predicts half of that or more${where}`]),
    ...(unknown.length === 0 ? [] : [`how much of that chance alone would bring is not known for ${namesOf(unknown)}`]),
  ];
}

const inWords: Readonly<Record<number, string>> = { 2: 'both', 3: 'all three', 4: 'all four', 5: 'all five', 6: 'all six' };

function namesOf(findings: readonly Finding[]): string {
  return listOf(findings.map(({ area }) => areas[area]));
}

function chanceHoldsHalf(finding: Finding): boolean {
  if (isRefused(finding.chance) || finding.chance.expected === null) return false;
  const { expected, observed } = finding.chance;
  return expected > 0 === observed > 0 && Math.abs(expected) >= Math.abs(observed) / 2;
}
