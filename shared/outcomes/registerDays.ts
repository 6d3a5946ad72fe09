import type { Database } from '#shared/database/database.ts';
import { sql } from '#shared/database/sql.ts';

/** Every row of `pupil_day`, by pupil and day: the day, and its five counts of 0 to 15 in one number. */
export interface PackedDays {
  readonly days: Int32Array;
  readonly packed: Int32Array;
  /** First row of each pupil, and the row after the last. */
  readonly rowsOf: ReadonlyMap<number, readonly [number, number]>;
}

interface Sessions {
  readonly attended: number;
  readonly possible: number;
  readonly late: number;
  readonly tooLate: number;
  readonly unknown: number;
}

const mostPacked = 15;
const most = sql`SELECT greatest(max(attended), max(possible), max(late), max(too_late), max(unknown)) AS most FROM pupil_day`;
const asTheyStand = sql`
  SELECT CAST(pupil AS INTEGER) AS pupil, CAST(day - DATE '1970-01-01' AS INTEGER) AS day,
    CAST(attended + possible * 16::INTEGER + late * 256::INTEGER + too_late * 4096::INTEGER + unknown * 65536::INTEGER AS INTEGER) AS packed
  FROM pupil_day`;

/** Null where a count does not fit. The table is written in order, but for attendance summaries, which come after all marks. */
export async function packedDays(database: Database): Promise<PackedDays | null> {
  const [row] = await database.query(most);
  if (Number(row?.['most'] ?? 0) > mostPacked) return null;
  const read = await database.wholeNumbers(asTheyStand);
  return indexed(read) ?? indexed(await database.wholeNumbers(sql`${asTheyStand} ORDER BY pupil, day`));
}

function indexed(columns: ReadonlyMap<string, Int32Array>): PackedDays | null {
  const [pupils, days, packed] = ['pupil', 'day', 'packed'].map((name) => columns.get(name) ?? new Int32Array(0));
  const rowsOf = new Map<number, readonly [number, number]>();
  if (pupils === undefined || days === undefined || packed === undefined) return null;
  let from = 0;
  for (let row = 1; row <= pupils.length; row++) {
    const [pupil, next] = [pupils[row - 1] ?? 0, pupils[row]];
    if (next === pupil) {
      if ((days[row] ?? 0) < (days[row - 1] ?? 0)) return null;
      continue;
    }
    if (next !== undefined && next < pupil) return null;
    rowsOf.set(pupil, [from, row]);
    from = row;
  }
  return { days, packed, rowsOf };
}

/** A pupil's sessions of the days [from, until): `rows` are those of the pupil, null where there are none. */
export function sessionsBetween(
  { days, packed }: PackedDays,
  rows: readonly [number, number] | null,
  from: number,
  until: number,
): Sessions | null {
  if (rows === null) return null;
  let attended = 0;
  let possible = 0;
  let late = 0;
  let tooLate = 0;
  let unknown = 0;
  for (let row = firstRow(days, rows, from); row < rows[1] && (days[row] ?? 0) < until; row++) {
    const counts = packed[row] ?? 0;
    attended += counts & 15;
    possible += (counts >> 4) & 15;
    late += (counts >> 8) & 15;
    tooLate += (counts >> 12) & 15;
    unknown += counts >> 16;
  }
  return { attended, possible, late, tooLate, unknown };
}

function firstRow(days: Int32Array, [from, to]: readonly [number, number], day: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
