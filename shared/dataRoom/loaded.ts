import type { SqlQuery, SqlRow } from '#shared/database/database.ts';
import { quoteIdent, sql } from '#shared/database/sql.ts';
import type { CanonicalTableName } from '#shared/tables/canonicalTables.ts';
import { type LoadedKind, type LoadedKindName, loadedKinds } from './dataRoom.ts';

interface Place {
  readonly table: CanonicalTableName;
  readonly day: string | null;
}

/** Where the rows of each kind stand, and which of their days says when they are of. */
const places: Readonly<Record<LoadedKindName, Place>> = {
  pupils: { table: 'pupil', day: null },
  marks: { table: 'attendance_mark', day: 'day' },
  summaries: { table: 'attendance_summary', day: 'from_day' },
  suspensions: { table: 'exclusion', day: 'start_day' },
  behaviour: { table: 'behaviour_event', day: 'day' },
  ratings: { table: 'rating', day: 'day' },
  referrals: { table: 'referral', day: 'received' },
  episodes: { table: 'episode', day: 'start_day' },
  sessions: { table: 'session', day: 'day' },
};

/** How much there is of each kind; kinds of which there is nothing are counted as nothing. */
export async function countLoaded(ask: (query: SqlQuery) => Promise<readonly SqlRow[]>): Promise<readonly LoadedKind[]> {
  const counted: LoadedKind[] = [];
  for (const kind of loadedKinds) {
    const { table, day } = places[kind];
    const when = day === null ? sql`CAST(NULL AS DATE)` : quoteIdent(day);
    const [row] = await ask(sql`
      SELECT count(*) AS rows, count(DISTINCT source) AS sources, count(DISTINCT pupil) AS pupils, min(${when}) AS first_day, max(${when}) AS last_day
      FROM ${quoteIdent(table)}`);
    counted.push({
      kind,
      rows: Number(row?.['rows'] ?? 0),
      sources: Number(row?.['sources'] ?? 0),
      pupils: Number(row?.['pupils'] ?? 0),
      firstDay: typeof row?.['first_day'] === 'string' ? row['first_day'] : null,
      lastDay: typeof row?.['last_day'] === 'string' ? row['last_day'] : null,
    });
  }
  return counted;
}
