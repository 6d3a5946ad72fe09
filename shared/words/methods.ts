import type { Estimate, Refused } from '#shared/outcomes/finding.ts';
import { designMethods } from './designMethods.ts';
import { methodSources } from './methodSources.ts';

interface MethodWords {
  /** Heads a row of "how this is computed". */
  readonly name: string;
  /** One sentence for somebody who has never met the method. */
  readonly note: string;
}

const methods: Readonly<Record<string, MethodWords>> = {
  ...designMethods,
  pairedT: {
    name: 'Mean change, paired t interval',
    note: 'Each pupil is set beside the same pupil earlier, and the changes are averaged. The interval shows how far the average could be off with so many pupils; it does not allow for pupils of one school being alike. Where there are four schools or more, Strand also computes an interval that does.',
  },
  cr2BySchool: {
    name: 'Mean change, interval by school (CR2)',
    note: 'The same average, with an interval that allows pupils of one school to be alike. With few schools it is usually wider than the plain one.',
  },
  minimumSessions: {
    name: 'Mean change with another minimum of sessions',
    note: 'The same average when pupils need fewer or more possible sessions in each window to be counted.',
  },
  sameWeeksLastYear: {
    name: 'Mean change of these pupils over the same weeks a year before',
    note: 'The same pupils, the same weeks of the school year, before anybody had a mentor: what the season alone may do to them.',
  },
  pooledChange: {
    name: 'Change of all sessions taken together',
    note: 'All sessions attended out of all sessions possible, as official figures are made. Pupils with more sessions weigh more.',
  },
  gPre: {
    name: 'Size of the change (Hedges’ g)',
    note: 'The mean change divided by how far pupils lay apart before (their standard deviation in the first window), with a correction for small groups.',
  },
  wilcoxonExact: {
    name: 'Typical change (Hodges and Lehmann) with Wilcoxon’s signed-rank p, exact',
    note: 'Uses only the order of the changes, so a few extreme pupils cannot decide it. Pupils who stayed the same are left out of the p.',
  },
  wilcoxonNormal: {
    name: 'Typical change (Hodges and Lehmann) with Wilcoxon’s signed-rank p',
    note: 'Uses only the order of the changes, so a few extreme pupils cannot decide it. Pupils who stayed the same are left out of the p.',
  },
  persistentAbsence: {
    name: 'Pupils missing 10 % of sessions or more (McNemar, exact)',
    note: 'Counts pupils who were persistently absent before and after, and asks whether more crossed the line one way than the other.',
  },
  severeAbsence: {
    name: 'Pupils missing half of their sessions or more (McNemar, exact)',
    note: 'The same count for severe absence.',
  },
  geeRateRatio: {
    name: 'Ratio of rates, interval by pupil',
    note: 'Events per possible session after, divided by the same before: below 1 means fewer. The interval allows each pupil a risk of their own; it does not allow for pupils of one school being alike. The p beside it comes from the sign-flip test.',
  },
  exactBound: {
    name: 'Ratio of rates, exact bound',
    note: 'One window has no events at all, so the ratio has only one end that can be worked out.',
  },
  exactIfIndependent: {
    name: 'The same ratio, if events were independent of each other',
    note: 'Right only if one event never makes another more likely for the same pupil. It is too narrow when a few pupils hold most of them.',
  },
  signFlip: {
    name: 'Sign-flip test of the rates',
    note: 'Swaps before and after for pupils in every way there is, or in 9,999 ways, and asks how often the total moves as far as it did.',
  },
  suspensionsPerPupil: {
    name: 'Suspensions per pupil, mean change',
    note: 'The average of each pupil’s own count after minus before.',
  },
  sessionsLost: {
    name: 'Sessions lost to suspension, mean change',
    note: 'The average change in how many half days each pupil lost to suspension.',
  },
  bcaMean: {
    name: 'Mean change, interval from resampling pupils (BCa bootstrap)',
    note: 'The pupils are drawn again 9,999 times, as if the programme had been run with others like them, and the interval is read off those averages. It does not need the changes to be spread evenly to both sides.',
  },
  permanentCount: {
    name: 'Permanent exclusions, after minus before',
    note: 'They are counted and no more: a pupil who was excluded for good before is rarely there to be looked at after.',
  },
  incidentsPerPupil: { name: 'Incidents per pupil, mean change', note: 'The average of each pupil’s own count after minus before.' },
  lateAfterClose: {
    name: 'Came after the register closed (code U), out of possible sessions, mean change',
    note: 'An absence by law, though the pupil was on site.',
  },
  lateAtAll: {
    name: 'Late at all (codes L and U), out of possible sessions, mean change',
    note: 'Both kinds of lateness together, as in official tables.',
  },
  lateToldApart: {
    name: 'Late before the register closed (code L), pupils whose two kinds of lateness are told apart',
    note: 'The same mean change without the pupils whose attendance was added up with both kinds of lateness in one number.',
  },
  goalAttainment: {
    name: 'Share of targets met, mean of the pupils',
    note: 'For each pupil, the targets met out of those reviewed; one that was met in part counts half. Each pupil counts once, however many targets.',
  },
  targetsMet: {
    name: 'Share of all reviewed targets that were met (Wilson interval)',
    note: 'Each target counts once. The interval takes targets for independent of each other, which those of one pupil are not.',
  },
  iccOne: {
    name: 'How far raters agree, one rater (ICC(1))',
    note: 'The share of the differences between ratings that is between pupils and not between raters. Ratings of the first window, pupils with two raters.',
  },
  iccMean: {
    name: 'How far raters agree, mean of two raters (ICC(1,k))',
    note: 'The same for the mean of two raters, which is steadier than one.',
  },
  kappaQuadratic: {
    name: 'Agreement of two raters beyond chance (quadratic kappa)',
    note: 'Counts a disagreement of two steps four times as heavily as one of a single step.',
  },
  omegaBefore: {
    name: 'How well the questions hang together before (omega total)',
    note: 'As alpha, but it does not take every question for an equally good one.',
  },
  omegaAfter: { name: 'How well the questions hang together after (omega total)', note: 'The same for the answers after.' },
  alphaBefore: {
    name: 'How well the questions hang together before (Cronbach’s alpha)',
    note: 'Near 1 when pupils who agree with one question agree with the others too. Computed from pupils who answered every question.',
  },
  alphaAfter: { name: 'How well the questions hang together after (Cronbach’s alpha)', note: 'The same for the answers after.' },
  reliableChange: {
    name: 'Pupils who changed by more than the scale’s own noise',
    note: 'A pupil counts only when the score moved further than answers to this scale move by themselves. About 2.5 in 100 do so on each side with no change at all.',
  },
  ancovaCr2: {
    name: 'Mentored beside not mentored, allowing for where each pupil began (ANCOVA, CR2 by school)',
    note: 'From where a pupil began, one straight line for both groups says where the pupil would be expected to end; the difference is what lies between the groups beyond that. Where there are four schools or more it has an interval, which allows pupils of one school to be alike.',
  },
  didCr2: {
    name: 'Mentored beside not mentored, difference in changes (CR2 by school)',
    note: 'The change of the mentored pupils minus the change of the others. When the groups began apart, this and the row above can disagree, and neither is safe alone.',
  },
  chosenPupils: {
    name: 'How the pupils who were not mentored were chosen',
    note: 'Somebody chose them and gave each a day of their own in place of a start of mentoring. How they were chosen is not in the files: say it in the report.',
  },
  regressionToTheMean: {
    name: 'What chance alone predicts, and the change beyond it',
    note: 'Pupils chosen because things were bad come back towards the average by themselves: by (1 − ρ) times how far below the average of all pupils they began, ρ being how strongly the two windows go together. Whether anything is left is tested beside pupils who were not mentored and began within the range of these (that may be all of them), allowing for where each began: one straight line through them says where these would be expected to end.',
  },
  registerDealtStarts: {
    name: 'How the pupils who were not mentored were chosen',
    note: 'Everybody on the register of the same schools who never had a mentor. They have no start date, so the start dates of their own school’s mentored pupils were dealt out to them in turn, by pupil number: both groups are looked at over the same weeks of the same years.',
  },
};

const refusals: Readonly<Record<string, string>> = {
  keyContradicted: 'the answers contradict which questions are turned round',
  noCompletePairs: 'no pupil has a value both before and after',
  noUsablePupils: 'no pupil could attend in both windows',
  tooFewPairs: 'too few pupils have a value both before and after',
  tooFewPerGroup: 'one of the two groups has fewer than two pupils to compare',
  noVariation: 'all values are the same',
  noVariationInDifferences: 'every pupil changed by the same amount',
  noVariationBefore: 'all pupils began with the same value',
  noEvents: 'there were none in either window',
  noEventsBefore: 'there were none before, so a ratio cannot be formed',
  everybodyAsBefore: 'every pupil had as many after as before for the sessions there were',
  allOnOneLine: 'all pupils lie on one line',
  fewerThanTwoWithEvents: 'only one pupil had any',
  fewerThanFourSchools: 'with fewer than four schools an interval that allows for schools cannot be trusted',
  tooFewClusters: 'there are too few schools',
  noComparisonPupils: 'no pupil who was not mentored has a value both before and after',
  muNotKnown: 'too few pupils who were not mentored have a value, so the usual level of all pupils is not known',
  rhoOutOfRange: 'values before and after do not go together in the usual way',
  reliabilityIsOne: 'the scale shows no noise at all',
  tooFewCompleteCases: 'too few pupils answered every question',
  tooFewItems: 'too few questions',
  collinear: 'the groups cannot be told apart from their starting levels',
  noOverlapBefore:
    'nobody of the one group began where anybody of the other did, so a line from one to the other would go where there is nobody',
  moreThanPossible: 'somebody attended more sessions than were possible',
  tooFewAlike: 'fewer than 20 pupils without a mentor began within the range of these',
  nobodyWaited: 'nobody started so late that both windows of an earlier pupil of the same school had passed',
  noFormsWhileWaiting: 'nobody filled the form in twice, with dates, while still waiting',
  tooFewMatched: 'hardly any mentored pupil has somebody of the same school who began at the same level',
  notWeekly: 'it is not recorded week by week',
  noRegisterForWeeks: 'without a register it is not known which weeks were weeks of school',
  tooFewEventsForWeeks: 'fewer than 20 events are too few to tell a jump from chance week by week',
  noEventsOnOneSide: 'one side of the start has no events, so a ratio cannot be formed',
  tooFewWeeks: 'it needs eight weeks with marks on each side',
  noSessions: 'no mentoring sessions were imported',
  noParts: 'the pupil list does not part these pupils in any way',
  tooFewParts: 'fewer than two parts have ten pupils',
  oneSchool: 'all pupils are of one school',
  ranksOnly: 'this uses ranks alone',
  schoolsAddNothing: 'the schools differ no more than chance would make them, so read the interval by school',
  readCr2: 'read the interval by school (CR2)',
  noLeavers: 'nobody with a value before is without one after',
  testOnly: 'this is a test, with no amount of its own',
  countsOnly: 'these are counts',
  tooRare: 'they are too rare for that',
  noWindowBefore: 'there is nothing to compare with before',
  readShareMet: 'read the share of all reviewed targets, which has one',
  noTargetsReviewed: 'no target has been reviewed',
  noIntervalForKappa: 'none is computed for kappa',
  noIntervalForOmega: 'none is computed for omega',
  noValues: 'there are no values',
  tooFewValues: 'fewer than ten pupils are too few to be resampled',
  resamplesDoNotSpread: 'resampling gives the same answer every time',
  nothingToFillIn: 'nobody who is missing has a value in one of the two windows to fill the other in from',
  tooFewPairsToFillFrom: 'fewer than 20 pupils have both values, too few to fill others in from',
  fillingIsForMeans: 'values are filled in for means only, not for counts of events or of pupils over a line',
  outOfRange: 'a value lies outside what is possible',
};

/** Every code there are words for. */
export const methodCodes: readonly string[] = Object.keys(methods);

export function methodName(method: string): string {
  return methods[method]?.name ?? method;
}

/** Author, year and place; empty where a code is not a method. */
export function methodSource(method: string): string {
  return methodSources[method] ?? designMethods[method]?.source ?? '';
}

/** The method of one estimate; where it is a rerun with another minimum, which: "Mean change with at least 20 possible sessions". */
export function estimateName({ method, values }: Estimate): string {
  const minimum = values?.['minimumSessions'];
  if (method !== 'minimumSessions' || minimum === undefined) return methodName(method);
  return `Mean change with at least ${minimum} possible sessions in each window`;
}

export function methodNote(method: string): string {
  return methods[method]?.note ?? '';
}

/** Why there is no number, or no interval, as it follows "because": "all values are the same". */
export function whyNot(code: string): string {
  return refusals[code] ?? 'it cannot be worked out from these values';
}

/** Said where a number would stand. */
export function describeRefusal(refused: Refused): string {
  return `Not worked out: ${whyNot(refused.refused)}.`;
}

/** What stands beside an estimate's interval: why there is none, or nothing. */
export function intervalNote(estimate: Estimate): string {
  return estimate.whyNoInterval === null ? '' : `No interval: ${whyNot(estimate.whyNoInterval)}.`;
}
