import { printSql, sql } from '#shared/database/sql.ts';
import { proportion } from '#shared/statistics/proportion.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import { buildFinding, type OwnPart } from '../buildFinding.ts';
import type { Estimate, LeftOutReason, PupilChange, Refused } from '../finding.ts';
import { counted, leftOut, type Measure, type MeasureContext } from '../measure.ts';
import { anchorColumn } from '../queries/windowClocks.ts';

interface TargetRow {
  readonly targets: number;
  readonly reviewed: number;
  readonly met: number;
  readonly part: number;
}

/** A target that was met in part counts half, as goal attainment is usually scored. */
const part = 0.5;

/**
 * Goal attainment: per pupil the share of the targets set since mentoring began that were met, of those that were reviewed, in per cent.
 * When a target is set none of it is met, so every pupil begins at 0; what is told is how far they came, and no window is laid.
 */
export const targets: Measure = {
  id: 'targets',
  area: 'learning',
  better: 'up',
  unit: 'attainment',
  decimals: 0,
  range: [0, 100],
  async find(context) {
    const query = targetQuery(context);
    const rows = new Map(
      (await context.ask(query)).map((row): [number, TargetRow] => {
        const count = (name: string) => Number(row[name] ?? 0);
        return [count('pupil'), { targets: count('targets'), reviewed: count('reviewed'), met: count('met'), part: count('part') }];
      }),
    );
    const [any] = await context.askOnce(sql`SELECT count(*) AS n FROM target`);
    const values = context.rows
      .filter((row) => row.mentored)
      .map((row) => {
        const own = rows.get(row.pupil);
        if (own !== undefined && own.reviewed > 0) return counted(row, 0, (100 * (own.met + part * own.part)) / own.reviewed);
        return leftOut(row, whyNone(own, row.anchor === null, Number(any?.['n'] ?? 0) > 0));
      });
    return buildFinding(targets, { ...context, comparison: 'none' }, values, [printSql(query)], (pupils) => own(pupils, rows));
  },
};

/** A target without a day is taken to belong to the mentoring it was written down in. */
function targetQuery({ window }: MeasureContext) {
  return sql`
    SELECT c.pupil, count(*) AS targets, count(*) FILTER (WHERE t.status IN ('met', 'part', 'not')) AS reviewed,
      count(*) FILTER (WHERE t.status = 'met') AS met, count(*) FILTER (WHERE t.status = 'part') AS part
    FROM clock c JOIN target t ON t.pupil = c.pupil AND coalesce(t.set_day, t.due_day, t.reviewed_day, c.${anchorColumn(window)}) >= c.${anchorColumn(window)}
    WHERE c.mentored GROUP BY c.pupil ORDER BY c.pupil`;
}

function whyNone(own: TargetRow | undefined, noClock: boolean, imported: boolean): LeftOutReason {
  if (!imported) return 'notImported';
  if (noClock) return 'noStartDate';
  return own === undefined || own.targets === 0 ? 'noTargets' : 'noTargetReviewed';
}

function own(pupils: readonly PupilChange[], rows: ReadonlyMap<number, TargetRow>): OwnPart {
  const total = (pick: (row: TargetRow) => number) =>
    pupils.reduce((sum, { pupil }) => {
      const row = rows.get(pupil);
      return sum + (row === undefined ? 0 : pick(row));
    }, 0);
  const [reviewed, met, partly] = [total((row) => row.reviewed), total((row) => row.met), total((row) => row.part)];
  const notReviewed = total((row) => row.targets) - reviewed;
  return {
    headline: attainment(pupils),
    alsoComputed: pupils.length === 0 ? [] : [shareMet(met, reviewed, partly)],
    caveats: [
      { code: 'targetsHaveNoBefore', values: {} },
      ...(notReviewed > 0 ? [{ code: 'targetsNotReviewed', values: { targets: notReviewed } }] : []),
    ],
    chance: { refused: 'noWindowBefore', values: {} },
  };
}

/** The pupils' mean, without an interval for a change: the 0 before is a definition and not a measurement. */
function attainment(pupils: readonly PupilChange[]): Estimate | Refused {
  if (pupils.length === 0) return { refused: 'noCompletePairs', values: {} };
  const value = pupils.reduce((sum, pupil) => sum + pupil.post, 0) / pupils.length;
  const nothing = { low: null, high: null, p: null, df: null } as const;
  return { kind: 'meanChange', value, ...nothing, n: pupils.length, method: 'goalAttainment', whyNoInterval: 'noWindowBefore' };
}

function shareMet(met: number, reviewed: number, partly: number): Estimate | Refused {
  const result = proportion(met, reviewed);
  if (isRefusal(result)) return { refused: result.refused, values: result.values };
  return {
    kind: 'shareChange',
    value: 100 * result.share,
    low: 100 * result.wilsonLow,
    high: 100 * result.wilsonHigh,
    p: null,
    df: null,
    n: reviewed,
    method: 'targetsMet',
    whyNoInterval: null,
    values: { met, partly, reviewed },
  };
}
