import { FailureError, failure } from '#shared/failure/failure.ts';
import { readMeta } from '#shared/study/meta.ts';
import { protectFile, relockFile } from '#shared/study/protectFile.ts';
import { changeLock, createLock } from '#shared/study/seal/lock.ts';
import { historyWords } from '#shared/words/history.ts';
import { changeable } from './changeable.ts';
import { readAgain } from './readAgain.ts';
import type { Room } from './room.ts';
import { opened } from './session.ts';
import type { ProtectedStudy } from './workbench.ts';

/** Protect the open study with a passphrase from now on. The study is read again afterwards, from what was written. */
export async function protectStudy(room: Room, passphrase: string): Promise<ProtectedStudy> {
  const { store } = changeable(room.session);
  if (store.file.seal.isSealed) throw new FailureError(failure('command.refused', { reason: 'study.protected' }));
  const { ports } = room;
  const { lock, seal, recoveryKey } = await createLock(passphrase, ports.randomBytes);
  const deed = { at: ports.now(), coder: ports.coder, sentence: historyWords.protectedStudy() };
  // Nobody may read a source while all of them are written anew.
  await room.engine.release();
  await protectFile(store.file, store.study, store.head, { lock, seal }, deed);
  return { ...opened(await readAgain(room, seal)), recoveryKey };
}

/** Put another passphrase in the place of one, or of one that was forgotten: the recovery key opens the lock too, and stays. */
export async function changePassphrase(room: Room, current: string, next: string): Promise<null> {
  const { store } = changeable(room.session);
  const { ports } = room;
  const lock = (await readMeta(store.file.sqlite)).get('lock');
  if (lock === undefined) throw new FailureError(failure('command.refused', { reason: 'study.plain' }));
  const changed = await changeLock(lock, current, next, ports.randomBytes);
  const deed = { at: ports.now(), coder: ports.coder, sentence: historyWords.changedPassphrase() };
  await relockFile(store.file, store.head, changed, deed);
  await readAgain(room, store.file.seal);
  return null;
}
