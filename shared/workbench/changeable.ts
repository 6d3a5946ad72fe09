import { type Failure, FailureError, failure } from '#shared/failure/failure.ts';
import { needed, type Session } from './session.ts';
import type { ReadOnly } from './workbench.ts';

/** The open study where it may be changed: by this program, here, and as it is now. Rejects with what stands against it. */
export function changeable(session: Session | null): Session {
  const open = writable(session);
  if (open.past !== null) throw new FailureError(failure('study.lookingBack'));
  return open;
}

/** The same, but also where the study is looked back at: to bring back what is seen. */
export function writable(session: Session | null): Session {
  const open = needed(session);
  if (open.store.stopped !== null) throw new FailureError(open.store.stopped);
  if (open.readOnly !== null) throw new FailureError(readOnlyFailure(open.readOnly));
  return open;
}

/** What stands against changing a study that is open for reading. */
export function readOnlyFailure({ reason, since, computer }: ReadOnly): Failure {
  if (reason === 'openElsewhere') return failure('study.openElsewhere', { since: since ?? '', computer: computer ?? '' });
  return failure('study.readOnly', { reason });
}
