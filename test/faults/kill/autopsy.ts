import { statSync } from 'node:fs';
import { z } from 'zod';
import { openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { failureFrom } from '#shared/failure/result.ts';
import { payloadOf } from '#shared/study/eventLine.ts';
import { lineAt } from '#shared/study/journal.ts';
import { openLock } from '#shared/study/seal/lock.ts';
import type { Sqlite } from '#shared/study/sqlite.ts';
import { openStudyStore, type StudyStore } from '#shared/study/store.ts';
import { randomBytes } from '#test/study/seal/support.ts';
import { keep } from '#test/support/changes.ts';

export const passphrase = 'four words of chalk';

/** A line that a writer said it kept. */
export interface Acknowledged {
  readonly sequence: number;
  readonly hash: string;
}

/** What the writers of a file said before they were killed. */
export interface Said {
  readonly acknowledged: readonly Acknowledged[];
  /** How many writers there were. */
  readonly lives?: number;
  /** Whether one said that the study is protected now. */
  readonly isSealed?: boolean;
}

/**
 * What is wrong with the file that a killed writer left: nothing, if every acknowledged line is there as it was, at most one line more,
 * everything checks clean, and work can go on. A file that was being made may be no study yet, but then nobody was told that it is one.
 */
export async function autopsy(path: string, { acknowledged, lives = 1, isSealed = false }: Said): Promise<readonly string[]> {
  const sqlite = openNodeSqlite(path);
  let store: StudyStore;
  try {
    store = await openStudyStore(sqlite, { unlock: (lock) => openLock(lock, passphrase, randomBytes) });
  } catch (thrown) {
    await sqlite.close();
    const { code, values } = failureFrom(thrown);
    const neverMade = acknowledged.length === 0 && code === 'study.notAStudy' && statSync(path).size === 0;
    return neverMade ? [] : [`does not open: ${code} ${JSON.stringify(values)}`];
  }
  const kept = await hashesIn(store, sqlite);
  const lost = acknowledged.filter(({ sequence, hash }) => kept.get(sequence) !== hash);
  // Each writer may have been killed between keeping a line and saying so.
  const last = acknowledged.at(-1)?.sequence ?? 0;
  const lines = Math.max(0, ...kept.keys());
  const found = await store.check();
  const complaints = [
    ...(isSealed && !store.file.seal.isSealed ? ['is not protected, and was said to be'] : []),
    ...lost.map(({ sequence }) => `lost line ${sequence}, which was acknowledged`),
    ...found.filter(({ severity }) => severity !== 'ok').map((finding) => `does not check clean: ${JSON.stringify(finding)}`),
    ...(acknowledged.length > 0 && lines > last + lives ? [`has ${lines} lines although line ${last} was the last acknowledged`] : []),
  ];
  await keep(store, 'study.rename', { name: 'Life goes on' });
  await store.close();
  return complaints;
}

/** The hash of each line; of a study that was protected since, that of the last line before, which its own last line keeps. */
async function hashesIn({ file, head }: StudyStore, sqlite: Sqlite): Promise<ReadonlyMap<number, unknown>> {
  if (!file.seal.isSealed) {
    const rows = await sqlite.all('SELECT sequence, hash FROM event');
    return new Map(rows.map(({ sequence, hash }) => [Number(sequence), hash]));
  }
  const { parameters } = await payloadOf(file.seal, await lineAt(file, head.sequence));
  return new Map([[head.sequence - 1, z.object({ before: z.string() }).parse(parameters).before]]);
}
