import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from '#shared/database/database.ts';
import { deriveTables } from '#shared/database/deriveTables.ts';
import { computeOutcomes } from '#shared/outcomes/computeOutcomes.ts';
import type { StudySettings } from '#shared/study/model.ts';
import { type Compared, compareTree, readTolerances, together } from './compareTree.ts';
import type { SchoolFile } from './schoolFile.ts';
import { compareFindings } from './schoolFindings.ts';
import { schoolNumbers } from './schoolNumbers.ts';
import { schoolPupils } from './schoolPupils.ts';
import { importSchool } from './schoolStudy.ts';

/** Everything the expected file says of a school, held beside what Strand makes of the CSV files next to it. */
export async function checkSchool(
  path: string,
  expected: SchoolFile,
  database: Database,
): Promise<Compared & { readonly notes: readonly string[] }> {
  const { rules } = expected;
  const school = await importSchool(prefixOf(path, expected.stem), rules.reversed_items);
  for (const table of school.tables) await database.load(table);
  await deriveTables(database);
  const window = {
    anchor: 'start',
    lengthDays: rules.window_days,
    leadInDays: 0,
    minimumSessions: rules.min_possible_each_window,
  } as const;
  const settings: StudySettings = { window, comparison: 'register', audience: 'school' };
  const reversedItems = { confidence10: rules.reversed_items };
  const outcomes = await computeOutcomes(database, settings, { window: null, reversedItems, signal: new AbortController().signal });
  const pupils = await schoolPupils(database, window, rules.reversed_items, outcomes);
  const got = schoolNumbers(pupils, school.ids);
  const tolerances = readTolerances(rules.tolerance);
  const { reasons, attendance, suspensions, scale, ratings, per_pupil } = expected;
  const wanted = { reasons, attendance, suspensions, scale, ratings };
  const parts = Object.entries(wanted).map(([name, want]) => compareTree(name, got[name], want, tolerances));
  const byId = rowsById(got['per_pupil']);
  const rows = per_pupil.map((want) => compareTree(`per_pupil[${want.pupil_id}]`, byId.get(want.pupil_id), want, tolerances));
  const found = compareFindings(outcomes, expected, tolerances);
  return { ...together([...parts, ...rows, found]), notes: school.setAside };
}

function rowsById(rows: unknown): ReadonlyMap<unknown, unknown> {
  return new Map(Array.isArray(rows) ? rows.map((row: { pupil_id?: unknown }) => [row.pupil_id, row]) : []);
}

/** The files beside it are named like the file itself, or by the stem that it gives. */
function prefixOf(path: string, stem: string): string {
  const own = path.replace(/_expected\.json$/, '');
  return existsSync(`${own}_pupils.csv`) ? own : join(dirname(path), stem);
}
