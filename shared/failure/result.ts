import { type Failure, type FailureCode, FailureError, failure } from './failure.ts';

/** Either a value or the failure that stands in its place. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(code: FailureCode, values: Failure['values'] = {}, cause?: Failure): Result<never> {
  return { ok: false, failure: failure(code, values, cause) };
}

/** The value, or throw its failure: only where a border above catches it. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new FailureError(result.failure);
}

/** What was thrown, as a failure: a carried one as it is, anything else as a bug with its message. */
export function failureFrom(thrown: unknown): Failure {
  if (thrown instanceof FailureError) return thrown.failure;
  if (thrown instanceof Error && thrown.name === 'AbortError') return failure('cancelled');
  return failure('bug', { message: thrown instanceof Error ? thrown.message : String(thrown) });
}
