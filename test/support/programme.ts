import type { SqlRow } from '#shared/database/database.ts';
import type { CanonicalTableName } from '#shared/tables/canonicalTables.ts';
import { registerCodes } from '#shared/tables/registerCodes.ts';
import type { TypedTable } from '#shared/tables/typedTable.ts';
import { dayAfter, dayNumber, study } from './tables.ts';

/** One window's register as a story tells it: sessions attended out of sessions possible. */
type Sessions = readonly [attended: number, possible: number];

export interface PupilStory {
  readonly pupil: number;
  readonly school?: number;
  /** First day of mentoring; absent = never mentored, null = an episode without a date. */
  readonly start?: string | null;
  /** The day the register below hangs on, where there is no start. */
  readonly clock?: string;
  readonly before?: Sessions;
  readonly after?: Sessions;
  readonly rollStart?: string;
  readonly rollEnd?: string;
}

/** The dated code table as the import brings it. */
const codeRows: readonly SqlRow[] = registerCodes.map(({ code, from, to, category, late, confirmed }) => ({
  code,
  valid_from: from,
  valid_to: to,
  category,
  late,
  confirmed,
}));

/** A programme's canonical tables: the register written as marks on the school days nearest to each start, absences as `O`. */
export function programme(
  stories: readonly PupilStory[],
  extra: Partial<Record<CanonicalTableName, readonly SqlRow[]>> = {},
): TypedTable[] {
  return study({
    attendance_code: codeRows,
    pupil: stories.map(({ pupil, school = 1, rollStart = null, rollEnd = null }) => ({
      pupil,
      school,
      roll_start: rollStart,
      roll_end: rollEnd,
    })),
    episode: stories.flatMap(({ pupil, start }) => (start === undefined ? [] : [{ episode: pupil, pupil, start_day: start }])),
    ...extra,
    attendance_mark: [...stories.flatMap(marksOf), ...(extra.attendance_mark ?? [])],
  });
}

function marksOf({ pupil, start, clock, before, after }: PupilStory): SqlRow[] {
  const day = start ?? clock;
  if (day === undefined) return [];
  return [
    ...(before === undefined ? [] : sessions(pupil, day, -1, before)),
    ...(after === undefined ? [] : sessions(pupil, day, 1, after)),
  ];
}

function sessions(pupil: number, clock: string, direction: 1 | -1, [attended, possible]: Sessions): SqlRow[] {
  const days: string[] = [];
  for (let step = direction === 1 ? 0 : 1; days.length * 2 < possible; step += 1) {
    const day = dayAfter(clock, direction * step);
    if (isSchoolDay(day)) days.push(day);
  }
  return days
    .flatMap((day) => [false, true].map((pm) => ({ pupil, day, pm })))
    .slice(0, possible)
    .map((mark, index) => ({ ...mark, code: index < attended ? (mark.pm ? '\\' : '/') : 'O' }));
}

function isSchoolDay(day: string): boolean {
  const weekday = (((dayNumber(day) + 4) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6;
}
