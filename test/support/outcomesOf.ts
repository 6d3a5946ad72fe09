import type { Database } from '#shared/database/database.ts';
import { computeOutcomes } from '#shared/outcomes/computeOutcomes.ts';
import type { Finding, OutcomeSet } from '#shared/outcomes/finding.ts';
import type { ReversedItems } from '#shared/outcomes/measure.ts';
import type { StudySettings, WindowSettings } from '#shared/study/model.ts';
import { usualWindow } from '#shared/study/newStudy.ts';
import type { ScaleKeys } from '#shared/tables/codeSets/scaleKeys.ts';
import type { TypedTable } from '#shared/tables/typedTable.ts';
import { loadTables } from '#test/support/loadTables.ts';

export interface Asked {
  readonly window?: Partial<WindowSettings>;
  readonly comparison?: StudySettings['comparison'];
  readonly reversed?: ReversedItems;
  readonly keysConfirmed?: readonly string[];
  readonly scaleKeys?: ScaleKeys;
}

/** Load a study's tables into an engine and compute what the Outcomes room shows. */
export async function outcomesOf(database: Database, tables: readonly TypedTable[], asked: Asked = {}): Promise<OutcomeSet> {
  await loadTables(database, tables);
  return outcomesAt(database, asked);
}

/** Look again, at what is loaded. */
export async function outcomesAt(database: Database, asked: Asked = {}): Promise<OutcomeSet> {
  const settings: StudySettings = {
    window: { ...usualWindow, ...asked.window },
    comparison: asked.comparison ?? 'none',
    audience: 'school',
  };
  return computeOutcomes(database, settings, {
    window: null,
    reversedItems: asked.reversed ?? {},
    keysConfirmed: asked.keysConfirmed ?? [],
    ...(asked.scaleKeys === undefined ? {} : { scaleKeys: asked.scaleKeys }),
    signal: new AbortController().signal,
  });
}

export function findingOf(outcomes: OutcomeSet, measure: string): Finding {
  const finding = outcomes.findings.find((one) => one.measure === measure);
  if (finding === undefined) throw new Error(`no finding ${measure}`);
  return finding;
}
