import type { Database, SqlQuery, SqlRow } from '#shared/database/database.ts';
import { sql } from '#shared/database/sql.ts';
import type { Finding } from './finding.ts';
import type { Measure, MeasureContext } from './measure.ts';
import { windowRowFrom, windowRowsQuery } from './queries/windowRows.ts';
import { type Register, readRegister } from './register.ts';

/**
 * What was answered since the tables were last derived and no window touches, so that moving a window does not ask it again. It lives
 * and dies with its engine, and only saves time: the same rows give the same answers with or without it.
 */
export interface Memory {
  readonly stamp: string;
  readonly answers: Map<string, readonly SqlRow[]>;
  /** The pupils' days, read when a window is asked about first; null where they cannot be held. */
  register: Promise<Register | null> | null;
  readonly findings: Map<string, { readonly madeOf: string; readonly finding: Finding }>;
}

const memories = new WeakMap<Database, Memory>();

/** The engine's memory, emptied when the tables were derived anew. */
export async function memoryOf(database: Database): Promise<Memory> {
  const [row] = await database.query(sql`SELECT stamp FROM derived_stamp`);
  const stamp = String(row?.['stamp']);
  const known = memories.get(database);
  if (known?.stamp === stamp) return known;
  const memory: Memory = { stamp, answers: new Map(), register: null, findings: new Map() };
  memories.set(database, memory);
  return memory;
}

/** The rows of a window: read off the register held in memory, or asked of the database where days were dealt or cannot be held. */
export function rowsFrom(database: Database, memory: Memory, ask: MeasureContext['ask']): MeasureContext['rowsAt'] {
  return async (window, shiftDays = 0) => {
    memory.register ??= readRegister(database);
    const register = 'dealt' in window ? null : await memory.register;
    return register?.rowsAt(window, shiftDays) ?? (await ask(windowRowsQuery(window, shiftDays))).map(windowRowFrom);
  };
}

/** Ask, unless the very same question was answered since the tables were derived. */
export async function askOnce(memory: Memory, query: SqlQuery, ask: MeasureContext['ask']): Promise<readonly SqlRow[]> {
  const key = JSON.stringify(query);
  const known = memory.answers.get(key);
  if (known !== undefined) return known;
  const rows = await ask(query);
  memory.answers.set(key, rows);
  return rows;
}

/** The Finding remembered, under the window asked for, when everything it is made of is the same; else a new one. */
export async function rememberedFinding(measure: Measure, context: MeasureContext, memory: Memory): Promise<Finding> {
  const madeOf = (await measure.madeOf?.(context)) ?? settingsOf(context);
  const before = memory.findings.get(measure.id);
  if (before?.madeOf === madeOf) return { ...before.finding, window: context.window };
  const finding = await measure.find(context);
  memory.findings.set(measure.id, { madeOf, finding });
  return finding;
}

/** All of the settings, for a measure that does not say which of them it rests on. */
function settingsOf({ window, comparison, reversedItems, keysConfirmed, scaleKeys }: MeasureContext): string {
  return JSON.stringify([window, comparison, reversedItems, keysConfirmed, scaleKeys]);
}
