import { pooledChange } from '#shared/statistics/pooledChange.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import { buildFinding, type OwnPart } from '../buildFinding.ts';
import { testsDisagree } from '../caveats.ts';
import { crossing, isPersistent, isSevere } from '../crossing.ts';
import { meanChange, meanChangeBySchool, rankedChange, refusedFrom, sizeOfChange } from '../estimates.ts';
import { whyNotExposed } from '../exposure.ts';
import type { Caveat, Estimate, PupilChange, Refused } from '../finding.ts';
import { rowsLastYear, sameWeeksLastYear } from '../lastYear.ts';
import { counted, leftOut, type Measure, type MeasureContext, type ValueOf } from '../measure.ts';
import { mentoredRows } from '../mentoredRows.ts';
import { groupOf } from '../pupilChange.ts';
import type { WindowRow } from '../queries/windowRows.ts';

/** Sessions attended out of sessions possible, in per cent, each pupil counted once. */
export const attendance: Measure = {
  id: 'attendance',
  area: 'attendance',
  better: 'up',
  unit: 'percent',
  decimals: 1,
  range: [0, 100],
  async find(context) {
    const valueFor = valuesAt(context, context.window.minimumSessions);
    const rows = mentoredRows(context.rows);
    const yearBefore = await rowsLastYear(context);
    return buildFinding(attendance, context, valueFor, [context.windowSql], (pupils) => {
      const part = own(context, pupils, rows);
      const season = sameWeeksLastYear(context, pupils, yearBefore);
      return {
        ...part,
        alsoComputed: [...part.alsoComputed, ...season.alsoComputed],
        caveats: [...part.caveats, ...season.caveats],
      };
    });
  },
};

function valuesAt(context: MeasureContext, minimumSessions: number): ValueOf {
  return (row) => {
    const reason = whyNotExposed(row, context.window, context.lastMarkDay, minimumSessions);
    if (reason !== null) return leftOut(row, reason, oneWindow(row, minimumSessions));
    return counted(row, (100 * row.attendedBefore) / row.possibleBefore, (100 * row.attendedAfter) / row.possibleAfter);
  };
}

/** What a pupil who cannot be counted had in the one window that would do. */
function oneWindow(row: WindowRow, minimumSessions: number): { readonly before: number | null; readonly after: number | null } {
  const least = Math.max(1, minimumSessions);
  const share = (attended: number, possible: number, unknown: number) =>
    row.impossible > 0 || unknown > 0 || possible < least ? null : (100 * attended) / possible;
  return {
    before: share(row.attendedBefore, row.possibleBefore, row.unknownBefore),
    after: share(row.attendedAfter, row.possibleAfter, row.unknownAfter),
  };
}

function own(context: MeasureContext, pupils: readonly PupilChange[], rows: ReadonlyMap<number, WindowRow>): OwnPart {
  const used = pupils.flatMap((pupil) => rows.get(pupil.pupil) ?? []);
  const headline = meanChange(pupils);
  const ranked = rankedChange(pupils);
  const bySchool = meanChangeBySchool(pupils);
  const pooled = pooledOf(used);
  const reruns = [20, 60].map((minimum) => rerun(context, minimum));
  return {
    headline,
    alsoComputed: [
      ...(bySchool === null ? [] : [bySchool]),
      pooled.estimate,
      sizeOfChange(pupils),
      ranked,
      absence(used, 'persistentAbsence', isPersistent),
      absence(used, 'severeAbsence', isSevere),
      ...reruns,
    ],
    caveats: [
      ...schoolsCaveat(bySchool),
      ...rerunCaveat(headline, reruns),
      ...pooledCaveat(headline, pooled.estimate),
      ...testsDisagree(headline, ranked),
      ...unknownCodesCaveat(context),
      ...summaryCaveats(context),
    ],
    pooled: pooled.levels,
  };
}

/** sum / sum, as official figures are made: pupils with more sessions weigh more. */
function pooledOf(used: readonly WindowRow[]): {
  readonly estimate: Estimate | Refused;
  readonly levels: { readonly before: number; readonly after: number } | null;
} {
  const result = pooledChange({
    presentPre: used.map((row) => row.attendedBefore),
    possiblePre: used.map((row) => row.possibleBefore),
    presentPost: used.map((row) => row.attendedAfter),
    possiblePost: used.map((row) => row.possibleAfter),
  });
  if (isRefusal(result)) return { estimate: refusedFrom(result), levels: null };
  const { change, low, high, p, df, n, pooledPre, pooledPost } = result;
  return {
    estimate: {
      kind: 'meanChange',
      value: 100 * change,
      low: 100 * low,
      high: 100 * high,
      p,
      df,
      n,
      method: 'pooledChange',
      whyNoInterval: null,
    },
    levels: { before: 100 * pooledPre, after: 100 * pooledPost },
  };
}

/** Pupils on one side of a line of attendance, before and after. */
function absence(
  used: readonly WindowRow[],
  method: string,
  isAbsent: (attended: number, possible: number) => boolean,
): Estimate | Refused {
  const mark = (attended: number, possible: number) => (isAbsent(attended, possible) ? 1 : 0);
  return crossing(
    used.map((row) => mark(row.attendedBefore, row.possibleBefore)),
    used.map((row) => mark(row.attendedAfter, row.possibleAfter)),
    method,
  );
}

/** The headline again with another least number of sessions. */
function rerun(context: MeasureContext, minimumSessions: number): Estimate | Refused {
  const valueFor = valuesAt(context, minimumSessions);
  const mentored = [...mentoredRows(context.rows).values()].flatMap((row) => valueFor(row) ?? []);
  const result = meanChange(groupOf(mentored, 'up').pupils, 'minimumSessions');
  return 'refused' in result ? result : { ...result, values: { minimumSessions } };
}

function rerunCaveat(headline: Estimate | Refused, reruns: readonly (Estimate | Refused)[]): readonly Caveat[] {
  const [at20, at60] = reruns;
  if ('refused' in headline || at20 === undefined || at60 === undefined || 'refused' in at20 || 'refused' in at60) return [];
  return [{ code: 'exposureRerun', values: { at20: at20.value, n20: at20.n, at60: at60.value, n60: at60.n } }];
}

function schoolsCaveat(bySchool: Estimate | Refused | null): readonly Caveat[] {
  if (bySchool === null || 'refused' in bySchool || bySchool.whyNoInterval !== 'fewerThanFourSchools') return [];
  return [{ code: 'intervalIgnoresSchools', values: {} }];
}

/** Above half a point, the two averages are explained. */
function pooledCaveat(headline: Estimate | Refused, pooled: Estimate | Refused): readonly Caveat[] {
  if ('refused' in headline || 'refused' in pooled || Math.abs(headline.value - pooled.value) <= 0.5) return [];
  return [{ code: 'pooledDiffers', values: { pupilMean: headline.value, pooled: pooled.value } }];
}

function unknownCodesCaveat(context: MeasureContext): readonly Caveat[] {
  if (context.unknownMarks.length === 0) return [];
  const codes = context.unknownMarks.map((mark) => mark.code).join(', ');
  const marks = context.unknownMarks.reduce((sum, mark) => sum + mark.marks, 0);
  return [{ code: 'unknownCodes', values: { codes, marks } }];
}

const summaryCodes: Readonly<Record<string, string>> = {
  marked: 'summariesGaveWay',
  repeated: 'summariesRepeated',
};

/** Summaries that are not in these numbers, by reason, and those of more than a week that are. Pupils with an impossible one are left out, which says it already. */
function summaryCaveats(context: MeasureContext): readonly Caveat[] {
  const unused = context.unusedSummaries.flatMap(({ fate, summaries, pupils }) => {
    const code = summaryCodes[fate];
    return code === undefined ? [] : [{ code, values: { summaries, pupils } }];
  });
  const ofRows = (code: string, count: (row: WindowRow) => number): readonly Caveat[] => {
    const those = context.rows.map(count).filter((summaries) => summaries > 0);
    return those.length === 0
      ? []
      : [{ code, values: { summaries: those.reduce((sum, summaries) => sum + summaries, 0), pupils: those.length } }];
  };
  return [...unused, ...ofRows('summariesLong', (row) => row.longSummaries), ...ofRows('summariesCut', (row) => row.cutSummaries)];
}
