import { FailureError, failure } from '#shared/failure/failure.ts';

export function notBuilt(): FailureError {
  return new FailureError(failure('bug', { message: 'This is being built' }));
}
