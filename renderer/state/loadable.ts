import type { Failure } from '#shared/failure/failure.ts';
import type { Result } from '#shared/failure/result.ts';

/** Something that arrives later. While it loads again the last value stays in sight; a failure stands beside it, not in its place. */
export interface Loadable<T> {
  readonly state: 'none' | 'loading' | 'ready' | 'failed';
  readonly value: T | null;
  readonly failure: Failure | null;
}

export const notLoaded: Loadable<never> = { state: 'none', value: null, failure: null };

export function loading<T>(last: Loadable<T>): Loadable<T> {
  return { state: 'loading', value: last.value, failure: null };
}

/** The answer in place of what stood there; a cancelled question leaves what stood there. */
export function loaded<T>(last: Loadable<T>, answer: Result<T>): Loadable<T> {
  if (answer.ok) return { state: 'ready', value: answer.value, failure: null };
  if (answer.failure.code === 'cancelled') return { state: last.value === null ? 'none' : 'ready', value: last.value, failure: null };
  return { state: 'failed', value: last.value, failure: answer.failure };
}
