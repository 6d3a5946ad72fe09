import { mean, sumOf } from '#shared/statistics/numbers.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import { learnRtmReference, rtmObserved, rtmSweep } from '#shared/statistics/regressionToTheMean.ts';
import type { ChanceLine, PupilChange, Refused } from './finding.ts';

/**
 * What would have happened to these pupils with no effect at all: chosen because things were bad, they come back towards the average
 * on their own. mu and rho are learnt from everybody on the register over the same two windows, mentored or not; where that cannot be
 * done but mu is known, rho is swept from .4 to .9; where even mu is not known, there is no line, and the words say so.
 */
export function chanceLine(mentored: readonly PupilChange[], others: readonly PupilChange[]): ChanceLine | Refused {
  if (mentored.length === 0) return { refused: 'noCompletePairs', values: {} };
  if (others.length < 10) return { refused: 'muNotKnown', values: { pupils: others.length } };
  const everybody = [...mentored, ...others];
  const pre = mentored.map((pupil) => pupil.pre);
  const post = mentored.map((pupil) => pupil.post);
  const observed = sumOf(mentored, (pupil) => pupil.post - pupil.pre) / mentored.length;
  const everyPre = everybody.map((pupil) => pupil.pre);
  const everyPost = everybody.map((pupil) => pupil.post);
  const reference = learnRtmReference(everyPre, everyPost);
  const mu = isRefusal(reference) ? mean(everyPre) : reference.mu;
  const swept = rtmSweep(pre, post, mu);
  const band = isRefusal(swept) ? null : swept;
  const line = isRefusal(reference) ? reference : rtmObserved(pre, post, mu, reference.rho);
  if (isRefusal(line) || isRefusal(reference)) {
    return { observed, expected: null, beyond: null, band, rho: null, mu, basis: 'swept', basisPupils: everybody.length };
  }
  const { expectedChange: expected, changeBeyond: beyond } = line;
  return { observed, expected, beyond, band: null, rho: reference.rho, mu, basis: 'register', basisPupils: reference.pupils };
}
