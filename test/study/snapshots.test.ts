import { expect, it } from 'vitest';
import { newStudy } from '#shared/study/newStudy.ts';
import { plainSeal } from '#shared/study/seal/seal.ts';
import { snapshotSequences, snapshotStatements } from '#shared/study/snapshots.ts';
import { emptyStore, monday } from '#test/support/changes.ts';
import { sqlites } from '#test/support/sqlites.ts';

it.each(sqlites)('keeps the newest two snapshots and one in each ten thousand lines ($name)', async ({ open }) => {
  const store = await emptyStore(await open());
  const study = newStudy('study-1', 'Northfield', monday);
  for (let sequence = 500; sequence <= 31_000; sequence += 500)
    await store.file.sqlite.transaction(await snapshotStatements(plainSeal, { sequence, hash: 'of that line' }, study));
  expect(await snapshotSequences(store.file)).toEqual([31_000, 30_500, 30_000, 20_000, 10_000, 500]);
  await store.close();
});
