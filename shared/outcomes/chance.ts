import { beyondChance } from '#shared/statistics/beyondChance.ts';
import { mean } from '#shared/statistics/numbers.ts';
import { isRefusal, refuse } from '#shared/statistics/refusal.ts';
import { learnRtmReference, rtmObserved, rtmSweep } from '#shared/statistics/regressionToTheMean.ts';
import { liesApart } from './comparison.ts';
import { refusedFrom } from './estimates.ts';
import type { ChanceLine, PupilChange, Refused } from './finding.ts';
import type { BeyondTest, PupilColumns } from './findingParts.ts';
import type { MeasureContext } from './measure.ts';
import { columnsOf, joined } from './pupilColumns.ts';

/** How many pupils of each kind were at school before: what a mean of all pupils must weigh the two kinds by. */
export interface Population {
  readonly mentored: number;
  readonly others: number;
}

export function populationOf(context: MeasureContext): Population {
  const population = { mentored: 0, others: 0 };
  for (const row of context.rows) {
    if (context.lastMarkDay === null || row.possibleBefore > 0) population[row.mentored ? 'mentored' : 'others'] += 1;
  }
  return population;
}

/**
 * What would have happened to these pupils with no effect at all: chosen because things were bad, they come back towards the average
 * on their own, by (1 - rho)(mu - mean before). rho is the correlation of the two windows over everybody measured, mentored or not;
 * mu is the mean before of all pupils of these schools: where only some of the others were measured, they stand for all of them.
 * Where most pupils of these schools are the mentored themselves, mu is their own level and the line next to nothing: then there is none. Where most of
 * those measured are, rho cannot be learnt, or the two kinds of pupils began with nobody in between, it is swept from .4 to .9; where mu is not known there is no line, and the words say so.
 */
export function chanceLine(mentored: readonly PupilChange[], others: PupilColumns, population: Population): ChanceLine | Refused {
  if (mentored.length === 0) return { refused: 'noCompletePairs', values: {} };
  if (others.pre.length < 10) return { refused: 'muNotKnown', values: { pupils: others.pre.length } };
  const { pre, post } = columnsOf(mentored);
  const reference = learnRtmReference(joined(pre, others.pre), joined(post, others.post));
  const mu = weightedMean(mean(pre), mean(others.pre), population);
  const observed = mean(post) - mean(pre);
  const basisPupils = pre.length + others.pre.length;
  const beyondTest = besideAlike({ pre, post }, others);
  // Two clouds far apart go together for that reason alone: their correlation is not how steady a pupil is.
  const known = isRefusal(reference) || !liesApart(pre, others.pre) ? reference : refuse('rhoOutOfRange', { rho: reference.rho });
  const line = isRefusal(known) ? known : rtmObserved(pre, post, mu, known.rho);
  const unsure = { observed, expected: null, beyond: null, beyondTest, rho: null, mu, basisPupils };
  if (shareOf(population) > 0.5) return { ...unsure, band: null, basis: 'mostlyMentored' };
  // Of a correlation that is mostly the mentored pupils' own, the range they were chosen from makes too little.
  if (isRefusal(line) || isRefusal(known) || pre.length > others.pre.length) {
    const swept = rtmSweep(pre, post, mu);
    return { ...unsure, band: isRefusal(swept) ? null : swept, basis: 'swept' };
  }
  const { expectedChange: expected, changeBeyond: beyond } = line;
  return { observed, expected, beyond, beyondTest, band: null, rho: known.rho, mu, basis: 'register', basisPupils };
}

type Windows = Pick<PupilColumns, 'pre' | 'post'>;

/**
 * Whether anything is left beyond chance is asked of the others who began where these began: unlike the line it has an interval, and bears the
 * ceiling and a drift of everybody (test/bench/simulations: 4 to 6.5 % false claims in null programmes, where the line claims up to half).
 */
function besideAlike(mentored: Windows, others: Windows): BeyondTest | Refused {
  const result = beyondChance(mentored, others);
  if (isRefusal(result)) return refusedFrom(result);
  const { alike, expectedChange: expected, changeBeyond: value, low, high, p, df } = result;
  return { alike, expected, value, low, high, p, df };
}

function weightedMean(mentored: number, others: number, population: Population): number {
  const share = shareOf(population);
  return share * mentored + (1 - share) * others;
}

/** The mentored among everybody; none where nobody is known to have been there. */
function shareOf({ mentored, others }: Population): number {
  return mentored + others === 0 ? 0 : mentored / (mentored + others);
}
