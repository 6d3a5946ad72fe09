import type { IsoDay, IsoInstant } from '#shared/study/model.ts';
import { countOf } from './plural.ts';

const months = 'January February March April May June July August September October November December'.split(' ');

/** "5 November 2024" of `2024-11-05`; the text itself where it is no such day. */
export function formatDay(day: IsoDay): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  const month = months[Number(parts?.[2] ?? 0) - 1];
  return parts === null || month === undefined ? day : `${Number(parts[3])} ${month} ${parts[1]}`;
}

/** "5 November 2024, 09:30" of an instant, in Universal Time. */
export function formatInstant(instant: IsoInstant): string {
  const time = /T(\d{2}:\d{2})/.exec(instant)?.[1];
  return time === undefined ? formatDay(instant) : `${formatDay(instant)}, ${time}`;
}

/** "12 weeks", "10 days", "1 week". */
export function formatSpan(days: number): string {
  return days % 7 === 0 && days > 0 ? countOf(days / 7, 'week') : countOf(days, 'day');
}

const here = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });

/** "5 November 2024 at 09:30" of an instant, as the clock on this computer's wall showed it. */
export function formatInstantHere(instant: IsoInstant): string {
  const then = new Date(instant);
  return Number.isNaN(then.getTime()) ? instant : here.format(then);
}
