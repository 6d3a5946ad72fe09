import { normalCdf, normalDensity, normalUpper } from './distributions/normal.ts';
import { type Measured, mean, pearson, sd } from './numbers.ts';
import { completePairs } from './pairs.ts';
import { type Refusal, refuse } from './refusal.ts';

export interface RtmKnownRule {
  readonly z: number;
  readonly mills: number;
  readonly expectedPre: number;
  readonly expectedPost: number;
  /** Change of the selected pupils with no effect at all; positive below a cutoff, negative above. */
  readonly expectedChange: number;
}

/**
 * Expected change of pupils chosen because their value lay below (above) a cutoff, nothing else happening: z = (cutoff - mu)/sigma,
 * + sigma (1 - rho) phi(z)/Phi(z) below, - sigma (1 - rho) phi(z)/(1 - Phi(z)) above (Davis 1976, American Journal of Epidemiology 104:493).
 * Normal scores with the same mean and SD in both windows; near a ceiling it is approximate. Refuses rho outside [0, 1], sigma not above 0, or a
 * cutoff so far out that nobody would be chosen.
 */
export function rtmKnownRule(input: {
  readonly mu: number;
  readonly sigma: number;
  readonly rho: number;
  readonly cutoff: number;
  readonly below: boolean;
}): RtmKnownRule | Refusal {
  const { mu, sigma, rho, cutoff, below } = input;
  if (!(rho >= 0 && rho <= 1)) return refuse('rhoOutOfRange', { rho });
  if (!(sigma > 0)) return refuse('noVariation', { sigma });
  const z = (cutoff - mu) / sigma;
  const mills = normalDensity(z) / (below ? normalCdf(z) : normalUpper(z));
  if (!Number.isFinite(mills)) return refuse('outOfRange', { z });
  const sign = below ? 1 : -1;
  return {
    z,
    mills,
    expectedPre: mu - sign * sigma * mills,
    expectedPost: mu - sign * rho * sigma * mills,
    expectedChange: sign * sigma * (1 - rho) * mills,
  };
}

export interface RtmObserved {
  readonly n: number;
  readonly meanPre: number;
  readonly observedChange: number;
  /** (1 - rho)(mu - mean pre). */
  readonly expectedChange: number;
  readonly changeBeyond: number;
  /** expected / observed; infinite when nothing was observed but something expected, null when neither. */
  readonly shareExplained: number | null;
}

/**
 * How much of the change would have come anyway? (1 - rho)(mu - mean pre), right if pupils were referred by the value before; mu and rho of all
 * pupils over the same two windows. Complete pairs only. Refuses rho not strictly between 0 and 1 (sweep it instead) and no pairs.
 */
export function rtmObserved(pre: ArrayLike<Measured>, post: ArrayLike<Measured>, mu: number, rho: number): RtmObserved | Refusal {
  if (!(rho > 0 && rho < 1)) return refuse('rhoOutOfRange', { rho });
  if (!Number.isFinite(mu)) return refuse('noValues');
  const pairs = completePairs(pre, post);
  if (pairs.n === 0) return refuse('noCompletePairs');
  const meanPre = mean(pairs.pre);
  const observedChange = mean(pairs.post) - meanPre;
  const expectedChange = (1 - rho) * (mu - meanPre);
  const share = expectedChange / observedChange;
  return {
    n: pairs.n,
    meanPre,
    observedChange,
    expectedChange,
    changeBeyond: observedChange - expectedChange,
    shareExplained: Number.isNaN(share) ? null : share,
  };
}

/** What chance alone would have done for each rho from .4 to .9: printed as a band where rho is not known. */
export function rtmSweep(
  pre: ArrayLike<Measured>,
  post: ArrayLike<Measured>,
  mu: number,
  rhos: readonly number[] = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
): { readonly low: number; readonly high: number } | Refusal {
  const results = rhos.map((rho) => rtmObserved(pre, post, mu, rho));
  const refused = results.find((result) => 'refused' in result);
  if (refused && 'refused' in refused) return refused;
  const expected = results.flatMap((result) => ('refused' in result ? [] : [result.expectedChange]));
  return { low: Math.min(...expected), high: Math.max(...expected) };
}

export interface RtmReference {
  readonly pupils: number;
  readonly mu: number;
  readonly sigma: number;
  readonly rho: number;
}

/**
 * mu, sigma (first window) and rho (correlation of the two windows) learnt from all pupils who have both. Refuses fewer than 10 pupils, windows
 * that do not vary, and a rho that is not strictly between 0 and 1: then sweep.
 */
export function learnRtmReference(pre: ArrayLike<Measured>, post: ArrayLike<Measured>): RtmReference | Refusal {
  const pairs = completePairs(pre, post);
  if (pairs.n < 10) return refuse('tooFewPairs', { n: pairs.n });
  const rho = pearson(pairs.pre, pairs.post);
  if (rho === null) return refuse('noVariation', { n: pairs.n });
  if (!(rho > 0 && rho < 1)) return refuse('rhoOutOfRange', { rho });
  return { pupils: pairs.n, mu: mean(pairs.pre), sigma: sd(pairs.pre), rho };
}
