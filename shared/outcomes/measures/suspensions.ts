import { printSql } from '#shared/database/sql.ts';
import { type PairedCounts, pairedCounts } from '#shared/statistics/pairedCounts.ts';
import { createRandom } from '#shared/statistics/random.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import { buildFinding, type OwnPart } from '../buildFinding.ts';
import { meanChange, refusedFrom } from '../estimates.ts';
import { whyNoClock, whyNotExposed } from '../exposure.ts';
import type { Caveat, Estimate, PupilChange, Refused } from '../finding.ts';
import { counted, leftOut, type Measure, type MeasureContext, type PupilValue } from '../measure.ts';
import { exclusionsImported, type SuspensionRow, suspensionRowFrom, suspensionRowsQuery } from '../queries/suspensionRows.ts';
import type { WindowRow } from '../queries/windowRows.ts';

/** The seed of the sign flips when more than 16 pupils changed: the same study gives the same p for ever. */
const seed = 20240819;

const none: SuspensionRow = { pupil: 0, before: 0, after: 0, sessionsBefore: 0, sessionsAfter: 0, permanentBefore: 0, permanentAfter: 0 };

/** Suspensions in each window. The headline is the ratio of rates per possible session; a pupil's own number is a plain count. */
export const suspensions: Measure = {
  id: 'suspensions',
  area: 'exclusions',
  better: 'down',
  unit: 'events',
  decimals: 2,
  range: [0, null],
  async find(context) {
    const query = suspensionRowsQuery(context.window);
    const [found, imported] = [await context.ask(query), await context.askOnce(exclusionsImported)];
    const rows = new Map(found.map(suspensionRowFrom).map((row) => [row.pupil, row]));
    const exposures = new Map(context.rows.map((row) => [row.pupil, row]));
    const values = valuesOf(context, rows, imported[0]?.['n'] !== 0);
    return buildFinding(suspensions, context, values, [printSql(query)], (pupils) => own(context, pupils, rows, exposures));
  },
};

function valuesOf(context: MeasureContext, rows: ReadonlyMap<number, SuspensionRow>, imported: boolean): readonly PupilValue[] {
  return context.rows.map((row) => {
    const reason = whyLeftOut(row, context, imported);
    const { before, after } = rows.get(row.pupil) ?? none;
    if (reason !== null) return leftOut(row, reason, row.possibleBefore >= context.window.minimumSessions ? before : null);
    const calendar = context.lastMarkDay === null ? context.window.lengthDays : null;
    return { ...counted(row, before, after), exposure: [calendar ?? row.possibleBefore, calendar ?? row.possibleAfter] };
  });
}

/** A mark that is not understood hides no suspension, so it leaves nobody out here. Without any marks, time on roll is not checked. */
function whyLeftOut(row: WindowRow, context: MeasureContext, imported: boolean) {
  if (!imported) return 'notImported';
  if (context.lastMarkDay === null) return whyNoClock({ ...row, onRegister: true }, context.window);
  return whyNotExposed({ ...row, unknownBefore: 0, unknownAfter: 0 }, context.window, context.lastMarkDay);
}

function own(
  context: MeasureContext,
  pupils: readonly PupilChange[],
  rows: ReadonlyMap<number, SuspensionRow>,
  exposures: ReadonlyMap<number, WindowRow>,
): OwnPart {
  const counts = countsOf(context, pupils, exposures);
  if ('refused' in counts) return { headline: counts, alsoComputed: [], caveats: [] };
  const lost = meanChange(
    pupils.map((pupil) => {
      const { sessionsBefore, sessionsAfter } = rows.get(pupil.pupil) ?? none;
      return { ...pupil, pre: sessionsBefore, post: sessionsAfter };
    }),
    'sessionsLost',
  );
  return {
    headline: ratioOf(counts, 'geeRateRatio'),
    alsoComputed: [...signFlipOf(counts), ...exactOf(counts), meanChange(pupils, 'suspensionsPerPupil'), lost],
    caveats: [...permanentCaveat(pupils, rows), ...countCaveats(counts), ...busiestPupil(context, counts, pupils, exposures)],
    pooled: { before: counts.ratePre, after: counts.ratePost },
  };
}

function countsOf(
  context: MeasureContext,
  pupils: readonly PupilChange[],
  exposures: ReadonlyMap<number, WindowRow>,
): PairedCounts | Refused {
  const calendar = context.lastMarkDay === null ? context.window.lengthDays : null;
  const result = pairedCounts(
    {
      countPre: pupils.map((pupil) => pupil.pre),
      exposurePre: pupils.map((pupil) => calendar ?? exposures.get(pupil.pupil)?.possibleBefore ?? 0),
      countPost: pupils.map((pupil) => pupil.post),
      exposurePost: pupils.map((pupil) => calendar ?? exposures.get(pupil.pupil)?.possibleAfter ?? 0),
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
  const estimate = { kind: 'rateRatio', value: ratio, n, method, values } as const;
  const p = counts.signFlip?.p ?? null;
  if (totalPost === 0) return { ...estimate, low: 0, high: pooledExact.high, p, df: null, method: 'exactBound', whyNoInterval: null };
  if (gee === null) return { ...estimate, low: null, high: null, p, df: null, whyNoInterval: 'fewerThanTwoWithEvents' };
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

/** Right only if suspensions were independent of each other: shown beside, and named so. */
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
function busiestPupil(
  context: MeasureContext,
  counts: PairedCounts,
  pupils: readonly PupilChange[],
  exposures: ReadonlyMap<number, WindowRow>,
): readonly Caveat[] {
  if (counts.topPupilShare === null || counts.topPupilShare <= 0.25) return [];
  const busiest = pupils.reduce((most, pupil) => (pupil.pre + pupil.post > most.pre + most.post ? pupil : most));
  const without = countsOf(
    context,
    pupils.filter((pupil) => pupil !== busiest),
    exposures,
  );
  const ratio = 'refused' in without || without.ratio === null || !Number.isFinite(without.ratio) ? 'none' : without.ratio;
  return [{ code: 'onePupilManyEvents', values: { pupil: busiest.pupil, share: counts.topPupilShare, ratioWithout: ratio } }];
}

/** Permanent exclusions are never added to suspensions: they stand apart. */
function permanentCaveat(pupils: readonly PupilChange[], rows: ReadonlyMap<number, SuspensionRow>): readonly Caveat[] {
  const total = (pick: (row: SuspensionRow) => number) => pupils.reduce((sum, pupil) => sum + pick(rows.get(pupil.pupil) ?? none), 0);
  const before = total((row) => row.permanentBefore);
  const after = total((row) => row.permanentAfter);
  return before + after === 0 ? [] : [{ code: 'permanentExclusions', values: { before, after } }];
}
