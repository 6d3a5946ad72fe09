import { FailureError, failure } from '#shared/failure/failure.ts';

/** A line of the journal that is not what was written. */
export function journalDamaged(sequence: number): FailureError {
  return new FailureError(failure('study.damaged', { part: 'journal', line: sequence }));
}
