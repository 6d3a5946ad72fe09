import type { Caveat, Finding } from '#shared/outcomes/finding.ts';
import { describeKeyChange } from './codeSets.ts';
import { designCaveats } from './designCaveats.ts';
import { startsFromSessions } from './flow.ts';
import { isRefused } from './isRefused.ts';
import { eventsOf } from './measures.ts';
import { formatAmount, formatChange, formatNumber, formatP, formatPercent } from './numbers.ts';
import { countOf, listOf } from './plural.ts';

/** Said beside a comparison of groups that were not alike at the start. */
export const beganFarApart = 'The two groups began far apart, so read this with care.';

type Values = Caveat['values'];
type Sentence = (values: Values, finding: Finding) => string;

const number = (values: Values, name: string) => Number(values[name] ?? 0);
const count = (values: Values, name: string) => formatNumber(number(values, name), 0);

const sentences: Readonly<Record<string, Sentence>> = {
  ...designCaveats,
  fewPupils: (v) =>
    `Only ${countOf(number(v, 'counted'), 'pupil')} could be counted: read this as a description of those pupils, not as a pattern.`,
  manyLeftOut: (v) =>
    `${count(v, 'lost')} of ${count(v, 'asked')} pupils are left out. If they differ from the others, the average would differ too.`,
  season: (v, finding) =>
    `For ${count(v, 'pupils')} of ${count(v, 'counted')} pupils the two windows lie in different parts of the school year. ${finding.area === 'attendance' ? 'Absence has seasons of its own: it is higher in winter and before holidays.' : 'What schools record has seasons of its own: it grows through a term, and few weeks of a summer are like those of a winter.'}${hasOthers(finding) ? ' The pupils who were not mentored are looked at over the same weeks, so the comparison allows for that; the plain change does not.' : ''}`,
  sameWeeksLastYear: (v, finding) =>
    `Over the same weeks a year before, when they had no mentor, ${countOf(number(v, 'pupils'), 'of these pupils', 'of these pupils')} had ${change(v, 'lastYear', finding)}; over the weeks counted here the same ${number(v, 'pupils') === 1 ? 'pupil' : 'pupils'} had ${change(v, 'thisYear', finding)}.`,
  ceiling: (v) =>
    `${count(v, 'pupils')} of ${count(v, 'counted')} pupils began at or very near the best value there is, so they could hardly do better.`,
  noneBefore: (v) =>
    `${count(v, 'pupils')} of ${count(v, 'counted')} pupils had none before, so they could only stay at none or have some.`,
  startsFromSessions: () => startsFromSessions,
  severalEpisodes: (v) => `${countOf(number(v, 'pupils'), 'pupil')} had mentoring more than once; the first time counts here.`,
  testsDisagree: () =>
    'The average and the order of the changes tell different stories: a few pupils with large changes may decide the average.',
  exposureRerun: (v, finding) =>
    `If 20 possible sessions in each window were enough, the change would be ${change(v, 'at20', finding)} (${countOf(number(v, 'n20'), 'pupil')}); if 60 were needed, ${change(v, 'at60', finding)} (${countOf(number(v, 'n60'), 'pupil')}).`,
  pooledDiffers: (v, finding) =>
    `Counting each pupil once gives ${change(v, 'pupilMean', finding)}; counting each session once, as official figures do, gives ${change(v, 'pooled', finding)}. Pupils with more sessions weigh more in the second.`,
  unknownCodes: (v) =>
    `${countOf(number(v, 'marks'), 'register mark')} with ${String(v['codes']).includes(',') ? 'codes' : 'the code'} ${v['codes']} could not be understood. Pupils with such a mark in either window are left out.`,
  latenessMixed: (v) =>
    `For ${count(v, 'pupils')} of ${countOf(number(v, 'counted'), 'pupil')} lateness comes added up, with no telling whether a pupil came before the register closed (L) or after it (U, an absence): all of it is counted as before.`,
  summariesGaveWay: (v) => `${summaries(v)} not counted: there are register marks of the same days, and marks are the better record.`,
  summariesRepeated: (v) => `${summaries(v)} not counted: another one covers the same days.`,
  summariesLong: (v) =>
    `${summaries(v)} counted with more than a week in one number, such as a half term or a term, because the whole of it lies inside a window. Such a window may hold fewer days than it spans.`,
  summariesCut: (v) =>
    `${summaries(v)} not counted: more than a week in one number, and an edge of a window cuts it, so which of the sessions lie inside is not known. A longer window may hold the whole of it.`,
  ownDirection: (v) =>
    `For ${countOf(number(v, 'pupils'), 'pupil')} of ${count(v, 'counted')} the plan asks for another way than usual, or to keep things as they are. “Better” and “worse” follow each pupil’s own plan; the numbers do not.`,
  loggedByStaff: () =>
    'A behaviour log holds what staff wrote down. A school that begins to log more, or a mentor who does, looks like worse behaviour.',
  eventsWithoutSide: (v) =>
    `${countOf(number(v, 'events'), 'logged event')} ${number(v, 'events') === 1 ? 'does' : 'do'} not say whether ${number(v, 'events') === 1 ? 'it speaks' : 'they speak'} for or against the pupil, and ${number(v, 'events') === 1 ? 'is' : 'are'} not counted.`,
  severalGradeScales: (v) =>
    `Grades come on ${count(v, 'scales')} scales. Each subject is compared on one scale, but the average mixes them: read it for its direction only.`,
  oneSubject: (v) => `For ${count(v, 'pupils')} of ${count(v, 'counted')} pupils a single subject could be compared.`,
  targetsHaveNoBefore: () =>
    'Whoever sets easy targets sees more of them met. The interval takes each target for independent of the others; those of one pupil are not, so it is probably too narrow.',
  targetsNotReviewed: (v) =>
    `${countOf(number(v, 'targets'), 'target')} of these pupils ${number(v, 'targets') === 1 ? 'has' : 'have'} not been reviewed and ${number(v, 'targets') === 1 ? 'is' : 'are'} not counted.`,
  goalsChosen: (v) =>
    `${countOf(number(v, 'goals'), 'goal')}, scored by those who set ${number(v, 'goals') === 1 ? 'it' : 'them'}. A goal is set for what is going badly at that time, so its score tends to rise by itself, and goals of different pupils are not equally hard.`,
  goalsNotReviewed: (v) =>
    `${countOf(number(v, 'goals'), 'goal')} of these pupils ${number(v, 'goals') === 1 ? 'was' : 'were'} scored at the start and not again by the end of the weeks after, and ${number(v, 'goals') === 1 ? 'is' : 'are'} not counted.`,
  fewSharedRatings: (v) => `Only ${countOf(number(v, 'pupils'), 'pupil')} had two raters before, too few to tell how far raters agree.`,
  raterDisagreement: (v) =>
    `Raters of one pupil agree little (intraclass correlation ${formatNumber(number(v, 'icc'), 2)}), so a change of raters can look like a change of pupils.`,
  intervalIgnoresSchools: () =>
    'The interval treats all pupils as one group, so it is probably too narrow; with fewer than four schools none that allows for schools can be given.',
  fewPupilsWithEvents: (v, { measure }) =>
    `Only ${countOf(number(v, 'pupils'), 'pupil')} had any ${eventsOf(measure, true)}: so few cannot settle the question whatever the numbers say.`,
  intervalAgainstTest: (v) =>
    `${number(v, 'excludes') === 1 ? 'The interval leaves out no change, and the sign-flip test does not' : 'The sign-flip test says that this is hardly chance, and the interval includes no change'} (${formatP(number(v, 'p'))}). With few pupils who have any, the test is the one to believe.`,
  exposureDiffers: (v) =>
    `The windows held ${count(v, 'before')} possible sessions before and ${count(v, 'after')} after. The ratio allows for that; the plain counts do not.`,
  onePupilManyEvents: (v, { measure }) =>
    `One pupil has ${formatPercent(100 * number(v, 'share'), 0)} of all ${eventsOf(measure)}. ${v['ratioWithout'] === 'none' ? 'Without that pupil no ratio can be formed.' : `Without that pupil the ratio is ${formatNumber(number(v, 'ratioWithout'), 2)}.`}`,
  fewPupilsManyEvents: (_, { measure }) =>
    `A large part of these ${eventsOf(measure)} belongs to very few pupils, so the numbers here rest on them.`,
  permanentExclusions: (v) =>
    `Permanent exclusions are not in these numbers: ${countOf(number(v, 'before'), 'pupil')} before and ${countOf(number(v, 'after'), 'pupil')} after.`,
  raterDrift: (v) =>
    `For ${count(v, 'pupils')} of ${count(v, 'counted')} pupils the people who rated before and after are not the same. A stricter or kinder rater looks like a change.`,
  keyContradicted: (v) =>
    `Answers to ${questions(v)} do not go with the others, ${(v['reversed'] ?? '') === '' ? 'with no question turned round' : `with questions ${v['reversed']} turned round`}.${mirrored(v)} Nothing is scored until somebody confirms the key or changes it: a wrong key makes every change look smaller.`,
  itemsLookUnreversed: (v) =>
    `Answers to ${questions(v)} run against the others: perhaps they are worded the other way round and were not turned.`,
  itemsReversed: (v) => `Answers to ${questions(v)} were turned round, as their wording runs the other way.`,
  halfReversed: (v) =>
    `Answers to ${questions(v)}, half of all, were turned round. Turning the other half instead would fit the answers as well and make every rise a fall: only the wording says which is right.`,
  scoredByOwnKey: (v) => `This scale is scored by this study’s own key: ${describeKeyChange(v)}.`,
  answersOutsideScale: (v) =>
    `${countOf(number(v, 'answers'), 'answer')} outside the scale ${number(v, 'answers') === 1 ? 'was' : 'were'} taken as not given.`,
  'comparison.notEquivalent': (v) =>
    `Mentored pupils and the others began far apart (g = ${formatNumber(number(v, 'g'), 2)}), so no way of comparing them is safe alone.`,
  'comparison.fragile': (v) =>
    `The comparison’s interval rests on ${formatNumber(number(v, 'df'), 1)} degrees of freedom: few schools carry it, and it is fragile.`,
  'comparison.methodsDiffer': (v, finding) =>
    `Two ways of comparing differ: allowing for where each pupil began, the difference is ${signed(v, 'adjusted', finding)}, as a plain difference in changes it is ${signed(v, 'simple', finding)}. When groups begin apart neither is safe alone.`,
  'comparison.dependsOnStart': () =>
    'The difference between mentored pupils and the others is not the same for pupils who began low and pupils who began high.',
  'comparison.fewSchoolsOnOneSide': (v) =>
    `Only ${countOf(number(v, 'schools'), 'school')} on one side of the comparison: schools and mentoring cannot be told apart well.`,
};

/** A caveat as one or two sentences. A code that is not known stands as itself, so that nothing is hidden. */
export function describeCaveat(caveat: Caveat, finding: Finding): string {
  return sentences[caveat.code]?.(caveat.values, finding) ?? caveat.code;
}

/** Every code there is a sentence for: a test asks that each Finding's codes are among them. */
export const caveatCodes: readonly string[] = Object.keys(sentences);

function change(values: Values, name: string, finding: Finding): string {
  const value = number(values, name);
  const amount = formatAmount(value, finding.unit, finding.decimals);
  if (Number(formatNumber(Math.abs(value), finding.decimals)) === 0) return 'nothing';
  return `a ${value > 0 ? 'rise' : 'fall'} of ${amount}`;
}

function hasOthers({ comparison }: Finding): boolean {
  return comparison !== null && !isRefused(comparison);
}

function summaries(values: Values): string {
  const many = number(values, 'summaries');
  return `${countOf(many, 'attendance summary', 'attendance summaries')} of ${countOf(number(values, 'pupils'), 'pupil')} ${many === 1 ? 'is' : 'are'}`;
}

/** Half of a scale's questions against the other half: two keys fit. */
function mirrored({ mirror }: Values): string {
  return mirror === undefined
    ? ''
    : ' Half of the questions go against the other half, and the answers fit both ways of turning them: only the wording says which half says the opposite. With the wrong one every rise would be a fall.';
}

function questions(values: Values): string {
  const items = String(values['items']).split(', ');
  return `${items.length === 1 ? 'question' : 'questions'} ${listOf(items)}`;
}

function signed(values: Values, name: string, finding: Finding): string {
  return formatChange(number(values, name), finding.decimals);
}
