import { closeSync, existsSync, fstatSync, fsyncSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { hmacKey } from '#shared/study/hmacKey.ts';
import type { Keyring } from '#shared/workbench/ports.ts';

/**
 * Study keys as files that only their owner can read: `keys/<study id>.key` in Strand's own folder, or beside the study where that
 * folder cannot be written (then whoever copies the folder has both, and `check` warns of it).
 */
export function nodeKeyring(home: string): Keyring {
  const apart = (studyId: string) => join(home, 'keys', `${studyId}.key`);
  const beside = (ref: string) => `${ref}.key`;

  const write = (path: string, secret: Uint8Array): boolean => {
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      writeFileSync(path, secret, { mode: 0o600, flag: 'wx' });
      return true;
    } catch {
      return false;
    }
  };

  /** So that the place on the disk that the key had holds nothing of it, where the disk writes in place. */
  const overwrite = (path: string): void => {
    if (!existsSync(path)) return;
    const file = openSync(path, 'r+');
    try {
      writeSync(file, new Uint8Array(fstatSync(file).size));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  };

  return {
    async find(studyId, ref) {
      for (const [path, place] of [[apart(studyId), 'apart'] as const, [beside(ref), 'besideStudy'] as const])
        if (existsSync(path)) return { key: await hmacKey(new Uint8Array(readFileSync(path))), place };
      return null;
    },
    async keep(studyId, ref, secret) {
      const key = await hmacKey(secret);
      if (write(apart(studyId), secret)) return { key, place: 'apart' };
      if (write(beside(ref), secret)) return { key, place: 'besideStudy' };
      throw new FailureError(failure('study.writeFailed', { file: beside(ref) }));
    },
    async forget(studyId, ref) {
      for (const path of [apart(studyId), beside(ref)]) {
        overwrite(path);
        rmSync(path, { force: true });
      }
    },
  };
}
