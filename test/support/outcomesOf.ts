import type { Database } from '#shared/database/database.ts';
import { deriveTables } from '#shared/database/deriveTables.ts';
import { computeOutcomes } from '#shared/outcomes/computeOutcomes.ts';
import type { Finding, OutcomeSet } from '#shared/outcomes/finding.ts';
import type { ReversedItems } from '#shared/outcomes/measure.ts';
import type { StudySettings, WindowSettings } from '#shared/study/model.ts';
import { usualWindow } from '#shared/study/newStudy.ts';
import type { TypedTable } from '#shared/tables/typedTable.ts';

/** Load a study's tables into an engine and compute what the Outcomes room shows. */
export async function outcomesOf(
  database: Database,
  tables: readonly TypedTable[],
  asked: {
    readonly window?: Partial<WindowSettings>;
    readonly comparison?: StudySettings['comparison'];
    readonly reversed?: ReversedItems;
  } = {},
): Promise<OutcomeSet> {
  for (const table of tables) await database.load(table);
  await deriveTables(database);
  const settings: StudySettings = {
    window: { ...usualWindow, ...asked.window },
    comparison: asked.comparison ?? 'none',
    audience: 'school',
  };
  return computeOutcomes(database, settings, { window: null, reversedItems: asked.reversed ?? {}, signal: new AbortController().signal });
}

export function findingOf(outcomes: OutcomeSet, measure: string): Finding {
  const finding = outcomes.findings.find((one) => one.measure === measure);
  if (finding === undefined) throw new Error(`no finding ${measure}`);
  return finding;
}
