import { sql } from '#shared/database/sql.ts';
import { dayFromIso, isoDay } from '#shared/tables/days.ts';
import { type CheckContext, checkOfList, checkRowFrom } from '../check.ts';
import type { CheckRow, Coverage, CoverageKind, SchoolCoverage } from '../dataRoom.ts';

/** Weeks of records before, and of none after, from which a stop is told from a quiet month. */
const weeksBefore = 4;
const weeksAfter = 4;

interface Stop {
  readonly kind: CoverageKind;
  readonly school: SchoolCoverage['school'];
  /** Mondays. */
  readonly lastWeek: string;
}

/**
 * Behaviour records (or marks) of a whole school that stop from one week to the next and do not come back while the school goes on: what a
 * change of information system looks like, for points and follow-ups are seldom taken along. The last records before are the rows to see.
 */
export const recordsStop = checkOfList('recordsStop', 'doubtful', async (context) => {
  const stops = stopsIn(await context.coverage());
  if (stops === null) return null;
  const rows: CheckRow[] = [];
  for (const stop of stops) rows.push(...(await lastRows(context, stop)));
  return rows;
});

function stopsIn(coverage: readonly Coverage[]): readonly Stop[] | null {
  const marks = coverage.find(({ kind }) => kind === 'marks');
  if (marks === undefined) return null;
  return coverage.flatMap(({ kind, firstWeek, schools }) => {
    if (kind !== 'behaviour' && kind !== 'marks') return [];
    return schools.flatMap(({ school, counts }): Stop[] => {
      const others = kind === 'marks' ? marks.schools.filter((one) => one.school !== school) : [];
      const own = marks.schools.find((one) => one.school === school)?.counts ?? [];
      const isTerm = (week: number): boolean =>
        kind === 'marks' ? others.some((one) => (one.counts[week] ?? 0) > 0) : (own[week] ?? 0) > 0;
      const last = counts.findLastIndex((count) => count > 0);
      const weeks = counts.map((_, week) => week).filter(isTerm);
      const before = weeks.filter((week) => week <= last).slice(-weeksBefore);
      const after = weeks.filter((week) => week > last);
      const wasSteady = before.length === weeksBefore && before.every((week) => (counts[week] ?? 0) > 0);
      if (!wasSteady || after.length < weeksAfter) return [];
      return [{ kind, school, lastWeek: isoDay((dayFromIso(firstWeek) ?? 0) + 7 * last) }];
    });
  });
}

async function lastRows({ ask }: CheckContext, { kind, school, lastWeek }: Stop): Promise<readonly CheckRow[]> {
  const table = kind === 'marks' ? sql`attendance_mark` : sql`behaviour_event`;
  const rows = await ask(sql`
    SELECT t.source, t.source_row, t.pupil, p.school, t.day, CAST(${kind} AS VARCHAR) AS about_1
    FROM ${table} t LEFT JOIN pupil p ON p.pupil = t.pupil
    WHERE p.school IS NOT DISTINCT FROM CAST(${school} AS INTEGER) AND t.day >= CAST(${lastWeek} AS DATE)
      AND t.day < CAST(${lastWeek} AS DATE) + 7 ORDER BY t.day DESC, t.source, t.source_row LIMIT 20`);
  return rows.map(checkRowFrom);
}
