import { afterEach, beforeEach, expect, it } from 'vitest';
import { nodeSqliteOf } from '#electron/services/nodeSqlite.ts';
import { unwrap } from '#shared/failure/result.ts';
import type { Workbench } from '#shared/workbench/workbench.ts';
import { type Desk, desk } from '#test/support/desk.ts';

let place: Desk;
let workbench: Workbench;
beforeEach(() => {
  place = desk();
  workbench = place.workbench();
});
afterEach(async () => {
  await workbench.closeStudy();
  place.clear();
});

/** A study that says of one source that it is stored in so many pieces of a megabyte. */
async function studyOf(pieces: number): Promise<void> {
  unwrap(await workbench.createStudy('Northfield'));
  const sqlite = nodeSqliteOf(unwrap(await workbench.copyOfStudy()));
  await sqlite.run(
    "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?) INSERT INTO blob (hash, piece, pieces, bytes) SELECT 'ab', i, ?, zeroblob(1) FROM n",
    [pieces, pieces],
  );
  unwrap(await workbench.openStudy(unwrap(await workbench.adoptStudy('Large', await sqlite.bytes()))));
  place.told.progress.length = 0;
}

it('a study of more than two gigabytes is refused before anything is done, and the sentence says what to do', async () => {
  await studyOf(2050);
  expect(await workbench.archive(null)).toEqual({ ok: false, failure: { code: 'archive.tooLarge', values: { file: 'Large.strand' } } });
  expect(place.told.progress.filter((one) => one !== null)).toEqual([]);
});

it('one of just less is begun', async () => {
  await studyOf(2049);
  // What its one source is made of is nothing: that is found when it is read.
  expect(await workbench.archive(null)).toMatchObject({ ok: false, failure: { code: 'study.damaged' } });
});
