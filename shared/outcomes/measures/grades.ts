import { printSql, sql } from '#shared/database/sql.ts';
import { buildFinding, type OwnPart } from '../buildFinding.ts';
import { testsDisagree } from '../caveats.ts';
import { meanChange, meanChangeBySchool, rankedChange, sizeOfChange } from '../estimates.ts';
import { whyNoClock } from '../exposure.ts';
import type { Caveat, LeftOutReason, PupilChange } from '../finding.ts';
import { counted, leftOut, type Measure, type MeasureContext, type ValueOf } from '../measure.ts';
import { insideEitherWindow, windowClocks } from '../queries/windowClocks.ts';
import { numberOrNull, type WindowRow } from '../queries/windowRows.ts';

interface GradeRow {
  readonly pre: number | null;
  readonly post: number | null;
  readonly subjects: number;
  readonly gradesBefore: number;
  readonly gradesAfter: number;
}

/**
 * Current grades as numbers: per pupil the mean over the subjects graded on one and the same scale both before and after, so that a
 * change of subjects is no change of grades. Within a window the last grade of a subject counts. Targets and predictions are not grades.
 */
export const grades: Measure = {
  id: 'grades',
  area: 'learning',
  better: 'up',
  unit: 'grades',
  decimals: 2,
  range: [null, null],
  async find(context) {
    const query = gradeQuery(context);
    const found = await context.ask(query);
    const [any] = await context.askOnce(sql`SELECT count(*) AS n, count(DISTINCT scale) AS scales FROM grade WHERE value IS NOT NULL`);
    const rows = new Map(
      found.map((row): [number, GradeRow] => [
        Number(row['pupil']),
        {
          pre: numberOrNull(row['pre']),
          post: numberOrNull(row['post']),
          subjects: Number(row['subjects']),
          gradesBefore: Number(row['grades_before']),
          gradesAfter: Number(row['grades_after']),
        },
      ]),
    );
    const valueFor: ValueOf = (row) => {
      const own = rows.get(row.pupil);
      if (own === undefined && !row.mentored) return null;
      if (own !== undefined && own.pre !== null && own.post !== null) return counted(row, own.pre, own.post);
      return leftOut(row, whyNoGrades(context, row, own, Number(any?.['n'] ?? 0) > 0));
    };
    const scales = Number(any?.['scales'] ?? 0);
    return buildFinding(grades, context, valueFor, [printSql(query)], (pupils) => own(pupils, rows, scales));
  },
};

function gradeQuery({ window }: MeasureContext) {
  return sql`
    WITH c AS (${windowClocks(window)}), g AS (
      SELECT c.pupil, e.subject, coalesce(e.scale, '') AS scale,
        arg_max(e.value, e.day) FILTER (WHERE e.day < c.anchor) AS pre, arg_max(e.value, e.day) FILTER (WHERE e.day >= c.anchor) AS post
      FROM c JOIN grade e ON e.pupil = c.pupil AND e.value IS NOT NULL AND coalesce(e.kind, 'current') = 'current'
        AND ${insideEitherWindow(sql`e.day`)}
      GROUP BY c.pupil, e.subject, coalesce(e.scale, '')
    )
    SELECT pupil, avg(pre) FILTER (WHERE post IS NOT NULL) AS pre, avg(post) FILTER (WHERE pre IS NOT NULL) AS post,
      count(*) FILTER (WHERE pre IS NOT NULL AND post IS NOT NULL) AS subjects, count(pre) AS grades_before, count(post) AS grades_after
    FROM g GROUP BY pupil ORDER BY pupil`;
}

function whyNoGrades(context: MeasureContext, row: WindowRow, own: GradeRow | undefined, imported: boolean): LeftOutReason {
  if (!imported) return 'notImported';
  const noClock = whyNoClock({ ...row, onRegister: true }, context.window);
  if (noClock !== null) return noClock;
  if (own === undefined || own.gradesBefore === 0) return 'noGradeBefore';
  return own.gradesAfter === 0 ? 'noGradeAfter' : 'noSubjectInBoth';
}

function own(pupils: readonly PupilChange[], rows: ReadonlyMap<number, GradeRow>, scales: number): OwnPart {
  const headline = meanChange(pupils);
  const ranked = rankedChange(pupils);
  const bySchool = meanChangeBySchool(pupils);
  const single = pupils.filter((pupil) => rows.get(pupil.pupil)?.subjects === 1).length;
  const caveats: Caveat[] = [...testsDisagree(headline, ranked)];
  if (scales > 1) caveats.push({ code: 'severalGradeScales', values: { scales } });
  if (single > 0) caveats.push({ code: 'oneSubject', values: { pupils: single, counted: pupils.length } });
  return { headline, alsoComputed: [ranked, ...(bySchool === null ? [] : [bySchool]), sizeOfChange(pupils)], caveats };
}
