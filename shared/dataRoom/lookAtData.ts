import type { Study } from '#shared/study/model.ts';
import type { CheckContext } from './check.ts';
import { checks } from './checks.ts';
import { coverageOf } from './coverage.ts';
import type { CheckResult, CheckRow, DataRoom } from './dataRoom.ts';
import { countLoaded } from './loaded.ts';

/** Who answers: the engine, and the stored grids. */
export type Asked = Pick<CheckContext, 'ask' | 'setAside'>;

/** Everything the Data room shows. The tables must have been derived (`deriveTables`) since the last load. */
export async function lookAtData(study: Study, asked: Asked): Promise<DataRoom> {
  const context = contextOf(study, asked);
  const results: CheckResult[] = [];
  for (const { id, severity, find } of checks) results.push({ id, severity, found: await find(context) });
  return { version: 1, loaded: await context.loaded(), coverage: await context.coverage(), checks: results };
}

/** The rows that a check points at; null where there is no such check. */
export async function rowsOfCheck(
  study: Study,
  asked: Asked,
  id: string,
  from: number,
  most: number,
): Promise<{ readonly total: number; readonly rows: readonly CheckRow[] } | null> {
  const check = checks.find((one) => one.id === id);
  if (check === undefined) return null;
  const context = contextOf(study, asked);
  const total = (await check.find(context))?.rows ?? 0;
  return { total, rows: total === 0 ? [] : await check.page(context, from, most) };
}

function contextOf(study: Study, asked: Asked): CheckContext {
  return { study, ...asked, loaded: once(() => countLoaded(asked.ask)), coverage: once(() => coverageOf(asked.ask)) };
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
