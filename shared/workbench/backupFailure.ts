import { FailureError, failure } from '#shared/failure/failure.ts';
import { sqliteFailure } from '#shared/study/sqliteFailure.ts';

/** No backup takes the last room on a disk: the study itself needs some for its next change. */
export const spareBytes = 64 << 20;

/** Why there is no backup, as a person may do something about it: no room, or anything else. */
export function backupFailure(thrown: unknown): FailureError {
  const cause = sqliteFailure(thrown);
  const isFull = cause.values['reason'] === 'full' || (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOSPC');
  const error = new FailureError(failure('study.backupFailed', { reason: isFull ? 'full' : 'other' }, cause));
  error.cause = thrown;
  return error;
}
