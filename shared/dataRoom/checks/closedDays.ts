import { sql } from '#shared/database/sql.ts';
import { bankHolidays } from '#shared/tables/bankHolidays.ts';
import { dayFromIso, isoDay, weekday } from '#shared/tables/days.ts';
import { type CheckContext, checkOfRows } from '../check.ts';

/** Marks of a possible session on a Saturday, a Sunday or a bank holiday: mostly a date read in the wrong order. */
export const closedDays = checkOfRows(
  'closedDays',
  'doubtful',
  ['marks'],
  async (context) => sql`
    SELECT m.source, m.source_row, m.pupil, p.school, m.day, m.code AS about_1,
      CASE WHEN isodow(m.day) = 6 THEN 'saturday' WHEN isodow(m.day) = 7 THEN 'sunday' ELSE 'holiday' END AS about_2
    FROM attendance_mark m
    JOIN ranked_code c ON c.code = m.code AND m.day >= c.valid_from AND m.day <= c.valid_to AND c.place <= 6
    LEFT JOIN pupil p ON p.pupil = m.pupil
    WHERE isodow(m.day) >= 6 OR list_contains(string_split(${await holidaysBetween(context)}, ' '), CAST(m.day AS VARCHAR))`,
);

async function holidaysBetween({ loaded }: CheckContext): Promise<string> {
  const marks = (await loaded()).find(({ kind }) => kind === 'marks');
  const [first, last] = [marks?.firstDay ?? null, marks?.lastDay ?? null];
  if (first === null || last === null) return '';
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  // A date typed wrong may lie centuries off: holidays are known for the years in which there can be a register.
  const years = Array.from(
    { length: Math.max(0, Math.min(to, 2100) - Math.max(from, 1990) + 1) },
    (_, place) => Math.max(from, 1990) + place,
  );
  return years
    .flatMap((year) => bankHolidays(year))
    .filter((day) => weekday(day) % 6 !== 0 && day >= (dayFromIso(first) ?? 0) && day <= (dayFromIso(last) ?? 0))
    .map(isoDay)
    .join(' ');
}
