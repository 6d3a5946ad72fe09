import { FailureError, failure } from '#shared/failure/failure.ts';
import { failureFrom } from '#shared/failure/result.ts';
import type { RandomBytes } from '#shared/study/seal/envelope.ts';
import { openLock } from '#shared/study/seal/lock.ts';
import { plainSeal, type Seal } from '#shared/study/seal/seal.ts';
import { readLine } from './foundLine.ts';
import type { FoundRows } from './rows.ts';

/** How the damaged study stores what it says, and the text of its lock where it is protected. */
export interface FoundSeal {
  readonly seal: Seal;
  readonly lock: string | null;
}

/**
 * Rejects with `study.locked` where a passphrase is needed and none was given, with `study.wrongPassphrase`, and with `study.damaged`
 * (part `lock`) where no passphrase opens the study any more.
 */
export async function foundSeal(rows: FoundRows, secret: string | null, randomBytes: RandomBytes): Promise<FoundSeal> {
  const locks = rows.meta.get('lock') ?? [];
  if (locks.length === 0) {
    if (isSealed(rows)) throw new FailureError(failure('study.damaged', { part: 'lock' }));
    return { seal: plainSeal, lock: null };
  }
  if (secret === null) throw new FailureError(failure('study.locked'));
  let refused = failure('study.damaged', { part: 'lock' });
  for (const lock of new Set(locks)) {
    try {
      return { seal: await openLock(lock, secret, randomBytes), lock };
    } catch (thrown) {
      const { code, values } = failureFrom(thrown);
      if (code === 'study.wrongPassphrase') refused = failure(code, values);
    }
  }
  throw new FailureError(refused);
}

function isSealed({ lines }: FoundRows): boolean {
  for (const records of lines.values()) for (const record of records) if (readLine(record).isSealed) return true;
  return false;
}
