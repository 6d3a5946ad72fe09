import type { SchoolKey } from '#shared/study/model.ts';
import { isoDay } from '#shared/tables/days.ts';
import type { CoverageGap, CoverageKind } from './dataRoom.ts';

interface Counted {
  readonly school: SchoolKey | null;
  readonly counts: readonly number[];
}

/** Shorter stretches without mentoring sessions happen: a mentor is ill, a school has examinations. */
const sessionsMayRest = 4;
/** Christmas and Easter close a school for two weeks, with training days for a third that is not whole. */
const longestHoliday = 2;

/**
 * Weeks without a record in which there should be one. Marks are due in every week in which another school has them and, where none can
 * tell, in every stretch longer than a holiday outside the summer. Sessions are due, with rests, wherever the school has marks (or, without
 * any marks, wherever another school has sessions). Of suspensions, ratings and behaviour records nothing is due.
 */
export function findGaps(
  kind: CoverageKind,
  school: SchoolKey | null,
  all: readonly Counted[],
  marks: readonly Counted[],
  firstWeek: number,
): readonly CoverageGap[] {
  const own = all.find((one) => one.school === school)?.counts ?? [];
  const isOneAmongNamed = school === null && all.some((one) => one.school !== null);
  if (isOneAmongNamed || (kind !== 'marks' && kind !== 'sessions')) return [];
  const others = all.filter((one) => one.school !== school && one.school !== null);
  const elsewhere = (week: number): boolean => others.some(({ counts }) => (counts[week] ?? 0) > 0);
  if (kind === 'marks') {
    return runs(own, (week) => own[week] === 0).flatMap((gap) => {
      const due = trimmed(gap, elsewhere);
      if (due !== null) return [due];
      return weeksOutsideSummer(gap.from, gap.to, firstWeek) > longestHoliday ? [gap] : [];
    });
  }
  if (!own.some((count) => count > 0)) return [];
  const marked = marks.find((one) => one.school === school)?.counts ?? [];
  const isDue = marked.some((count) => count > 0) ? (week: number) => (marked[week] ?? 0) > 0 : elsewhere;
  const began = own.findIndex((count) => count > 0);
  return runs(own, (week) => week > began && own[week] === 0).filter(
    ({ from, to }) => countWeeks(from, to, isDue) > sessionsMayRest && hasLater(own, to),
  );
}

function hasLater(counts: readonly number[], week: number): boolean {
  return counts.slice(week + 1).some((count) => count > 0);
}

function runs(counts: readonly number[], isEmpty: (week: number) => boolean): CoverageGap[] {
  const found: CoverageGap[] = [];
  let from = -1;
  for (let week = 0; week <= counts.length; week++) {
    const empty = week < counts.length && isEmpty(week);
    if (empty && from === -1) from = week;
    if (!empty && from !== -1) {
      found.push({ from, to: week - 1 });
      from = -1;
    }
  }
  return found;
}

function countWeeks(from: number, to: number, holds: (week: number) => boolean): number {
  let count = 0;
  for (let week = from; week <= to; week++) if (holds(week)) count++;
  return count;
}

/** Without the weeks at both ends that are due nowhere: holidays before and after. Null where no week is. */
function trimmed({ from, to }: CoverageGap, isDue: (week: number) => boolean): CoverageGap | null {
  const weeks = Array.from({ length: to - from + 1 }, (_, place) => from + place).filter(isDue);
  const [first, last] = [weeks[0], weeks.at(-1)];
  return first === undefined || last === undefined ? null : { from: first, to: last };
}

/** Schools in England are closed from late July to early September. */
function weeksOutsideSummer(from: number, to: number, firstWeek: number): number {
  return countWeeks(from, to, (week) => {
    const day = isoDay(firstWeek + 7 * week).slice(5);
    return day < '07-15' || day > '09-05';
  });
}
