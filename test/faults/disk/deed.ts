import { randomFillSync, randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { nodeKeyring } from '#electron/services/keyring.ts';
import { nodeBackupShelf } from '#electron/services/nodeBackupShelf.ts';
import { nodeStudyShelf } from '#electron/services/nodeStudyShelf.ts';
import { type Failure, FailureError, failure } from '#shared/failure/failure.ts';
import { sha256 } from '#shared/study/hash.ts';
import { openStudyStore, type StudyStore } from '#shared/study/store.ts';
import { describeFailure } from '#shared/words/failures.ts';
import { border } from '#shared/workbench/border.ts';
import { readOnlyFailure } from '#shared/workbench/changeable.ts';
import { createWorkbench } from '#shared/workbench/createWorkbench.ts';
import { cheapCost } from '#test/study/seal/support.ts';
import { changeBy, keep, monday } from '#test/support/changes.ts';
import { importOf } from '../support/importOf.ts';
import { homeOf, maker, type Told } from './steps.ts';

// Somebody at work while the disk fails: does its steps one by one and says what a person would be told of each.

const [path = '', deed] = process.argv.slice(2);
const importBytes = 3_000_000;
const shelf = nodeStudyShelf(dirname(path));
const home = homeOf(path);

function say(step: Told['step'], result: { readonly ok: true } | { readonly ok: false; readonly failure: Failure }): void {
  const failed = result.ok ? null : { code: result.failure.code, sentence: describeFailure(result.failure).what };
  writeSync(1, `${JSON.stringify({ step, failed } satisfies Told)}\n`);
}

if (deed === 'import') {
  const grid = randomFillSync(new Uint8Array(importBytes));
  const hash = await sha256(grid);
  let store: StudyStore | null = null;
  const open = () => store ?? raise();
  const step = async (name: Told['step'], work: () => Promise<unknown>) => say(name, await border(() => path, work));
  await step('open', async () => {
    const { sqlite, readOnly } = await shelf.open(path);
    if (readOnly !== null) throw new FailureError(readOnlyFailure(readOnly));
    store = await openStudyStore(sqlite);
  });
  await step('import', () =>
    open().keep({ ...changeBy(open().study, 'sources.import', importOf('source-1', hash)), blobs: new Map([[hash, grid]]) }),
  );
  await step('again', () => keep(open(), 'study.rename', { name: 'again' }));
  await step('close', () => open().close());
} else {
  let unsaved: Failure | null = null;
  const workbench = createWorkbench({
    shelf,
    keyring: nodeKeyring(home),
    backups: nodeBackupShelf(home, maker),
    database: () => Promise.reject(new Error('nobody counts here')),
    startEngineEarly: false,
    now: () => monday,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds).unref()),
    newId: randomUUID,
    passphraseCost: cheapCost,
    randomBytes: (count) => randomFillSync(new Uint8Array(count)),
    events: {
      progress: () => undefined,
      engine: () => undefined,
      backup: (failed) => {
        unsaved = failed;
      },
    },
    coder: 'me',
    madeWith: 'Strand 0.1.0',
  });
  say('open', await workbench.openStudy(path));
  say('rename', await workbench.run('study.rename', { name: 'rename' }));
  if (deed === 'rename') {
    say('again', await workbench.run('study.rename', { name: 'again' }));
    say('close', await workbench.closeStudy());
  } else {
    const closed = await workbench.closeStudy();
    say('backup', closed.ok && unsaved !== null ? { ok: false, failure: unsaved } : closed);
  }
}

function raise(): never {
  throw new FailureError(failure('study.notOpen'));
}
