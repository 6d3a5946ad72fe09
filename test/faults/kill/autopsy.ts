import { statSync } from 'node:fs';
import { openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { failureFrom } from '#shared/failure/result.ts';
import { openStudyStore, type StudyStore } from '#shared/study/store.ts';
import { keep } from '#test/support/changes.ts';

/** A line that a writer said it kept. */
export interface Acknowledged {
  readonly sequence: number;
  readonly hash: string;
}

/**
 * What is wrong with the file that a killed writer left: nothing, if every acknowledged line is there as it was, at most one line more,
 * everything checks clean, and work can go on. A file that was being made may be no study yet, but then nobody was told that it is one.
 */
export async function autopsy(path: string, acknowledged: readonly Acknowledged[], lives = 1): Promise<readonly string[]> {
  const sqlite = openNodeSqlite(path);
  let store: StudyStore;
  try {
    store = await openStudyStore(sqlite);
  } catch (thrown) {
    await sqlite.close();
    const { code, values } = failureFrom(thrown);
    const neverMade = acknowledged.length === 0 && code === 'study.notAStudy' && statSync(path).size === 0;
    return neverMade ? [] : [`does not open: ${code} ${JSON.stringify(values)}`];
  }
  const kept = new Map((await sqlite.all('SELECT sequence, hash FROM event')).map(({ sequence, hash }) => [sequence, hash]));
  const lost = acknowledged.filter(({ sequence, hash }) => kept.get(sequence) !== hash);
  // Each writer may have been killed between keeping a line and saying so.
  const last = acknowledged.at(-1)?.sequence ?? 0;
  const found = await store.check();
  const complaints = [
    ...lost.map(({ sequence }) => `lost line ${sequence}, which was acknowledged`),
    ...found.filter(({ severity }) => severity !== 'ok').map((finding) => `does not check clean: ${JSON.stringify(finding)}`),
    ...(acknowledged.length > 0 && kept.size > last + lives
      ? [`has ${kept.size} lines although line ${last} was the last acknowledged`]
      : []),
  ];
  await keep(store, 'study.rename', { name: 'Life goes on' });
  await store.close();
  return complaints;
}
