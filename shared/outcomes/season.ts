import type { PupilKey } from '#shared/study/model.ts';
import { isoDay } from '#shared/tables/days.ts';
import { madeOnce } from './madeOnce.ts';
import type { MeasureContext } from './measure.ts';
import { mentoredRows } from './mentoredRows.ts';

/** The mentored pupils whose two windows have their middles in different parts of the school year. */
export const pupilsAcrossSeasons = madeOnce(({ window, rows }: MeasureContext): ReadonlySet<PupilKey> => {
  const termOn = new Map<number, string>();
  const term = (day: number): string => {
    const known = termOn.get(day) ?? termOf(day);
    termOn.set(day, known);
    return known;
  };
  const across = [...mentoredRows(rows).values()].filter(({ anchor, firstBefore, endAfter }) => {
    if (anchor === null || firstBefore === null || endAfter === null) return false;
    return term(Math.floor((firstBefore + anchor) / 2)) !== term(Math.floor((anchor + window.leadInDays + endAfter) / 2));
  });
  return new Set(across.map(({ pupil }) => pupil));
});

/** Without the school's own term dates: August to December, January to mid April, mid April to July. */
function termOf(day: number): 'autumn' | 'spring' | 'summer' {
  const monthDay = isoDay(day).slice(5);
  if (monthDay >= '08-01') return 'autumn';
  return monthDay < '04-15' ? 'spring' : 'summer';
}
