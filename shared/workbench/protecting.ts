import { FailureError, failure } from '#shared/failure/failure.ts';
import { readMeta } from '#shared/study/meta.ts';
import { protectFile, relockFile, unprotectFile } from '#shared/study/protectFile.ts';
import { changeLock, createLock, openLock, renewRecoveryKey } from '#shared/study/seal/lock.ts';
import type { Deed } from '#shared/study/store.ts';
import { historyWords } from '#shared/words/history.ts';
import { changeable } from './changeable.ts';
import { readAgain } from './readAgain.ts';
import type { Room } from './room.ts';
import { opened, type Session } from './session.ts';
import { unprotectBackups } from './unprotectingBackups.ts';
import type { ProtectedStudy, UnprotectedStudy } from './workbench.ts';

/** Protect the open study with a passphrase from now on. The study is read again afterwards, from what was written. */
export async function protectStudy(room: Room, passphrase: string): Promise<ProtectedStudy> {
  const { store } = changeable(room.session);
  if (store.file.seal.isSealed) throw new FailureError(failure('command.refused', { reason: 'study.protected' }));
  const { lock, seal, recoveryKey } = await createLock(passphrase, room.ports.randomBytes, room.ports.passphraseCost);
  // Nobody may read a source while all of them are written anew.
  await room.engine.release();
  await protectFile(store, { lock, seal }, deed(room, historyWords.protectedStudy()));
  return { ...opened(await readAgain(room, seal)), recoveryKey };
}

/** Put another passphrase in the place of one, or of one that was forgotten: the recovery key opens the lock too, and stays. */
export async function changePassphrase(room: Room, current: string, next: string): Promise<null> {
  const { session, lock } = await locked(room);
  const changed = await changeLock(lock, current, next, room.ports.randomBytes, room.ports.passphraseCost);
  await relock(room, session, changed, 'study.passphrase', historyWords.changedPassphrase());
  return null;
}

/** Put another recovery key in the place of one that was lost, or that somebody else may have. The passphrase stays. */
export async function renewRecovery(room: Room, secret: string): Promise<ProtectedStudy> {
  const { session, lock } = await locked(room);
  const renewed = await renewRecoveryKey(lock, secret, room.ports.randomBytes);
  const done = await relock(room, session, renewed.lock, 'study.recovery', historyWords.renewedRecoveryKey());
  return { ...opened(done), recoveryKey: renewed.recoveryKey };
}

/** Take the passphrase off the open study and its backups: asked for once more, so that nobody does it who only passes by. */
export async function unprotectStudy(room: Room, secret: string): Promise<UnprotectedStudy> {
  const { session, lock } = await locked(room);
  const seal = await openLock(lock, secret, room.ports.randomBytes);
  await room.engine.release();
  const { store } = session;
  await unprotectFile(store, deed(room, historyWords.unprotectedStudy()));
  const plain = await readAgain(room, seal);
  return { ...opened(plain), backups: await unprotectBackups(room.ports.backups, plain.store, seal) };
}

async function locked(room: Room): Promise<{ readonly session: Session; readonly lock: string }> {
  const session = changeable(room.session);
  const lock = (await readMeta(session.store.file.sqlite)).get('lock');
  if (lock === undefined) throw new FailureError(failure('command.refused', { reason: 'study.plain' }));
  return { session, lock };
}

async function relock(room: Room, { store: { file, head } }: Session, lock: string, command: string, sentence: string): Promise<Session> {
  await relockFile(file, head, lock, command, deed(room, sentence));
  return readAgain(room, file.seal);
}

function deed({ ports }: Room, sentence: string): Deed {
  return { at: ports.now(), coder: ports.coder, sentence };
}
