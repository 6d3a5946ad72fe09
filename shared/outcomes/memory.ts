import type { Database } from '#shared/database/database.ts';
import type { Finding } from './finding.ts';
import type { Measure, MeasureContext } from './measure.ts';

/** The last Finding of each measure that said from what it was made, so that moving a window does not recompute what no window touches. */
export type Memory = Map<string, { readonly madeOf: string; readonly finding: Finding }>;

const memories = new WeakMap<Database, Memory>();

/** An engine's memory lives and dies with the engine. It only saves time: the same rows give the same Finding with or without it. */
export function memoryOf(database: Database): Memory {
  const memory = memories.get(database) ?? new Map();
  memories.set(database, memory);
  return memory;
}

/** The Finding remembered, under the window asked for, when everything it is made of is the same; else a new one. */
export async function rememberedFinding(measure: Measure, context: MeasureContext, memory: Memory): Promise<Finding> {
  const madeOf = measure.madeOf === undefined ? null : await measure.madeOf(context);
  const before = memory.get(measure.id);
  if (madeOf !== null && before?.madeOf === madeOf) return { ...before.finding, window: context.window };
  const finding = await measure.find(context);
  if (madeOf !== null) memory.set(measure.id, { madeOf, finding });
  return finding;
}
