import { dirname, join } from 'node:path';
import { z } from 'zod';
import { backupName } from '#shared/workbench/backupName.ts';
import { monday } from '#test/support/changes.ts';

/** What a deed does, in this order, whether or not the step before succeeded: somebody at the window tries again. */
export const deeds = {
  rename: ['open', 'rename', 'again', 'close'],
  import: ['open', 'import', 'again', 'close'],
  /** Closing a study that was changed backs it up. */
  backup: ['open', 'rename', 'backup'],
} as const;

export type Deed = keyof typeof deeds;
export const deedNames: readonly Deed[] = ['rename', 'import', 'backup'];

/** What the person at the window was told of one step: null = it succeeded. */
export const toldSchema = z.strictObject({
  step: z.enum(['open', 'rename', 'import', 'again', 'close', 'backup']),
  failed: z.strictObject({ code: z.string(), sentence: z.string() }).nullable(),
});

export type Told = z.infer<typeof toldSchema>;

/** Strand's own folder, of the study at that path. */
export function homeOf(path: string): string {
  return join(dirname(path), 'home');
}

export const backupFile = backupName({ at: monday, sequence: 4, isOriginal: false });

/** The process that a half-made backup is named after, so that strace can be told of it before there is one. */
export const maker = 2 ** 30;

/** The files and folders that a deed's faults are injected into. */
export function pathsOf(deed: Deed, path: string): readonly string[] {
  if (deed !== 'backup') return [path, `${path}-journal`, dirname(path)];
  const folder = join(homeOf(path), 'backups', 'study-1');
  const backup = join(folder, backupFile);
  return [backup, `${backup}-journal`, `${backup}.${maker}.part`, `${backup}.${maker}.part-journal`, folder, dirname(folder), homeOf(path)];
}
