import type { Database, SqlRow } from '#shared/database/database.ts';
import { sql } from '#shared/database/sql.ts';
import type { WindowSettings } from '#shared/study/model.ts';
import { furthestWeeks } from './queries/windowClocks.ts';
import { type ClockPart, clockFrom, numberOrNull, type WindowRow } from './queries/windowRows.ts';
import { type PackedDays, packedDays, sessionsBetween } from './registerDays.ts';
import { type LongSummary, longFrom, noSummaries, summariesIn } from './registerSummaries.ts';

/**
 * Every pupil's days in memory, so that a moved window is answered without a question to the database: the rows are those of
 * `windowRowsQuery`, number for number, and a test holds the two against each other.
 */
export interface Register {
  rowsAt(window: WindowSettings, shiftDays?: number): readonly WindowRow[];
}

interface Clock extends ClockPart {
  readonly start: number | null;
  readonly referral: number | null;
}

/** Null where a day holds more sessions than can be packed: then each window is a question to the database. */
export async function readRegister(database: Database): Promise<Register | null> {
  const days = await packedDays(database);
  if (days === null) return null;
  const clocks = (await database.query(clockRows)).map(datedClockFrom);
  const impossible = Map.groupBy(await database.query(impossibleDays), (row) => Number(row['pupil']));
  const long = Map.groupBy((await database.query(longSummaries)).map(longFrom), ({ pupil }) => pupil);
  const open = Map.groupBy(await database.query(openDays), (row) => Number(row['school']));
  const openDaysOf = new Map([...open].map(([school, rows]) => [school, new Set(rows.map((row) => Number(row['day'])))]));
  const pupils = clocks.map((clock) => {
    const { pupil } = clock;
    return {
      clock,
      own: { rows: days.rowsOf.get(pupil) ?? null, long: long.get(pupil) ?? none, impossible: impossible.get(pupil) ?? none },
    };
  });
  return {
    rowsAt(window, shiftDays = 0) {
      const edges = edgesIn(window, openDaysOf);
      return pupils.map(({ clock, own }) => {
        const day = window.anchor === 'start' ? clock.start : clock.referral;
        const anchor = day === null ? null : day - shiftDays;
        return rowOf(clock, anchor, anchor === null ? null : edges(anchor, clock.school), window, days, own);
      });
    },
  };
}

const epoch = sql`DATE '1970-01-01'`;
const clockRows = sql`
  SELECT pupil, school, mentored, on_register, CAST(starts AS INTEGER) AS starts, start_day - ${epoch} AS start_day,
    referral_day - ${epoch} AS referral_day, roll_start - ${epoch} AS roll_start, roll_end - ${epoch} AS roll_end
  FROM clock ORDER BY pupil`;
const impossibleDays = sql`SELECT pupil, from_day - ${epoch} AS day FROM summary_fate WHERE fate = 'impossible' ORDER BY pupil, day`;
const longSummaries = sql`
  SELECT pupil, from_day - ${epoch} AS from_day, to_day - ${epoch} AS to_day, attended, possible, coalesce(late, 0) AS late, coalesce(late_after, 0) AS too_late
  FROM summary_fate WHERE fate = 'long' ORDER BY pupil, from_day`;
const openDays = sql`SELECT school, day - ${epoch} AS day FROM school_day ORDER BY school, day`;

function datedClockFrom(row: SqlRow): Clock {
  return { ...clockFrom(row), start: numberOrNull(row['start_day']), referral: numberOrNull(row['referral_day']) };
}

/** What a pupil's rows are made of. */
interface Own {
  /** First of the packed days, and the one after the last. */
  readonly rows: readonly [number, number] | null;
  readonly long: readonly LongSummary[];
  readonly impossible: readonly SqlRow[];
}

const none = [] as const;

/** First day before, and the day after the last after. */
type Edges = readonly [firstBefore: number, endAfter: number];

function edgesIn(window: WindowSettings, openDaysOf: ReadonlyMap<number, ReadonlySet<number>>) {
  const { lengthDays, leadInDays } = window;
  if (window.counting !== 'schoolWeeks') return (anchor: number): Edges => [anchor - lengthDays, anchor + leadInDays + lengthDays];
  const weeks = Math.max(1, Math.round(lengthDays / 7));
  const known = new Map<string, Edges>();
  return (anchor: number, school: number | null): Edges => {
    const key = `${school ?? 0} ${anchor}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const open = openDaysOf.get(school ?? 0) ?? new Set<number>();
    const first = anchor + leadInDays;
    const edges: Edges = [
      anchor - 7 * weeksPassed(weeks, (week) => isOpen(open, anchor - 7 * week)),
      first + 7 * weeksPassed(weeks, (week) => isOpen(open, first + 7 * (week - 1))),
    ];
    known.set(key, edges);
    return edges;
  };
}

function weeksPassed(wanted: number, isOpenIn: (week: number) => boolean): number {
  let passed = 0;
  for (let week = 1; week <= furthestWeeks; week++) if (isOpenIn(week) && ++passed === wanted) return week;
  return furthestWeeks;
}

function isOpen(open: ReadonlySet<number>, from: number): boolean {
  for (let day = from; day < from + 7; day++) if (open.has(day)) return true;
  return false;
}

function rowOf(
  clock: Clock,
  anchor: number | null,
  edges: Edges | null,
  window: WindowSettings,
  days: PackedDays,
  { rows, long, impossible }: Own,
): WindowRow {
  const { pupil, school, mentored, onRegister, starts, rollStart, rollEnd } = clock;
  const [firstBefore, endAfter] = edges ?? [null, null];
  const whole = anchor !== null && firstBefore !== null && endAfter !== null;
  const firstAfter = (anchor ?? 0) + window.leadInDays;
  const before = whole ? sessionsBetween(days, rows, firstBefore, anchor) : null;
  const after = whole ? sessionsBetween(days, rows, firstAfter, endAfter) : null;
  const summaries = whole && long.length > 0 ? summariesIn(long, [firstBefore, anchor], [firstAfter, endAfter]) : noSummaries;
  const isInside = (day: number) => whole && day >= firstBefore && day < endAfter && (day < anchor || day >= firstAfter);
  return {
    pupil,
    school,
    mentored,
    onRegister,
    starts,
    anchor,
    firstBefore,
    endAfter,
    rollStart,
    rollEnd,
    attendedBefore: (before?.attended ?? 0) + summaries.before.attended,
    possibleBefore: (before?.possible ?? 0) + summaries.before.possible,
    unknownBefore: before?.unknown ?? 0,
    attendedAfter: (after?.attended ?? 0) + summaries.after.attended,
    possibleAfter: (after?.possible ?? 0) + summaries.after.possible,
    unknownAfter: after?.unknown ?? 0,
    impossible: impossible.length === 0 ? 0 : impossible.filter((row) => isInside(Number(row['day']))).length,
    longSummaries: summaries.counted,
    cutSummaries: summaries.cut,
    lateBefore: (before?.late ?? 0) + summaries.before.late,
    lateAfter: (after?.late ?? 0) + summaries.after.late,
    tooLateBefore: (before?.tooLate ?? 0) + summaries.before.tooLate,
    tooLateAfter: (after?.tooLate ?? 0) + summaries.after.tooLate,
  };
}
