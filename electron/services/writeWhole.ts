import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { FailureError, failure } from '#shared/failure/failure.ts';

/**
 * Put bytes in a file that is there whole or not at all: written beside it, flushed, read back and compared, then put in its place.
 * Rejects with `study.writeFailed`; whatever the file held before is untouched then.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${randomUUID().slice(0, 8)}.part`;
  const failed = (reason: string, cause?: unknown): FailureError => {
    const error = new FailureError(failure('study.writeFailed', { file: basename(path), reason }));
    error.cause = cause;
    return error;
  };
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (!(await readFile(beside)).equals(bytes)) throw failed('copyDiffers');
    await rename(beside, path);
  } catch (thrown) {
    await rm(beside, { force: true });
    if (thrown instanceof FailureError) throw thrown;
    const isFull = thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOSPC' || thrown.code === 'EDQUOT');
    throw failed(isFull ? 'copyFull' : 'copyRefused', thrown);
  }
}
