import { z } from 'zod';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { ZipProblem } from '#shared/import/zipEntries.ts';

/** Something in an archive is not what was written; `part` is the entry's name, empty for the archive as a whole. */
export function archiveDamaged(part: string): FailureError {
  return new FailureError(failure('archive.damaged', { part }));
}

/** What is read from an archive that anybody may have made: whatever its bytes make go wrong is said to be damage of that part. */
export async function inPart<Value>(part: string, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (thrown) {
    throw isOfTheBytes(thrown) ? archiveDamaged(part) : thrown;
  }
}

/** JSON, text, numbers and shapes that are not what they should be. A full disk, or somebody who pressed Stop, is none of it. */
function isOfTheBytes(thrown: unknown): boolean {
  if (thrown instanceof FailureError) return thrown.failure.code === 'study.damaged';
  return [ZipProblem, SyntaxError, RangeError, TypeError, z.ZodError].some((kind) => thrown instanceof kind);
}
