import { randomFillSync } from 'node:crypto';
import { failureFrom } from '#shared/failure/result.ts';
import { readMeta } from '#shared/study/meta.ts';
import { openLock } from '#shared/study/seal/lock.ts';
import type { Sqlite } from '#shared/study/sqlite.ts';
import { openStudyStore, type StudyStore } from '#shared/study/store.ts';
import { historyWords } from '#shared/words/history.ts';
import { changeBy, monday } from '#test/support/changes.ts';

/** Everything that the app reads of a study, by name; `failed` stands where it was refused, with the failure's code. */
export type Everything = ReadonlyMap<string, { readonly value: string } | { readonly failed: string }>;

type Read = Map<string, { readonly value: string } | { readonly failed: string }>;

/** Opens a study and reads all of it, then works on it: what an undo brings back, and whether the file is whole after one more edit. */
export async function readEverything(sqlite: Sqlite, recoveryKey: string | null): Promise<Everything> {
  const read: Read = new Map();
  try {
    const store = await openStudyStore(sqlite, { unlock: (lock) => openLock(lock, recoveryKey ?? '', chance) });
    await readParts(store, read);
  } catch (thrown) {
    read.set('open', { failed: sayFailure(thrown) });
  } finally {
    await sqlite.close();
  }
  return read;
}

/** The parts that work on the study, after everything was read. */
export const workingParts: readonly string[] = ['undone', 'edited'];

const chance = (count: number) => randomFillSync(new Uint8Array(count));

function sayFailure(thrown: unknown): string {
  const { code, values } = failureFrom(thrown);
  return code === 'bug' ? `bug: ${values['message']}` : code;
}

async function readParts(store: StudyStore, read: Read): Promise<void> {
  const part = async (name: string, work: () => Promise<unknown>) => {
    try {
      read.set(name, { value: JSON.stringify(await work()) });
    } catch (thrown) {
      read.set(name, { failed: sayFailure(thrown) });
    }
  };
  const { sequence } = store.head;
  await part('state', async () => [store.study, store.keptAt, store.canUndo, store.canRedo, store.isNewer, sequence]);
  await part('meta', async () => {
    const meta = await readMeta(store.file.sqlite);
    // `madeWith` is for people and `readableBy` for older programs: this one reads neither.
    return (['study', 'format', 'head', 'lock'] as const).map((name) => meta.get(name) ?? null);
  });
  await part('history', () => store.history(1000));
  for (let line = 1; line < sequence; line += 1) await part(`the study at line ${line}`, () => store.at(line));
  for (const { grid } of store.study.sources) await part('a source', async () => [...(await store.blob(grid))]);
  await part('check', () => store.check());
  await part('undone', async () => {
    await store.undo({ at: monday, coder: 'me' }, historyWords.undid);
    return store.study;
  });
  await part('edited', async () => {
    await store.keep(changeBy(store.study, 'study.rename', { name: 'Life goes on' }));
    return store.study;
  });
  await part('check after working', () => store.check());
}
