import { randomFillSync } from 'node:crypto';
import { writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nodeBackupShelf } from '#electron/services/nodeBackupShelf.ts';
import { openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { failureFrom } from '#shared/failure/result.ts';
import { createRandom } from '#shared/sample/world/random.ts';
import { sha256 } from '#shared/study/hash.ts';
import { protectFile } from '#shared/study/protectFile.ts';
import { createLock } from '#shared/study/seal/lock.ts';
import { openStudyStore, type StudyStore } from '#shared/study/store.ts';
import { historyWords } from '#shared/words/history.ts';
import { cheapCost, randomBytes } from '#test/study/seal/support.ts';
import { changeBy, contextOf, emptyStore } from '#test/support/changes.ts';
import { importOf } from '../support/importOf.ts';
import { passphrase } from './autopsy.ts';
import { planSchema } from './plan.ts';

// A writer that somebody pulls the plug on. It says `kept FILE LINE HASH` only after the study said that the line is kept,
// `backed NAME` only after the backup was made, `sealed` only after the study was protected.

const { deed, path, seed, times } = planSchema.parse(JSON.parse(process.argv[2] ?? ''));
const random = createRandom(seed, 'writer');
const importBytes = 3_000_000;

const say = (words: string): void => {
  writeSync(1, `${words}\n`);
};

/** A clock that jumps: forwards, and backwards. */
const now = () => new Date(Date.UTC(2026, 2, 2) + random.below(10_000_000_000) - 5_000_000_000).toISOString();

const sayKept = (file: string, { head }: StudyStore): void => say(`kept ${basename(file)} ${head.sequence} ${head.hash}`);

async function edit(store: StudyStore): Promise<void> {
  const deed = { at: now(), coder: 'me' };
  const { sequence } = store.head;
  if (store.canUndo && random.chance(0.2)) await store.undo(deed, historyWords.undid);
  else if (store.canRedo && random.chance(0.5)) await store.redo(deed, historyWords.redid);
  else if (random.chance(0.3))
    await store.keep(change(store, 'code.add', { name: `Theme ${sequence}`, description: '', colour: 3, parent: null }));
  else await store.keep(change(store, 'study.rename', { name: `Named in line ${sequence}` }));
}

function change(store: StudyStore, command: string, parameters: unknown) {
  const at = now();
  return changeBy(store.study, command, parameters, { ...contextOf(), now: at, newId: () => `id-${random.below(2 ** 31)}` });
}

async function takeIn(store: StudyStore): Promise<void> {
  const grid = randomFillSync(new Uint8Array(importBytes));
  const hash = await sha256(grid);
  await store.keep({ ...change(store, 'sources.import', importOf(`source-${hash.slice(0, 8)}`, hash)), blobs: new Map([[hash, grid]]) });
}

async function overAndOver(work: (time: number) => Promise<void>): Promise<void> {
  for (let time = 1; time <= times; time += 1) await work(time);
}

async function opened(): Promise<StudyStore> {
  say('opening');
  return openStudyStore(openNodeSqlite(path));
}

switch (deed) {
  case 'create':
    await overAndOver(async (time) => {
      const file = path.replace('.strand', `-${time}.strand`);
      say('making');
      const store = await emptyStore(openNodeSqlite(file));
      sayKept(file, store);
      await store.close();
    });
    break;
  case 'close':
    await overAndOver(async () => {
      const store = await opened();
      await edit(store);
      sayKept(path, store);
      say('closing');
      await store.close();
    });
    break;
  case 'backup': {
    const shelf = nodeBackupShelf(join(dirname(path), 'home'));
    const store = await opened();
    await overAndOver(async () => {
      await edit(store);
      sayKept(path, store);
      say('backing');
      const { name } = await shelf.keep('study-1', { at: now(), sequence: store.head.sequence, isOriginal: false }, store.file.sqlite);
      say(`backed ${name}`);
    });
    break;
  }
  case 'protect': {
    const store = await opened();
    await edit(store);
    sayKept(path, store);
    const protection = await createLock(passphrase, randomBytes, cheapCost);
    say('closing');
    await protectFile(store, protection, { at: now(), coder: 'me', sentence: 'Protected' });
    say('sealed');
    await overAndOver(() => new Promise((resolve) => setTimeout(resolve, 1000)));
    break;
  }
  case 'share':
    await overAndOver(async () => {
      const store = await opened();
      try {
        await work(store);
      } catch (thrown) {
        if (!['study.swapped', 'study.busy'].includes(failureFrom(thrown).code)) throw thrown;
      } finally {
        await store.close();
      }
    });
    break;
  default:
    await work(await opened());
}

async function work(store: StudyStore): Promise<void> {
  await overAndOver(async () => {
    say('keeping');
    await (deed === 'import' ? takeIn(store) : edit(store));
    sayKept(path, store);
  });
}
