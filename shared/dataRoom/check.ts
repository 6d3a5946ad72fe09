import type { SqlQuery, SqlRow } from '#shared/database/database.ts';
import { sql } from '#shared/database/sql.ts';
import type { Source, Study } from '#shared/study/model.ts';
import type { CheckFound, CheckRow, CheckSeverity, Coverage, LoadedKind, LoadedKindName } from './dataRoom.ts';

/** What a check may look at. */
export interface CheckContext {
  readonly study: Study;
  /** Both are counted once, by whoever asks first. */
  readonly loaded: () => Promise<readonly LoadedKind[]>;
  readonly coverage: () => Promise<readonly Coverage[]>;
  readonly ask: (query: SqlQuery) => Promise<readonly SqlRow[]>;
  /** Rows of a source's file whose pupil was not settled for that reason. */
  readonly setAside: (source: Source, reason: string) => Promise<readonly number[]>;
}

/** One thing that can be wrong with what was brought in. */
export interface DataCheck {
  readonly id: string;
  readonly severity: CheckSeverity;
  /** Null where there is nothing to make it of: that is not the same as having found nothing. */
  readonly find: (context: CheckContext) => Promise<CheckFound | null>;
  /** Rows in a fixed order, `most` of them from place `from`. */
  readonly page: (context: CheckContext, from: number, most: number) => Promise<readonly CheckRow[]>;
}

/**
 * A check whose rows are an SQL question: `source, source_row, pupil, school, day` and, where its sentence needs them, `about_1`, `about_2`.
 * It is made where every kind of row in `needs` was brought in.
 */
export function checkOfRows(
  id: string,
  severity: CheckSeverity,
  needs: readonly LoadedKindName[],
  rowsOf: (context: CheckContext) => SqlQuery | Promise<SqlQuery>,
): DataCheck {
  return {
    id,
    severity,
    async find(context) {
      const loaded = needs.length === 0 ? [] : await context.loaded();
      if (!needs.every((kind) => loaded.some((one) => one.kind === kind && one.rows > 0))) return null;
      const [counted] = await context.ask(sql`
        SELECT count(*) AS rows, count(DISTINCT pupil) AS pupils, count(DISTINCT school) AS schools, min(day) AS first_day, max(day) AS last_day
        FROM (${await rowsOf(context)})`);
      return {
        rows: Number(counted?.['rows'] ?? 0),
        pupils: Number(counted?.['pupils'] ?? 0),
        schools: Number(counted?.['schools'] ?? 0),
        firstDay: textOrNull(counted?.['first_day']),
        lastDay: textOrNull(counted?.['last_day']),
      };
    },
    async page(context, from, most) {
      const rows = await context.ask(sql`
        SELECT * FROM (${await rowsOf(context)}) ORDER BY source, source_row LIMIT ${most}::INTEGER OFFSET ${from}::INTEGER`);
      return rows.map(checkRowFrom);
    },
  };
}

/** A check of what the study itself says of its sources. */
export function checkOfList(
  id: string,
  severity: CheckSeverity,
  list: (context: CheckContext) => Promise<readonly CheckRow[] | null>,
): DataCheck {
  return {
    id,
    severity,
    async find(context) {
      const rows = await list(context);
      return rows === null ? null : countRows(rows);
    },
    async page(context, from, most) {
      return ((await list(context)) ?? []).slice(from, from + most);
    },
  };
}

export function checkRowFrom(row: SqlRow): CheckRow {
  return {
    source: Number(row['source'] ?? 0),
    row: Number(row['source_row'] ?? 0),
    pupil: numberOrNull(row['pupil']),
    school: numberOrNull(row['school']),
    day: textOrNull(row['day']),
    about: ['about_1', 'about_2'].flatMap((name) => (row[name] === undefined ? [] : [String(row[name] ?? '')])),
  };
}

function countRows(rows: readonly CheckRow[]): CheckFound {
  const days = rows.flatMap(({ day }) => (day === null ? [] : [day])).toSorted();
  const different = (values: readonly (number | null)[]): number => new Set(values.filter((value) => value !== null)).size;
  return {
    rows: rows.length,
    pupils: different(rows.map(({ pupil }) => pupil)),
    schools: different(rows.map(({ school }) => school)),
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
  };
}

function numberOrNull(cell: SqlRow[string] | undefined): number | null {
  return typeof cell === 'number' ? cell : null;
}

function textOrNull(cell: SqlRow[string] | undefined): string | null {
  return typeof cell === 'string' ? cell : null;
}
