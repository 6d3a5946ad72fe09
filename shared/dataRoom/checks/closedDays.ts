import { sql } from '#shared/database/sql.ts';
import { bankHolidays } from '#shared/tables/bankHolidays.ts';
import { holidaysOf } from '#shared/tables/codeSets/holidays.ts';
import { dayFromIso, isoDay, weekday } from '#shared/tables/days.ts';
import { type CheckContext, checkOfRows } from '../check.ts';

/**
 * Marks of a possible session on a Saturday, a Sunday or a bank holiday, or in the holidays of the pupil's school where this study says when those
 * are: mostly a date read in the wrong order.
 */
export const closedDays = checkOfRows(
  'closedDays',
  'doubtful',
  ['marks'],
  async (context) => sql`
    WITH holiday AS (
      SELECT CAST(split_part(one, '|', 1) AS INTEGER) AS school, CAST(split_part(one, '|', 2) AS DATE) AS from_day,
        CAST(split_part(one, '|', 3) AS DATE) AS to_day
      FROM (SELECT unnest(string_split(${schoolHolidays(context)}, ' ')) AS one) WHERE one <> ''
    ), marked AS (
      SELECT m.source, m.source_row, m.pupil, p.school, m.day, m.code,
        isodow(m.day) >= 6 OR list_contains(string_split(${await holidaysBetween(context)}, ' '), CAST(m.day AS VARCHAR)) AS is_closed
      FROM attendance_mark m
      JOIN ranked_code c ON c.code = m.code AND m.day >= c.valid_from AND m.day <= c.valid_to AND c.place <= 6
      LEFT JOIN pupil p ON p.pupil = m.pupil
    )
    SELECT m.source, m.source_row, m.pupil, m.school, m.day, m.code AS about_1,
      CASE WHEN isodow(m.day) = 6 THEN 'saturday' WHEN isodow(m.day) = 7 THEN 'sunday' WHEN m.is_closed THEN 'holiday' ELSE 'outsideTerm' END AS about_2
    FROM marked m LEFT JOIN holiday h ON h.school = coalesce(m.school, 0) AND m.day >= h.from_day AND m.day <= h.to_day
    WHERE m.is_closed OR h.school IS NOT NULL`,
);

/** `school|first day|last day` of each holiday; school 0 = pupils of whom no school is known. */
function schoolHolidays({ study }: CheckContext): string {
  return [null, ...study.schools.map(({ key }) => key)]
    .flatMap((school) => holidaysOf(study, school).map(({ from, to }) => `${school ?? 0}|${isoDay(from)}|${isoDay(to)}`))
    .join(' ');
}

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
