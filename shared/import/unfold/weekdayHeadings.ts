import { isoDay, weekday } from '#shared/tables/days.ts';
import type { ReadTable } from '../readTable.ts';
import { parseDay } from '../values/dates.ts';
import { dateIn } from '../values/periods.ts';

const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const heading = /^(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri)(?:day)?\b[ -]*(am|pm)?$/i;
const monday = 1;
const fewestDays = 3;

/** A register of a week whose headings name weekdays, and whose title or sheet names the week, as one whose headings name days. */
export function weekdayHeadings(table: ReadTable): readonly ReadTable[] | null {
  const days = table.header.map((text) => heading.exec(text.trim()));
  if (new Set(days.flatMap((match) => match?.[1]?.slice(0, 3).toLowerCase() ?? [])).size < fewestDays) return null;
  const first = [...table.titles, table.name].map(mondayIn).find((day) => day !== null);
  if (first === undefined || first === null) return null;
  const header = table.header.map((text, place) => {
    const match = days[place];
    if (match === null || match === undefined) return text;
    const offset = names.indexOf((match[1] ?? '').slice(0, 3).toLowerCase()) - monday;
    return `${isoDay(first + offset)} ${match[2] ?? ''}`.trim();
  });
  return [{ ...table, header }];
}

/** The Monday that a text names: read day first, or month first where only that is a Monday. */
function mondayIn(text: string): number | null {
  const written = dateIn(text);
  if (written === null) return null;
  return (['dmy', 'mdy'] as const).map((order) => parseDay(written, order)).find((day) => day !== null && weekday(day) === monday) ?? null;
}
