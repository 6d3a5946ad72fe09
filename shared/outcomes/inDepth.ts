import type { Database, SqlQuery } from '#shared/database/database.ts';
import { printSql } from '#shared/database/sql.ts';
import { breathe } from '#shared/import/context.ts';
import type { StudySettings } from '#shared/study/model.ts';
import { contextOf, type OutcomeOptions } from './computeOutcomes.ts';
import { type DesignResult, type Parting, usualPartings } from './design.ts';
import type { DesignQuestion } from './designs/question.ts';
import { designs } from './designs.ts';
import { everyMeasure } from './everyMeasure.ts';
import type { Finding, OutcomeSet } from './finding.ts';
import type { Measure, MeasureContext } from './measure.ts';
import { askOnce, memoryOf, rowsFrom } from './memory.ts';
import { methodsNamed } from './methodsNamed.ts';
import type { Group } from './pupilChange.ts';
import { factRowFrom, factRowsQuery } from './queries/factRows.ts';
import type { DealtWindow } from './queries/windowClocks.ts';
import { specificationCurve } from './specification.ts';

export interface DepthAsked {
  /** Ids of the measures to look into; null = all. */
  readonly measures: readonly string[] | null;
  /** What pupils are parted by; null = everything there is. */
  readonly partings: readonly Parting[] | null;
}

/**
 * These outcomes with every design and the specification curve of the measures asked for. The outcomes must have been computed with the same settings
 * and window; the tables are left as they were, but for `dealt_clock`, which nothing else reads.
 */
export async function inDepth(
  database: Database,
  settings: StudySettings,
  outcomes: OutcomeSet,
  asked: DepthAsked,
  options: OutcomeOptions,
): Promise<OutcomeSet> {
  const ran: string[] = [];
  const ask = async (query: SqlQuery) => {
    options.signal.throwIfAborted();
    ran.push(printSql(query));
    return database.query(query);
  };
  const memory = await memoryOf(database);
  const context = await contextOf(ask, (query) => askOnce(memory, query, ask), rowsFrom(database, memory, ask), settings, options);
  const facts = new Map((await ask(factRowsQuery(context.window))).map(factRowFrom).map((row) => [row.pupil, row]));
  const known = await everyMeasure(context);
  const findings: Finding[] = [];
  for (const finding of outcomes.findings) {
    const measure = known.find(({ id }) => id === finding.measure);
    if (measure === undefined || !(asked.measures?.includes(measure.id) ?? true)) {
      findings.push(finding);
      continue;
    }
    const at = (days: ReadonlyMap<number, number>) => atDealtDays(database, measure, context, days);
    findings.push(await deepened({ measure, context, finding, facts, partings: asked.partings ?? usualPartings, at }, ran, options.signal));
  }
  return { ...outcomes, findings };
}

async function deepened(question: DesignQuestion, ran: readonly string[], signal: AbortSignal): Promise<Finding> {
  const { finding, measure, context } = question;
  // Every design asks about a change, and a measure without a before has none.
  if (finding.once !== undefined) return { ...finding, depth: 'full' };
  const results: DesignResult[] = [];
  for (const design of designs) {
    await breathe(signal);
    const result = await design(question);
    if (result !== null) results.push(result);
  }
  await breathe(signal);
  const curve = await specificationCurve(measure, context, finding);
  const named = methodsNamed(results.flatMap(({ estimates }) => estimates));
  const known = new Set(finding.methods.map(({ method }) => method));
  return {
    ...finding,
    depth: 'full',
    designs: results,
    curve,
    methods: [...finding.methods, ...named.filter(({ method }) => !known.has(method))],
    sql: [...new Set([...finding.sql, ...ran])],
  };
}

/** The measure of those pupils to whom a day was dealt. */
async function atDealtDays(
  database: Database,
  measure: Measure,
  context: MeasureContext,
  days: ReadonlyMap<number, number>,
): Promise<Group> {
  const missing = new Uint8Array(days.size);
  await database.load({
    name: 'dealt_clock',
    rowCount: days.size,
    columns: [
      { name: 'pupil', type: 'integer', values: Int32Array.from(days.keys()), missing },
      { name: 'day', type: 'day', values: Int32Array.from(days.values()), missing },
    ],
  });
  const window: DealtWindow = { ...context.window, dealt: true };
  const rows = await context.rowsAt(window);
  const { pupils, leftOut } = await measure.find({ ...context, window, rows, comparison: 'none' });
  return {
    asked: days.size,
    pupils,
    leftOut: leftOut
      .map(({ reason, pupils: who }) => ({ reason, pupils: who.filter((pupil) => days.has(pupil)) }))
      .filter(({ pupils: who }) => who.length > 0),
    onlyBefore: [],
    onlyAfter: [],
  };
}
