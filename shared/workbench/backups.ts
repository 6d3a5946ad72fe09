import { knownBackups } from './knownBackups.ts';
import type { Room } from './room.ts';
import { needed } from './session.ts';
import type { shelving } from './shelving.ts';
import { otherCopies, studyIdAt } from './studyIds.ts';
import type { BackupListing, Backups, RemovalReview } from './workbench.ts';

/** The backups of the open study, or of one that cannot be opened. */
export async function listBackups(room: Room, studyId: string | null): Promise<Backups> {
  const { backups } = room.ports;
  const store = studyId === null ? needed(room.session).store : null;
  const id = studyId ?? needed(room.session).store.study.id;
  const known = await knownBackups(backups, id, store?.file.sqlite ?? null);
  const listings = known.map(({ head, isOwn, ...file }): BackupListing => {
    const { name, at, sequence, bytes, isOriginal } = file;
    const behind = isOwn && store !== null ? store.head.sequence - sequence : null;
    return { name, at, sequence, bytes, isOriginal, isReadable: head !== null, behind };
  });
  return { place: backups.place(id), listings };
}

/** A backup as a study of its own, beside the one it was made of; answers its ref. */
export async function adoptBackup(
  room: Room,
  shelf: Pick<ReturnType<typeof shelving>, 'adopt'>,
  studyId: string | null,
  name: string,
  title: string,
): Promise<string> {
  const id = studyId ?? needed(room.session).store.study.id;
  return shelf.adopt(title, await room.ports.backups.bytes(id, name));
}

/** What removing that study would take away with it. */
export async function reviewRemoval(room: Room, ref: string, known: string | null): Promise<RemovalReview> {
  const studyId = (await studyIdAt(room, ref)) ?? known;
  if (studyId === null) return { backups: 0, copies: [] };
  return { backups: (await room.ports.backups.list(studyId)).length, copies: await otherCopies(room, studyId, ref) };
}

/** Nothing of a study lingers that no file on the shelf holds any more: not its backups, and not the key to its pupils. */
export async function forgetStudy({ ports }: Room, studyId: string, ref: string): Promise<void> {
  await ports.keyring.forget(studyId, ref);
  for (const { name } of await ports.backups.list(studyId)) await ports.backups.remove(studyId, name);
}
