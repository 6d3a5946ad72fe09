import type { SqlRow } from '#shared/database/database.ts';
import { printSql, sql } from '#shared/database/sql.ts';
import { buildFinding, type OwnPart } from '../buildFinding.ts';
import { testsDisagree } from '../caveats.ts';
import { meanChange, meanChangeBySchool, rankedChange, sizeOfChange } from '../estimates.ts';
import { whyNoClock } from '../exposure.ts';
import type { LeftOutReason, PupilChange } from '../finding.ts';
import { counted, leftOut, type Measure, type MeasureContext, type PupilValue } from '../measure.ts';
import { windowClocks } from '../queries/windowClocks.ts';
import { numberOrNull, type WindowRow } from '../queries/windowRows.ts';

interface GoalRow {
  readonly pre: number | null;
  readonly post: number | null;
  readonly onlyBefore: number | null;
  readonly goals: number;
  /** Goals scored when they were set, and never again up to the window's end. */
  readonly unreviewed: number;
}

/**
 * Goals scored from 0 to 10 again and again: per pupil the mean over the goals with a score from when they were set (review 0) and a later one. The last review
 * before the end of the window after counts; one without a day is taken to lie before it. Goals that were only met or not met are `targets`.
 */
export const goals: Measure = {
  id: 'goals',
  area: 'learning',
  better: 'up',
  unit: 'score',
  decimals: 1,
  range: [0, 10],
  async find(context) {
    const query = goalQuery(context);
    const [any] = await context.askOnce(sql`SELECT count(*) AS n FROM target_review WHERE value IS NOT NULL`);
    const rows = new Map((await context.ask(query)).map((row): [number, GoalRow] => [Number(row['pupil']), rowFrom(row)]));
    const goalsOf = (row: WindowRow): PupilValue | null => {
      const own = rows.get(row.pupil);
      if (own === undefined && !row.mentored) return null;
      if (own !== undefined && own.pre !== null && own.post !== null) return counted(row, own.pre, own.post);
      return leftOut(row, whyNoGoals(context, row, own, Number(any?.['n'] ?? 0) > 0), { before: own?.onlyBefore ?? null });
    };
    return buildFinding(goals, context, goalsOf, [printSql(query)], (pupils) => own(pupils, rows));
  },
};

function goalQuery({ window }: MeasureContext) {
  return sql`
    WITH c AS (${windowClocks(window)}), g AS (
      SELECT c.pupil, r.target, arg_max(r.value, r.source_row) FILTER (WHERE r.review = 0) AS pre,
        arg_max(r.value, r.review * 1000000 + r.source_row) FILTER (WHERE r.review > 0 AND (r.day IS NULL OR r.day < c.end_after)) AS post
      FROM c JOIN target_review r ON r.pupil = c.pupil AND r.value IS NOT NULL AND c.anchor IS NOT NULL
      GROUP BY c.pupil, r.target
    )
    SELECT pupil, avg(pre) FILTER (WHERE post IS NOT NULL) AS pre, avg(post) FILTER (WHERE pre IS NOT NULL) AS post, avg(pre) AS only_before,
      count(*) FILTER (WHERE pre IS NOT NULL AND post IS NOT NULL) AS goals, count(*) FILTER (WHERE pre IS NOT NULL AND post IS NULL) AS unreviewed
    FROM g GROUP BY pupil ORDER BY pupil`;
}

function rowFrom(row: SqlRow): GoalRow {
  const known = (name: string) => numberOrNull(row[name]);
  return {
    pre: known('pre'),
    post: known('post'),
    onlyBefore: known('only_before'),
    goals: Number(row['goals']),
    unreviewed: Number(row['unreviewed']),
  };
}

function whyNoGoals(context: MeasureContext, row: WindowRow, own: GoalRow | undefined, imported: boolean): LeftOutReason {
  if (!imported) return 'notImported';
  const noClock = whyNoClock({ ...row, onRegister: true }, context.window);
  if (noClock !== null) return noClock;
  if (own === undefined) return 'noGoals';
  return own.onlyBefore === null ? 'noGoalBaseline' : 'noGoalReviewed';
}

function own(pupils: readonly PupilChange[], rows: ReadonlyMap<number, GoalRow>): OwnPart {
  const headline = meanChange(pupils);
  const ranked = rankedChange(pupils);
  const bySchool = meanChangeBySchool(pupils);
  const total = (pick: (row: GoalRow) => number) =>
    pupils.reduce((sum, { pupil }) => {
      const row = rows.get(pupil);
      return sum + (row === undefined ? 0 : pick(row));
    }, 0);
  const unreviewed = total((row) => row.unreviewed);
  return {
    headline,
    alsoComputed: [ranked, ...(bySchool === null ? [] : [bySchool]), sizeOfChange(pupils)],
    caveats: [
      ...testsDisagree(headline, ranked),
      ...(pupils.length === 0 ? [] : [{ code: 'goalsChosen', values: { goals: total((row) => row.goals) } }]),
      ...(unreviewed > 0 ? [{ code: 'goalsNotReviewed', values: { goals: unreviewed } }] : []),
    ],
  };
}
