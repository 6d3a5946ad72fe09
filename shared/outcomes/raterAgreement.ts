import { intraclassCorrelation } from '#shared/statistics/intraclassCorrelation.ts';
import { kappa } from '#shared/statistics/kappa.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import type { OwnPart } from './buildFinding.ts';
import type { Caveat, Estimate } from './finding.ts';

/** Fewer pupils than this with two raters tell nothing of how far raters agree. */
const fewest = 10;

/**
 * How far raters of one pupil agree in the first window: ICC(1), ICC(1,k) and quadratic kappa over the first two ratings of every pupil
 * who has two, by the raters' own order. Raters differ from pupil to pupil, so the one-way form is the right one. Empty where nobody has
 * two raters: then nothing was asked.
 */
export function raterAgreement(
  pairs: readonly (readonly [number, number])[],
  levels: readonly number[],
): Pick<OwnPart, 'alsoComputed' | 'caveats'> {
  if (pairs.length === 0) return { alsoComputed: [], caveats: [] };
  if (pairs.length < fewest) return { alsoComputed: [], caveats: [{ code: 'fewSharedRatings', values: { pupils: pairs.length } }] };
  const first = pairs.map(([one]) => one);
  const second = pairs.map(([, other]) => other);
  const agreement = intraclassCorrelation([first, second]);
  const alsoComputed: Estimate[] = [];
  const caveats: Caveat[] = [];
  const n = pairs.length;
  const nothing = { p: null, df: null, n } as const;
  if (!isRefusal(agreement)) {
    const forms = [
      ['iccOne', agreement.icc1],
      ['iccMean', agreement.icc1k],
    ] as const;
    for (const [method, { icc, low, high }] of forms) {
      if (icc === null || !Number.isFinite(icc)) continue;
      const interval = low === null || high === null || !Number.isFinite(low + high) ? { low: null, high: null } : { low, high };
      const whyNoInterval = interval.low === null ? 'noVariation' : null;
      alsoComputed.push({ kind: 'reliability', value: icc, ...interval, ...nothing, method, whyNoInterval });
    }
    const { icc } = agreement.icc1;
    if (icc !== null && icc < 0.5) caveats.push({ code: 'raterDisagreement', values: { icc } });
  }
  const beyondChance = kappa(first, second, levels);
  if (!isRefusal(beyondChance) && beyondChance.quadratic !== null) {
    const { quadratic: value, n: pupils } = beyondChance;
    const none = { low: null, high: null, p: null, df: null, n: pupils } as const;
    alsoComputed.push({ kind: 'reliability', value, ...none, method: 'kappaQuadratic', whyNoInterval: 'noIntervalForKappa' });
  }
  return { alsoComputed, caveats };
}
