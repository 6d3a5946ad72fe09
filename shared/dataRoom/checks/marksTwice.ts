import { sql } from '#shared/database/sql.ts';
import { checkOfRows } from '../check.ts';

/** Two different marks for one pupil and session, within a file or in two: which gave way, and to which. */
export const marksTwice = checkOfRows(
  'marksTwice',
  'doubtful',
  ['marks'],
  () => sql`
    SELECT t.source, t.source_row, t.pupil, p.school, t.day, t.code AS about_1, t.kept AS about_2
    FROM mark_twice t LEFT JOIN pupil p ON p.pupil = t.pupil WHERE t.code <> t.kept`,
);
