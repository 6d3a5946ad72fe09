import type { Finding, OutcomeSet } from '#shared/outcomes/finding.ts';
import { subtitleOf } from './findings.ts';
import { isRefused } from './isRefused.ts';
import { inSentence, measureName } from './measures.ts';
import { formatNumber } from './numbers.ts';
import { countOf, listOf, sentenceCase } from './plural.ts';
import { type BesideChance, type BesideOthers, type Standing, standingOf } from './standing.ts';
import { isNothing, movedClause, ownInterval } from './titles.ts';
import { bothAnswers } from './twoAnswers.ts';

const notMentored = 'pupils who were not mentored';
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
  { moved: 'got worse', beside: '', holds: ({ way }) => way === 'against' },
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
  { moved: 'did not clearly change', beside: '', holds: ({ way }) => way === 'unclear' },
  { moved: 'cannot be compared', beside: '', holds: ({ way }) => way === 'silent' },
];

function wanted(chance: BesideChance, others: BesideOthers): (standing: Standing) => boolean {
  return (standing) => standing.way === 'wanted' && standing.chance === chance && standing.others === others;
}

/** The first screen's answer: one claim with its interval, what it rests on, and what is said of everything else. */
export interface CohortAnswer {
  readonly title: string;
  /** n and window of the claim; empty where there is no claim. */
  readonly basis: string;
  readonly details: readonly string[];
}

/**
 * The claim is about the first area that can be compared, in the order declared before any result was seen, unless another clearly got worse: harm
 * is told first. So it is never the best news that was to be had. Says what moved, never why. Of the Findings given: one for each area.
 */
export function describeCohort({ findings, flow }: OutcomeSet): CohortAnswer {
  const mentored = flow.steps.find(({ step }) => step === 'started')?.pupils ?? 0;
  const wayOf = (finding: Finding) => standingOf(finding).way;
  const told = findings.find((finding) => wayOf(finding) === 'against') ?? findings.find((finding) => wayOf(finding) !== 'silent');
  if (told === undefined) {
    const title =
      mentored === 0
        ? 'Nobody has started mentoring in these files: bring in a list of starts, or the mentors’ sessions'
        : `${countOf(mentored, 'mentored pupil')}, and no outcome has values both before and after`;
    return { title, basis: '', details: [] };
  }
  return {
    title: claimOf(told),
    basis: subtitleOf(told),
    details: [
      ...describeAreas(
        findings.filter((finding) => finding !== told),
        claimBeside(standingOf(told)).includes('{others}'),
      ),
      ...findings.flatMap((finding) => bothAnswers(finding, nameOf(finding))),
      ...chanceClauses(findings),
      ...findings.flatMap(reliablyWorse),
    ].map((sentence) => `${sentenceCase(sentence)}.`),
  };
}

/** "Attendance rose 4.7 points (95 % interval 3.3 to 6.2), but no further than chance alone may do". */
function claimOf(finding: Finding): string {
  const standing = standingOf(finding);
  const interval = ownInterval(finding);
  const { before, after } = finding;
  const isStill = before !== null && after !== null && isNothing(after.mean - before.mean, finding);
  if (standing.way === 'unclear') return `${movedClause(finding)}${interval}${isStill ? '' : ': not a clear change'}`;
  return `${movedClause(finding)}${interval}${claimBeside(standing).replace('{others}', notMentored)}`;
}

/** What backs the claim or takes it back. */
function claimBeside(standing: Standing): string {
  if (standing.way === 'against') return ', which is worse';
  if (standing.way !== 'wanted') return '';
  const { chance, others } = standing;
  if (others === 'less') return ', but less than for {others}';
  if (chance === 'within') return asChance;
  if (chance === 'notKnown') return others === 'farApart' ? farApart : ', but whether further than chance alone is not known';
  return others === 'more' ? ', and more than for {others}' : ', further than chance alone predicts';
}

/** Which areas improved, whether further than chance alone predicts and, where others stand beside, than for them; which did not. Harm first. */
export function describeAreas(findings: readonly Finding[], othersNamed = false): readonly string[] {
  const groups = said
    .map(({ moved, beside, holds }) => ({ moved, beside, alike: findings.filter((finding) => holds(standingOf(finding))) }))
    .filter(({ alike }) => alike.length > 0);
  return groups.map(({ moved, beside, alike }, place) => {
    const named = othersNamed || groups.slice(0, place).some((earlier) => earlier.beside.includes('{others}'));
    return `${namesOf(alike)} ${moved}${beside.replace('{others}', named ? 'the others' : notMentored)}`;
  });
}

/** Pupils whose own change is too large to be the scale's noise: those it went against are named wherever it can be told. */
function reliablyWorse(finding: Finding): readonly string[] {
  const { reliableChange: counts } = finding;
  if (counts === null || isRefused(counts)) return [];
  const { n, worse, byChance } = counts;
  const who = worse.pupils === 0 ? 'none' : formatNumber(worse.pupils, 0);
  const byItself = byChance < 1 ? 'fewer than one' : `about ${formatNumber(byChance, 0)}`;
  return [
    `of ${countOf(n, 'pupil')}, ${who} ${worse.pupils < 2 ? 'is' : 'are'} reliably worse in ${nameOf(finding)}; ${byItself} would be by chance alone`,
  ];
}

/** Of the areas that moved further than chance alone: where it predicts much of that all the same. */
function chanceClauses(findings: readonly Finding[]): readonly string[] {
  const beyond = findings.filter((finding) => {
    const standing = standingOf(finding);
    return standing.way === 'wanted' && standing.chance === 'beyond';
  });
  const half = beyond.filter(chanceHoldsHalf);
  return half.length === 0 ? [] : [`chance alone predicts half or more of what was seen in ${namesOf(half)}`];
}

/** An area goes by its own name while its usual measure stands for it; a measure that somebody chose, by the measure's. */
function nameOf({ area, measure, isChosen }: Finding): string {
  return isChosen === true ? inSentence(measureName(measure)) : areas[area];
}

function namesOf(findings: readonly Finding[]): string {
  return listOf(findings.map(nameOf));
}

function chanceHoldsHalf(finding: Finding): boolean {
  if (isRefused(finding.chance) || finding.chance.expected === null) return false;
  const { expected, observed } = finding.chance;
  return expected > 0 === observed > 0 && Math.abs(expected) >= Math.abs(observed) / 2;
}

/** Beside an area whose numbers are still those of the window before. */
export const countedAnew = 'Being counted anew: these are the numbers of the window before';
