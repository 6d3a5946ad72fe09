import { sql } from '#shared/database/sql.ts';
import { checkOfRows } from '../check.ts';

/** The same mark for one pupil and session again. */
export const sameMarkTwice = checkOfRows(
  'sameMarkTwice',
  'toKnow',
  ['marks'],
  () => sql`
    SELECT t.source, t.source_row, t.pupil, p.school, t.day, t.code AS about_1
    FROM mark_twice t LEFT JOIN pupil p ON p.pupil = t.pupil WHERE t.code = t.kept`,
);
