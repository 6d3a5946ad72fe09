import { afterEach, beforeEach, expect, it } from 'vitest';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { unwrap } from '#shared/failure/result.ts';
import { createWorkbench } from '#shared/workbench/createWorkbench.ts';
import { type Desk, desk } from '#test/support/desk.ts';

let place: Desk;
beforeEach(() => {
  place = desk();
});
afterEach(() => place.clear());

/** Engines of which the first so many fail at their first question. */
function engines(poisoned: number) {
  let started = 0;
  const database = async () => {
    started += 1;
    const engine = await place.ports.database();
    if (started > poisoned) return engine;
    return { ...engine, query: () => Promise.reject(new FailureError(failure('query.failed', { kind: 'Error' }))) };
  };
  return { workbench: createWorkbench({ ...place.ports, database }), started: () => started };
}

it('asks a new engine when the one there is has failed', async () => {
  const { workbench, started } = engines(1);
  unwrap(await workbench.createStudy('Northfield'));
  expect(unwrap(await workbench.outcomes(null)).flow.steps[0]?.pupils).toBe(0);
  expect(started()).toBe(2);
  unwrap(await workbench.closeStudy());
});

it('says so when a new one fails as well, and tries again when it is asked to', async () => {
  const { workbench, started } = engines(2);
  unwrap(await workbench.createStudy('Northfield'));
  expect(await workbench.outcomes(null)).toMatchObject({ failure: { code: 'query.failed' } });
  expect(unwrap(await workbench.outcomes(null)).flow.steps[0]?.pupils).toBe(0);
  expect(started()).toBe(3);
  unwrap(await workbench.closeStudy());
});
