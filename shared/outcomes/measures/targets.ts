import { printSql, sql } from '#shared/database/sql.ts';
import { proportion } from '#shared/statistics/proportion.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import { buildShare, type OnceOrNot } from '../buildShare.ts';
import { withoutInterval } from '../estimates.ts';
import type { Estimate, Finding, LeftOutReason, PupilOnce, Refused } from '../finding.ts';
import type { Measure, MeasureContext } from '../measure.ts';
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
 * Goal attainment: of the targets set since mentoring began and reviewed, the share that was met, and the same for each pupil, in per cent.
 * No window is laid and there is nothing before: what is told is a share, not a change.
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
      .map((row): OnceOrNot => {
        const own = rows.get(row.pupil);
        if (own !== undefined && own.reviewed > 0) return { row, value: (100 * (own.met + part * own.part)) / own.reviewed };
        return { row, reason: whyNone(own, row.anchor === null, Number(any?.['n'] ?? 0) > 0) };
      });
    return buildShare(targets, context, values, [printSql(query)], (pupils) => own(pupils, rows));
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

function own(pupils: readonly PupilOnce[], rows: ReadonlyMap<number, TargetRow>): Pick<Finding, 'headline' | 'alsoComputed' | 'caveats'> {
  const total = (pick: (row: TargetRow) => number) =>
    pupils.reduce((sum, { pupil }) => {
      const row = rows.get(pupil);
      return sum + (row === undefined ? 0 : pick(row));
    }, 0);
  const [reviewed, met, partly] = [total((row) => row.reviewed), total((row) => row.met), total((row) => row.part)];
  const notReviewed = total((row) => row.targets) - reviewed;
  const caveats = [
    { code: 'targetsHaveNoBefore', values: {} },
    ...(notReviewed > 0 ? [{ code: 'targetsNotReviewed', values: { targets: notReviewed } }] : []),
  ];
  if (pupils.length === 0) return { headline: { refused: 'noTargetsReviewed', values: {} }, alsoComputed: [], caveats };
  const mean = pupils.reduce((sum, { value }) => sum + value, 0) / pupils.length;
  const ofPupils = withoutInterval('share', mean, pupils.length, 'goalAttainment', 'readShareMet');
  return { headline: shareMet(met, reviewed, partly), alsoComputed: [ofPupils], caveats };
}

/** Every target once, `n` of them. */
function shareMet(met: number, reviewed: number, partly: number): Estimate | Refused {
  const result = proportion(met, reviewed);
  if (isRefusal(result)) return { refused: result.refused, values: result.values };
  return {
    kind: 'share',
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
