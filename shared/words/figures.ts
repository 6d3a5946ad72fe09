import type { Finding, MeasureUnit } from '#shared/outcomes/finding.ts';
import { inSentence, measureName } from './measures.ts';
import { windowLength } from './settings.ts';

/** The short labels that stand inside figures. Sentences about findings are in findings.ts. */
export const figureLabels = {
  better: 'better',
  same: 'the same',
  worse: 'worse',
  mean: 'mean',
  chance: 'chance alone',
  mentored: 'mentored',
  notMentored: 'not mentored',
  pupils: 'pupils',
  pupilsRounded: 'pupils, to the nearest 5',
  noChange: 'no change',
  cutOff: (pupils: number) => `${pupils}, bar cut off`,
  hidden: 'c',
  hiddenNote: 'c: not shown, to protect small numbers',
  summaryOnly: 'Pupil by pupil is not shown, to protect small numbers',
} as const;

const units: Readonly<Record<MeasureUnit, string>> = {
  percent: '%',
  per100Sessions: 'per 100 sessions',
  events: 'in the window, per pupil',
  behaviourPoints: 'points in the window',
  grades: 'as a number',
  attainment: '% of those reviewed',
  score: 'rating',
  points: 'points',
};

/** What an axis calls a measure, where its name would be too long. */
const axisNames: Readonly<Record<string, string>> = { teacherBehaviour: 'Behaviour rating', confidence: 'Confidence score' };

function axisName({ measure }: Finding): string {
  return axisNames[measure] ?? measureName(measure);
}

/** What the thin lines are where pupils may not be drawn one by one. */
export function partsLabel(parts: number): string {
  return `thin lines: means of ${partsName(parts)} of the pupils`;
}

/** The same where each is a mark. */
export function marksLabel(parts: number): string {
  return `means of ${partsName(parts)} of the pupils`;
}

function partsName(parts: number): string {
  const names: Readonly<Record<number, string>> = { 2: 'halves', 3: 'thirds', 4: 'quarters', 5: 'fifths', 10: 'tenths' };
  return names[parts] ?? `${parts} equal parts`;
}

/** `Attendance, %`; with where the axis begins when it does not begin at the scale's own end. */
export function axisTitle(finding: Finding, from: number | null): string {
  const unit = finding.unit === 'score' || finding.unit === 'points' ? '' : `, ${units[finding.unit]}`;
  const start = from === null || from === finding.range[0] ? '' : ` (axis begins at ${from})`;
  return `${axisName(finding)}${unit}${start}`;
}

/** `Change in attendance, percentage points`. */
export function changeAxisTitle(finding: Finding): string {
  const unit = finding.unit === 'percent' ? 'percentage points' : finding.unit === 'score' ? 'points of the rating' : units[finding.unit];
  return `Change in ${inSentence(axisName(finding))}, ${unit}`;
}

export function beforeLabel(finding: Finding): string {
  return `${length(finding)} before`;
}

export function afterLabel(finding: Finding): string {
  return `${length(finding)} after`;
}

function length(finding: Finding): string {
  if (finding.unit === 'score' || finding.unit === 'points') return 'Rated';
  if (finding.window.counting === 'schoolWeeks') return windowLength(finding.window);
  const days = finding.window.lengthDays;
  return days % 7 === 0 ? `${days / 7} weeks` : `${days} days`;
}

const referralReasons: Readonly<Record<string, string>> = {
  attendance: 'Attendance',
  punctuality: 'Punctuality',
  behaviour: 'Behaviour',
  anger: 'Anger management',
  exclusion_risk: 'Risk of exclusion',
  excluded: 'Excluded or suspended',
  bereavement: 'Bereavement',
  home: 'Problems at home',
  low_attainment: 'Low attainment',
  self_esteem: 'Low self-esteem',
  confidence: 'Confidence',
  bullying: 'Bullying',
  friendship: 'Friendships',
  eal_new_arrival: 'New to English or the country',
  transition: 'Change of school',
  substances: 'Drugs or alcohol',
  pregnancy: 'Pregnancy',
  role_model: 'Needs a role model',
  coursework: 'Coursework',
  other: 'Other',
};

/** A referral reason in words; a code that is not known stands as it is. */
export function describeReferralReason(code: string): string {
  return referralReasons[code] ?? sentenceCase(code);
}

const steps: Readonly<Record<string, string>> = {
  onRegister: 'On the register',
  referred: 'Referred',
  accepted: 'Accepted',
  started: 'Started mentoring',
  attendanceCounted: 'Attendance counted',
  stillOpen: 'Still being mentored',
  finished: 'Finished mentoring',
};

export function describeStep(step: string): string {
  return steps[step] ?? sentenceCase(step);
}

const losses: Readonly<Record<string, string>> = {
  notReferred: 'not referred',
  notMentored: 'not mentored',
  outcomeNotRecorded: 'outcome not recorded',
  notImported: 'nothing imported',
  declined: 'declined',
  pending: 'still to be decided',
  neverStarted: 'accepted but not started',
  notStarted: 'accepted but not started',
  noStartDate: 'no start date',
  noReferralDate: 'no referral date',
  notOnRegister: 'not found in the pupil list',
  noMarksBefore: 'no marks before',
  noMarksAfter: 'no marks after',
  tooFewSessionsBefore: 'too few sessions before',
  tooFewSessionsAfter: 'too few sessions after',
  unknownCode: 'with a register code that nobody knows',
  notOnRollBefore: 'not on roll before',
  notOnRollAfter: 'left before the end',
  windowNotFinished: 'not yet long enough after the start',
  noRatingBefore: 'no rating before',
  noRatingAfter: 'no rating after',
  noRatingEither: 'no rating at all',
  differentRaterRole: 'rated by different kinds of people',
  tooFewItems: 'too few questions answered',
  noScoreBefore: 'no score before',
  noScoreAfter: 'no score after',
  noScoreEither: 'no score at all',
};

/** Why somebody did not reach the next step, in a few words. */
export function describeLoss(code: string): string {
  return losses[code] ?? sentenceCase(code).toLowerCase();
}

function sentenceCase(code: string): string {
  const spaced = code.replaceAll(/[_.]/g, ' ').replaceAll(/([a-z])([A-Z])/g, '$1 $2');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1).toLowerCase();
}
