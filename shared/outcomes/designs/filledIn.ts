import { imputedMeanChange } from '#shared/statistics/imputedMeanChange.ts';
import { createRandom } from '#shared/statistics/random.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import { refusedFrom } from '../estimates.ts';
import type { Estimate, Finding, Refused } from '../finding.ts';
import type { Design } from './question.ts';

/** The seed of the filled-in values: the same study gives the same answer for ever. */
const seed = 20240819;

/**
 * The mean change if those with one window of two had changed as those who began alike did (multiple imputation), beside the complete pairs and never
 * instead of them. Only for means: a line through values fills in no counts and no yes or no. Null where every pupil asked about is counted.
 */
export const filledIn: Design = async ({ finding }) => {
  const { headline, asked, counted, unit, missing } = finding;
  if (counted === asked || counted === 0) return null;
  const neither = asked - counted - missing.onlyBefore.length - missing.onlyAfter.length;
  const values = { before: missing.onlyBefore.length, after: missing.onlyAfter.length, neither, pairs: counted };
  const isMean = 'refused' in headline || (headline.kind === 'meanChange' && unit !== 'events');
  if (!isMean) return { design: 'filledIn', estimates: [], refused: { refused: 'fillingIsForMeans', values: {} }, caveats: [] };
  const filled = filledMean(finding);
  if ('refused' in filled) return { design: 'filledIn', estimates: [], refused: filled, caveats: [] };
  const caveats = [{ code: 'design.filledIn', values: { ...values, missing: filled.values?.['missingInformation'] ?? 0 } }];
  return { design: 'filledIn', estimates: [filled, headline], refused: null, caveats };
};

function filledMean({ pupils, missing }: Finding): Estimate | Refused {
  const none = (values: readonly number[]) => values.map(() => null);
  const pre = [...pupils.map((pupil) => pupil.pre), ...missing.onlyBefore, ...none(missing.onlyAfter)];
  const post = [...pupils.map((pupil) => pupil.post), ...none(missing.onlyBefore), ...missing.onlyAfter];
  const result = imputedMeanChange(pre, post, createRandom(seed));
  if (isRefusal(result)) return refusedFrom(result);
  const { value, low, high, p, df, n, imputations, missingInformation } = result;
  const values = { imputations, seed, missingInformation };
  return { kind: 'meanChange', value, low, high, p, df, n, method: 'filledInMean', whyNoInterval: null, values };
}
