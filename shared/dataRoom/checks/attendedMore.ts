import { sql } from '#shared/database/sql.ts';
import { checkOfRows } from '../check.ts';

/** Summaries in which more sessions were attended than were possible: more than 100 %. */
export const attendedMore = checkOfRows(
  'attendedMore',
  'wrong',
  ['summaries'],
  () => sql`
    SELECT s.source, s.source_row, s.pupil, p.school, s.from_day AS day, CAST(s.attended AS VARCHAR) AS about_1, CAST(s.possible AS VARCHAR) AS about_2
    FROM attendance_summary s LEFT JOIN pupil p ON p.pupil = s.pupil WHERE s.attended > s.possible`,
);
