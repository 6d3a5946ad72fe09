import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { emptyStore, keep } from '#test/support/changes.ts';
import { bundled } from '../support/bundled.ts';

/** What the disk rounds work with: two programs, and a folder with the study that every round begins from. */
export interface DiskBench {
  readonly strace: string;
  readonly program: string;
  readonly folder: string;
  remove(): void;
}

/** A study in which a few things have happened, in a folder of its own, and the program that works on it. */
export async function makeBench(strace: string): Promise<DiskBench> {
  const folder = mkdtempSync(join(tmpdir(), 'strand-disk-'));
  const store = await emptyStore(openNodeSqlite(join(folder, 'study.strand')));
  await keep(store, 'code.add', { name: 'Trust', description: '', colour: 1, parent: null });
  await keep(store, 'study.rename', { name: 'before' });
  await store.close();
  const program = await bundled(new URL('./deed.ts', import.meta.url));
  return { strace, program, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
