import type { Estimate, Refused } from '#shared/outcomes/finding.ts';
import { designMethods } from './designMethods.ts';
import { methodSources } from './methodSources.ts';
import { whyNot } from './whyNot.ts';

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

/** Said where a number would stand. */
export function describeRefusal(refused: Refused): string {
  return `Not worked out: ${whyNot(refused.refused)}.`;
}

/** What stands beside an estimate's interval: why there is none, or nothing. */
export function intervalNote(estimate: Estimate): string {
  return estimate.whyNoInterval === null ? '' : `No interval: ${whyNot(estimate.whyNoInterval)}.`;
}
