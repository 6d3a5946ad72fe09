import type { Finding, OutcomeSet } from '#shared/outcomes/finding.ts';
import { isRefused } from './isRefused.ts';
import { formatNumber } from './numbers.ts';
import { countOf, listOf, sentenceCase } from './plural.ts';
import { type BesideChance, type BesideOthers, type Standing, standingOf } from './standing.ts';

const asChance = ', but no further than chance alone may do';
const farApart = ', but the two groups began too far apart to say more';

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
const said: readonly { readonly moved: string; readonly beside: string; readonly holds: (standing: Standing) => boolean }[] = [
  { moved: 'improved', beside: ', and more than for {others}', holds: wanted('beyond', 'more') },
  { moved: 'improved beyond what chance alone predicts', beside: '', holds: wanted('beyond', 'none') },
  {
    moved: 'improved beyond what chance alone predicts',
    beside: ', but not clearly more than for {others}',
    holds: wanted('beyond', 'alike'),
  },
  { moved: 'improved beyond what chance alone predicts', beside: farApart, holds: wanted('beyond', 'farApart') },
  {
    moved: 'improved',
    beside: ', but less than for {others}',
    holds: (standing) => standing.way === 'wanted' && standing.others === 'less',
  },
  // What may be chance alone needs no second reason why it is no answer.
  {
    moved: 'improved',
    beside: asChance,
    holds: (standing) =>
      standing.way === 'wanted' && standing.chance === 'within' && standing.others !== 'more' && standing.others !== 'less',
  },
  { moved: 'improved', beside: ', but whether further than chance alone is not known', holds: wanted('notKnown', 'none') },
  { moved: 'improved', beside: ', but not clearly more than for {others}', holds: wanted('notKnown', 'alike') },
  { moved: 'improved', beside: farApart, holds: wanted('notKnown', 'farApart') },
  { moved: 'got worse', beside: '', holds: ({ way }) => way === 'against' },
  { moved: 'did not clearly change', beside: '', holds: ({ way }) => way === 'unclear' },
  { moved: 'cannot be compared', beside: '', holds: ({ way }) => way === 'silent' },
];

function wanted(chance: BesideChance, others: BesideOthers): (standing: Standing) => boolean {
  return (standing) => standing.way === 'wanted' && standing.chance === chance && standing.others === others;
}

/**
 * The first screen's answer: which areas improved, whether further than chance alone predicts and, where others stand beside, than for them;
 * which did not. Says what moved, never why. Of the Findings given: one for each area.
 */
export function describeCohort({ findings, flow }: OutcomeSet): string {
  const mentored = flow.steps.find(({ step }) => step === 'started')?.pupils ?? 0;
  if (findings.every((finding) => standingOf(finding).way === 'silent')) {
    return mentored === 0
      ? 'Nobody has started mentoring in these files: bring in a list of starts, or the mentors’ sessions'
      : `${countOf(mentored, 'mentored pupil')}, and no outcome has values both before and after`;
  }
  const who = mentored === 0 ? 'the mentored pupils' : `the ${formatNumber(mentored, 0)} mentored pupils`;
  const groups = said
    .map(({ moved, beside, holds }) => ({ moved, beside, alike: findings.filter((finding) => holds(standingOf(finding))) }))
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

/** Of the areas that moved further than chance alone: where it predicts much of that all the same. */
function chanceClauses(findings: readonly Finding[]): readonly string[] {
  const beyond = findings.filter((finding) => {
    const standing = standingOf(finding);
    return standing.way === 'wanted' && standing.chance === 'beyond';
  });
  const half = beyond.filter(chanceHoldsHalf);
  const where = half.length === beyond.length ? '' : ` in ${namesOf(half)}`;
  return half.length === 0 ? [] : [`chance alone predicts half of that or more${where}`];
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
