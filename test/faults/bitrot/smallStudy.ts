import { randomFillSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { sha256 } from '#shared/study/hash.ts';
import { newStudy } from '#shared/study/newStudy.ts';
import { createLock } from '#shared/study/seal/lock.ts';
import { snapshotStatements } from '#shared/study/snapshots.ts';
import type { Sqlite } from '#shared/study/sqlite.ts';
import { createStudyStore } from '#shared/study/store.ts';
import { historyWords } from '#shared/words/history.ts';
import { cheapCost } from '#test/study/seal/support.ts';
import { changeBy, contextOf, keep, monday } from '#test/support/changes.ts';
import { importOf } from '../support/importOf.ts';

/** A study as a file's bytes, and what opens it when it is protected. */
export interface SmallStudy {
  readonly bytes: Uint8Array;
  readonly recoveryKey: string | null;
}

/** `split`: in pages so small that its tables have inner pages and long values chains of pages, as a large study has. */
export const studyKinds = ['plain', 'split', 'sealed'] as const;
export type StudyKind = (typeof studyKinds)[number];

const chance = (count: number) => randomFillSync(new Uint8Array(count));

/** A study with everything that a file can hold: an import, undone and redone work, a snapshot with lines after it. */
export async function smallStudy(kind: StudyKind): Promise<SmallStudy> {
  const sqlite = openNodeSqlite(':memory:');
  const lock = kind !== 'sealed' ? null : await createLock('four words that differ', chance, cheapCost);
  const store = await createStudyStore(sqlite, {
    study: newStudy('study-1', 'Northfield', monday),
    deed: { at: monday, coder: 'me', sentence: 'Made the study “Northfield”' },
    madeWith: 'Strand 0.1.0',
    ...(lock === null ? {} : { protection: lock }),
  });
  const grid = new TextEncoder().encode('pupil,mark\n'.concat('1,/\n2,O\n'.repeat(40)));
  const hash = await sha256(grid);
  await store.keep({ ...changeBy(store.study, 'sources.import', importOf('source-1', hash)), blobs: new Map([[hash, grid]]) });
  await keep(store, 'code.add', { name: 'Trust', description: 'Being believed', colour: 1, parent: null });
  await sqlite.transaction(await snapshotStatements(store.file.seal, store.head, store.study));
  const deed = { at: monday, coder: 'me' };
  await store.undo(deed, historyWords.undid);
  await store.redo(deed, historyWords.redid);
  await keep(store, 'study.rename', { name: 'Hill Top' }, contextOf('somebody else'));
  const bytes = kind === 'split' ? await inSmallPages(sqlite) : await sqlite.bytes();
  await sqlite.close();
  return { bytes, recoveryKey: lock?.recoveryKey ?? null };
}

async function inSmallPages(sqlite: Sqlite): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'strand-split-'));
  const path = join(folder, 'split.strand');
  await sqlite.run('VACUUM INTO ?', [path]);
  const split = openNodeSqlite(path);
  await split.exec('PRAGMA page_size = 512; VACUUM');
  await split.close();
  const bytes = new Uint8Array(readFileSync(path));
  rmSync(folder, { recursive: true });
  return bytes;
}
