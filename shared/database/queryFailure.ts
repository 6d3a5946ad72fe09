import { FailureError, failure } from '#shared/failure/failure.ts';
import type { SqlQuery } from './database.ts';

/**
 * A failed question as a failure. Of the engine's message only its kind is kept (`Parser Error`, `Out of Memory Error`): the rest may
 * quote a cell. The SQL holds `?` for every value and is safe to show. What was thrown stays as the error's cause for whoever debugs.
 */
export function queryFailure(query: SqlQuery, thrown: unknown): FailureError {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const kind = /^[A-Z][A-Za-z ]{2,40}(?=:)/.exec(message)?.[0] ?? 'Error';
  const error = new FailureError(failure('query.failed', { kind, sql: query.text }));
  error.cause = thrown;
  return error;
}
