import { median } from '#shared/statistics/numbers.ts';
import { outliers } from '#shared/statistics/outliers.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import { shapiroWilk } from '#shared/statistics/shapiroWilk.ts';
import { describeCheck } from '#shared/words/checks.ts';
import type { Caveat, Estimate, PupilChange, Refused } from './finding.ts';
import type { AssumptionCheck } from './findingParts.ts';

type Found = Omit<AssumptionCheck, 'says'>;

/** What the headline's test rests on, looked at one by one. Nothing is switched by itself: the reader is told (METHODS 1.2). */
export function checksOf(
  pupils: readonly PupilChange[],
  headline: Estimate | Refused,
  alsoComputed: readonly (Estimate | Refused)[],
  caveats: readonly Caveat[],
): readonly AssumptionCheck[] {
  if (pupils.length === 0) return [];
  const changes = pupils.map((pupil) => pupil.change);
  const found = [
    ...('refused' in headline || headline.kind !== 'meanChange' ? [] : [normality(changes)]),
    farOut(changes),
    ...agreement(headline, alsoComputed),
    fromCaveats('ceiling', ['ceiling', 'noneBefore'], caveats, pupils.length),
    fromCaveats('season', ['season'], caveats, pupils.length),
  ];
  return found.map((check) => ({ ...check, says: describeCheck(check) }));
}

function normality(changes: readonly number[]): Found {
  const result = shapiroWilk(changes);
  if (isRefusal(result)) return { code: 'normality', verdict: 'notChecked', values: { why: result.refused, n: changes.length } };
  return { code: 'normality', verdict: result.p < 0.05 ? 'doubtful' : 'holds', values: { w: result.w, p: result.p, n: result.n } };
}

function farOut(changes: readonly number[]): Found {
  const middle = median(changes);
  const spread = median(changes.map((change) => Math.abs(change - middle)));
  if (spread === 0) return { code: 'outliers', verdict: 'notChecked', values: { pupils: 0, n: changes.length } };
  const pupils = outliers(changes).filter((isOut) => isOut).length;
  return { code: 'outliers', verdict: pupils > 0 ? 'doubtful' : 'holds', values: { pupils, n: changes.length } };
}

/** Whether the averages and the order of the changes say the same at 5 %. */
function agreement(headline: Estimate | Refused, alsoComputed: readonly (Estimate | Refused)[]): readonly Found[] {
  const ranks = alsoComputed.find((one) => !('refused' in one) && one.kind === 'medianChange');
  if ('refused' in headline || ranks === undefined || 'refused' in ranks || headline.p === null || ranks.p === null) return [];
  const agree = headline.p < 0.05 === ranks.p < 0.05;
  return [{ code: 'testsAgree', verdict: agree ? 'holds' : 'doubtful', values: { mean: headline.p, ranks: ranks.p } }];
}

function fromCaveats(code: Found['code'], caveatCodes: readonly string[], caveats: readonly Caveat[], n: number): Found {
  const caveat = caveats.find((one) => caveatCodes.includes(one.code));
  return { code, verdict: caveat === undefined ? 'holds' : 'doubtful', values: { pupils: 0, ...caveat?.values, n } };
}
