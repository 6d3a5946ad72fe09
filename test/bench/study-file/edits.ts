import type { Sqlite } from '#shared/study/sqlite.ts';
import { contextOf, emptyStore, keep } from '#test/support/changes.ts';
import { type Taken, timesOf } from './timing.ts';

export interface EditTimes {
  /** A transaction that changes one number in one row: the least that any change on this disk costs. */
  readonly flush: Taken;
  readonly edit: Taken;
}

/** Acknowledged edits of one study, and empty flushes of another file of the same kind on the same disk. */
export async function timeEdits(study: Sqlite, other: Sqlite, times: number): Promise<EditTimes> {
  const store = await emptyStore(study);
  const context = contextOf();
  await keep(store, 'code.add', { name: 'Trust', description: '', colour: 1, parent: null }, context);
  await other.exec('PRAGMA page_size = 32768; PRAGMA journal_mode = DELETE');
  for (const { synchronous = 2 } of await study.all('PRAGMA synchronous')) await other.exec(`PRAGMA synchronous = ${synchronous}`);
  await other.exec('CREATE TABLE one (number INTEGER); INSERT INTO one VALUES (0)');
  const edit = await timesOf(times, async (time) => {
    await keep(store, 'study.rename', { name: `Northfield, take ${time}` }, context);
  });
  const flush = await timesOf(times, (time) => other.transaction([{ sql: 'UPDATE one SET number = ?', values: [time] }]));
  await store.close();
  await other.close();
  return { flush, edit };
}
