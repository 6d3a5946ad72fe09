import type { Database } from './database.ts';
import { clocks } from './derived/clocks.ts';
import { cohortTotals, cohortWays } from './derived/cohortWays.ts';
import { pupilDays, rankedCodes, unknownMarks } from './derived/pupilDays.ts';

/**
 * Build what every question is asked of, once per load, so that moving a window reads a few hundred thousand small integers and
 * no text. `pupil_day` is one row per pupil and school day; `unknown_mark` lists codes that the dated table does not hold;
 * `clock` is one row per pupil with the days its windows may hang on; `cohort_way` and `cohort_total` count who went where.
 */
export async function deriveTables(database: Database): Promise<void> {
  for (const statement of [rankedCodes, pupilDays, unknownMarks, clocks, cohortWays, cohortTotals]) await database.run(statement);
}
