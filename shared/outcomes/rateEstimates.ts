import { type PairedCounts, pairedCounts } from '#shared/statistics/pairedCounts.ts';
import { createRandom } from '#shared/statistics/random.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import type { OwnPart } from './buildFinding.ts';
import { meanChange, refusedFrom } from './estimates.ts';
import { whyNoClock, whyNotExposed } from './exposure.ts';
import type { Caveat, Estimate, LeftOutReason, PupilChange, Refused } from './finding.ts';
import type { MeasureContext } from './measure.ts';
import type { WindowRow } from './queries/windowRows.ts';

/** The seed of the sign flips when more than 16 pupils changed: the same study gives the same p for ever. */
const seed = 20240819;

/** A mark that is not understood hides no event, so it leaves nobody out here. Without any marks, time on roll is not checked. */
export function whyNotCounted(row: WindowRow, context: MeasureContext, imported: boolean): LeftOutReason | null {
  if (!imported) return 'notImported';
  if (context.lastMarkDay === null) return whyNoClock({ ...row, onRegister: true }, context.window);
  return whyNotExposed({ ...row, unknownBefore: 0, unknownAfter: 0 }, context.window, context.lastMarkDay);
}

/** What a pupil who cannot be counted had in the one window that would do. */
export function oneWindow(
  row: WindowRow,
  { window }: MeasureContext,
  [before, after]: readonly [number, number],
): { readonly before: number | null; readonly after: number | null } {
  const least = Math.max(1, window.minimumSessions);
  return { before: row.possibleBefore >= least ? before : null, after: row.possibleAfter >= least ? after : null };
}

/** Possible sessions of both windows; without any marks, their days. */
export function exposureOf(row: WindowRow, { window, lastMarkDay }: MeasureContext): readonly [number, number] {
  return lastMarkDay === null ? [window.lengthDays, window.lengthDays] : [row.possibleBefore, row.possibleAfter];
}

/** Events of both windows as a ratio of rates per possible session, with its test and what must be said of it. */
export function rateOwnPart(pupils: readonly PupilChange[], perPupil: string): OwnPart {
  if (pupils.length === 0) return { headline: { refused: 'noCompletePairs', values: {} }, alsoComputed: [], caveats: [] };
  const counts = countsOf(pupils);
  if ('refused' in counts) return { headline: counts, alsoComputed: [], caveats: [] };
  const headline = ratioOf(counts, 'geeRateRatio');
  return {
    headline,
    alsoComputed: [...signFlipOf(counts), ...exactOf(counts), meanChange(pupils, perPupil)],
    caveats: [...countCaveats(counts), ...intervalAgainstTest(headline), ...busiestPupil(counts, pupils)],
    pooled: { before: counts.ratePre, after: counts.ratePost },
  };
}

/** The interval rests on the spread between those who have events, the test on nothing but who changed: with few of them the two may differ. */
function intervalAgainstTest(headline: Estimate | Refused): readonly Caveat[] {
  if ('refused' in headline || headline.p === null || headline.low === null || headline.high === null) return [];
  const excludes = headline.low > 1 || headline.high < 1;
  return excludes === headline.p < 0.05 ? [] : [{ code: 'intervalAgainstTest', values: { p: headline.p, excludes: excludes ? 1 : 0 } }];
}

function countsOf(pupils: readonly PupilChange[]): PairedCounts | Refused {
  const result = pairedCounts(
    {
      countPre: pupils.map((pupil) => pupil.pre),
      exposurePre: pupils.map((pupil) => pupil.exposure?.[0] ?? 0),
      countPost: pupils.map((pupil) => pupil.post),
      exposurePost: pupils.map((pupil) => pupil.exposure?.[1] ?? 0),
    },
    createRandom(seed),
  );
  return isRefusal(result) ? refusedFrom(result) : result;
}

function ratioOf(counts: PairedCounts, method: string): Estimate | Refused {
  const { totalPre, totalPost, n, ratio, gee, pooledExact } = counts;
  const values = { before: totalPre, after: totalPost, ratePre: counts.ratePre, ratePost: counts.ratePost };
  if (ratio === null || pooledExact === null) return { refused: 'noEvents', values: { n } };
  if (totalPre === 0) return { refused: 'noEventsBefore', values: { ...values, atLeast: pooledExact.low } };
  const flipped = { draws: counts.signFlip?.draws ?? 0, seed };
  const estimate = { kind: 'rateRatio', value: ratio, n, method, values: { ...values, ...flipped } } as const;
  const p = counts.signFlip?.p ?? null;
  if (totalPost === 0) return { ...estimate, low: 0, high: pooledExact.high, p, df: null, method: 'exactBound', whyNoInterval: null };
  if (gee === null)
    return {
      ...estimate,
      low: null,
      high: null,
      p,
      df: null,
      whyNoInterval: counts.withEvents < 2 ? 'fewerThanTwoWithEvents' : 'everybodyAsBefore',
    };
  return { ...estimate, low: gee.low, high: gee.high, p, df: gee.df, whyNoInterval: null };
}

function signFlipOf(counts: PairedCounts): readonly Estimate[] {
  const flip = counts.signFlip;
  if (flip === null) return [];
  const value = counts.ratePost - counts.ratePre;
  const values = { changed: flip.changed, draws: flip.draws ?? 0, seed };
  return [
    { kind: 'test', value, low: null, high: null, p: flip.p, df: null, n: counts.n, method: 'signFlip', whyNoInterval: 'testOnly', values },
  ];
}

/** Right only if events were independent of each other: shown beside, and named so. */
function exactOf(counts: PairedCounts): readonly Estimate[] {
  const exact = counts.pooledExact;
  if (exact === null || exact.ratio === null || !Number.isFinite(exact.ratio) || !Number.isFinite(exact.high)) return [];
  const { ratio: value, low, high, p } = exact;
  const values = counts.dispersion === null ? {} : { dispersion: counts.dispersion };
  return [{ kind: 'rateRatio', value, low, high, p, df: null, n: counts.n, method: 'exactIfIndependent', whyNoInterval: null, values }];
}

function countCaveats(counts: PairedCounts): readonly Caveat[] {
  const { withEvents, exposurePre, exposurePost } = counts;
  const caveats: Caveat[] = [];
  if (withEvents > 0 && withEvents < 6) caveats.push({ code: 'fewPupilsWithEvents', values: { pupils: withEvents } });
  const ratio = exposurePost / exposurePre;
  if (ratio > 1.1 || ratio < 0.9) caveats.push({ code: 'exposureDiffers', values: { before: exposurePre, after: exposurePost } });
  return caveats;
}

/** One pupil with more than a quarter of all events: say so, and say what is left without that pupil. */
function busiestPupil(counts: PairedCounts, pupils: readonly PupilChange[]): readonly Caveat[] {
  if (counts.topPupilShare === null || counts.topPupilShare <= 0.25) return [];
  const busiest = pupils.reduce((most, pupil) => (pupil.pre + pupil.post > most.pre + most.post ? pupil : most));
  const without = countsOf(pupils.filter((pupil) => pupil !== busiest));
  const ratio = 'refused' in without || without.ratio === null || !Number.isFinite(without.ratio) ? 'none' : without.ratio;
  return [{ code: 'onePupilManyEvents', values: { pupil: busiest.pupil, share: counts.topPupilShare, ratioWithout: ratio } }];
}
