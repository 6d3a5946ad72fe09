import { Buffer } from 'node:buffer';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { unwrap } from '#shared/failure/result.ts';
import type { ImportDecisions, ImportReview } from '#shared/import/types.ts';
import type { Recipe } from '#shared/study/model.ts';
import { stringsIn, stringsUnder } from '#test/erasure/support/lookFor.ts';
import { importFiles } from '#test/import/support.ts';
import { planted, plantedFiles } from '#test/privacy/plantedFiles.ts';
import { type Desk, desk } from '#test/support/desk.ts';

let place: Desk;
beforeEach(() => {
  place = desk();
});
afterEach(() => place.clear());

/** As somebody decides who maps every column that may be anything to a field that keeps words. */
function careless({ tables }: ImportReview): ImportDecisions {
  const recipes = Object.fromEntries(
    tables
      .filter(({ shape }) => shape !== null)
      .map(({ id, recipe }): [string, Recipe] => {
        const free = recipe.shape === 'behaviourEvents' ? 'event_kind' : recipe.shape === 'sessions' ? 'topic' : null;
        const info = Object.hasOwn(recipe.fields, 'Info') ? 'Info' : null;
        const fields = free === null || info === null ? recipe.fields : { ...recipe.fields, eventType: null, [info]: free };
        return [id, { ...recipe, fields }];
      }),
  );
  return { recipes, transcriptsLeftOut: [] };
}

it('two hundred planted strings are in no byte that is kept, derived, shown or handed out', async () => {
  expect(planted.length).toBeGreaterThanOrEqual(200);
  expect(new Set(planted).size).toBe(planted.length);
  const all = Buffer.concat(plantedFiles.filter(({ path }) => !path.endsWith('.xlsx')).map(({ bytes }) => Buffer.from(bytes)));
  expect(stringsIn(all, planted).length).toBeGreaterThan(190);

  const workbench = place.workbench();
  for (const decide of [() => ({ recipes: {}, transcriptsLeftOut: [] }), careless]) {
    const { ref } = unwrap(await workbench.createStudy(decide === careless ? 'Careless' : 'Northfield'));
    const review = unwrap(await workbench.review(plantedFiles));
    const done = unwrap(await workbench.importReviewed(decide(review)));
    expect(review.refused).toEqual([]);
    expect(done.accounts.length).toBeGreaterThanOrEqual(12);
    const room = unwrap(await workbench.dataRoom());
    const pages = [];
    for (const { id, found } of room.checks) if ((found?.rows ?? 0) > 0) pages.push(unwrap(await workbench.dataRows(id, 0)));
    const handedOut = {
      accounts: done.accounts,
      history: unwrap(await workbench.history(100)),
      account: strFromU8(unwrap(await workbench.accountFile('csv', null))) + strFromU8(unwrap(await workbench.accountFile('json', null))),
      room,
      pages,
      outcomes: unwrap(await workbench.outcomes(null)),
      themes: unwrap(await workbench.themes()),
    };
    const archive = unzipSync(unwrap(await workbench.archive(null)));
    const study = unwrap(await workbench.openAgain()).study;
    unwrap(await workbench.closeStudy());
    expect(ref).not.toBe('');
    for (const [what, value] of Object.entries({ ...handedOut, study }))
      expect({ what, found: stringsIn(Buffer.from(JSON.stringify(value)), planted) }).toEqual({ what, found: [] });
    for (const [name, bytes] of Object.entries(archive))
      expect({ name, found: stringsIn(Buffer.concat([Buffer.from(name), Buffer.from(bytes)]), planted) }).toEqual({ name, found: [] });
  }
  expect(await stringsUnder(place.folder, planted)).toEqual({});
});

it('and in no word of the tables that questions are asked of', async () => {
  const { tables, prepared } = await importFiles(plantedFiles.filter(({ path }) => !path.endsWith('.txt')));
  const words = tables.flatMap(({ columns }) => columns.flatMap((column) => (column.type === 'text' ? column.words : [])));
  expect(stringsIn(Buffer.from(words.join('\n')), planted)).toEqual([]);
  expect(tables.find(({ name }) => name === 'pupil')?.rowCount).toBe(20);
  expect(prepared.sources.reduce((sum, { account }) => sum + account.rowsImported, 0)).toBeGreaterThan(200);
});
