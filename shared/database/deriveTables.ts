import type { Database } from './database.ts';
import { beginnings } from './derived/beginnings.ts';
import { clocks } from './derived/clocks.ts';
import { cohortTotals, cohortWays } from './derived/cohortWays.ts';
import { pupilDays, rankedCodes, unknownMarks } from './derived/pupilDays.ts';
import { schoolDays } from './derived/schoolDays.ts';
import { summaryDays, summaryFates } from './derived/summaries.ts';
import { sql } from './sql.ts';

/**
 * Build what every question is asked of, once per load, so that moving a window reads a few hundred thousand small integers and
 * no text. `pupil_day` is one row per pupil and school day, or per summary where that is all there is; `unknown_mark` lists codes
 * that the dated table does not hold; `summary_fate` is what became of each summary; `school_day` when each school was open;
 * `beginning` is when mentoring began, `clock` one row per pupil with the days its windows may hang on; `cohort_way` and `cohort_total` count who went where.
 * `derived_stamp` changes with every call, so that whoever remembers an answer can tell that the rows may have changed.
 */
export async function deriveTables(database: Database): Promise<void> {
  const attendance = [rankedCodes, pupilDays, unknownMarks, summaryFates, summaryDays, schoolDays];
  for (const statement of [...attendance, beginnings, clocks, cohortWays, cohortTotals, stamp]) await database.run(statement);
}

/** No number of it reaches a Finding: it is only ever compared with itself. */
const stamp = sql`CREATE OR REPLACE TABLE derived_stamp AS SELECT CAST(gen_random_uuid() AS VARCHAR) AS stamp`;
