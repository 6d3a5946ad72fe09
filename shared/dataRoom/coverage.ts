import type { SqlQuery, SqlRow } from '#shared/database/database.ts';
import { sql } from '#shared/database/sql.ts';
import type { SchoolKey } from '#shared/study/model.ts';
import { dayFromIso, isoDay } from '#shared/tables/days.ts';
import { type Coverage, type CoverageKind, coverageKinds } from './dataRoom.ts';
import { findGaps } from './gaps.ts';

/** At most so many weeks are drawn: a date that was typed wrong (1924, 2204) must not stretch the calendar over centuries. */
const mostWeeks = 52 * 12;

/**
 * Records by kind, school of the pupil and week (its Monday). Of marks only those that say something: neither a closed school nor a mark
 * that was not received.
 */
const weeksQuery = sql`
  WITH record AS (
    SELECT 'marks' AS kind, m.pupil, m.day FROM attendance_mark m
    JOIN ranked_code c ON c.code = m.code AND m.day >= c.valid_from AND m.day <= c.valid_to AND c.place < 8
    UNION ALL SELECT 'sessions', pupil, day FROM session
    UNION ALL SELECT 'suspensions', pupil, start_day FROM exclusion
    UNION ALL SELECT 'ratings', pupil, day FROM rating
    UNION ALL SELECT 'behaviour', pupil, day FROM behaviour_event
  ), weekly AS (
    SELECT kind, pupil, CAST(date_trunc('week', day) AS DATE) AS week, count(*) AS records FROM record WHERE day IS NOT NULL GROUP BY ALL
  )
  SELECT w.kind, p.school, w.week, CAST(sum(w.records) AS DOUBLE) AS records
  FROM weekly w LEFT JOIN pupil p ON p.pupil = w.pupil GROUP BY ALL ORDER BY ALL`;

/** Coverage of every kind that has records with a date, over the weeks that the marks (else all records) span. */
export async function coverageOf(ask: (query: SqlQuery) => Promise<readonly SqlRow[]>): Promise<readonly Coverage[]> {
  const cells = (await ask(weeksQuery)).flatMap((row) => cellFrom(row) ?? []);
  const span = spanOf(cells);
  if (span === null) return [];
  const weeks = (span.last - span.first) / 7 + 1;
  const schools = [...new Set(cells.map(({ school }) => school))].toSorted((a, b) => (a ?? Infinity) - (b ?? Infinity));
  const countsOf = (kind: CoverageKind, school: SchoolKey | null): number[] => {
    const counts = new Array<number>(weeks).fill(0);
    for (const cell of cells) {
      if (cell.kind !== kind || cell.school !== school || cell.week < span.first || cell.week > span.last) continue;
      counts[(cell.week - span.first) / 7] = cell.records;
    }
    return counts;
  };
  const kinds = coverageKinds.filter((kind) => cells.some((cell) => cell.kind === kind));
  const tables = kinds.map((kind) => ({ kind, schools: schools.map((school) => ({ school, counts: countsOf(kind, school) })) }));
  const marks = tables.find(({ kind }) => kind === 'marks')?.schools ?? [];
  return tables.map(({ kind, schools: counted }) => ({
    kind,
    firstWeek: isoDay(span.first),
    weeks,
    schools: counted
      .filter(({ counts }) => counts.some((count) => count > 0) || kind === 'marks' || kind === 'sessions')
      .map((one) => ({ ...one, gaps: findGaps(kind, one.school, counted, marks, span.first) })),
  }));
}

interface Cell {
  readonly kind: string;
  readonly school: SchoolKey | null;
  /** Day number of its Monday. */
  readonly week: number;
  readonly records: number;
}

function cellFrom(row: SqlRow): Cell | null {
  const week = typeof row['week'] === 'string' ? dayFromIso(row['week']) : null;
  if (week === null) return null;
  const school = typeof row['school'] === 'number' ? row['school'] : null;
  return { kind: String(row['kind']), school, week, records: Number(row['records'] ?? 0) };
}

/** The weeks to draw: those of the marks where there are any, because single dates elsewhere are often typed wrong. */
function spanOf(cells: readonly Cell[]): { first: number; last: number } | null {
  const marked = cells.filter(({ kind }) => kind === 'marks');
  const weeks = (marked.length === 0 ? cells : marked).map(({ week }) => week);
  if (weeks.length === 0) return null;
  const last = weeks.reduce((most, week) => Math.max(most, week));
  const first = weeks.reduce((least, week) => Math.min(least, week));
  return { first: Math.max(first, last - 7 * (mostWeeks - 1)), last };
}
