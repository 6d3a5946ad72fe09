import { readMeta } from '#shared/study/meta.ts';
import type { Sqlite } from '#shared/study/sqlite.ts';
import { openStudyStore } from '#shared/study/store.ts';
import { idSchema } from '#shared/study/studySchema.ts';
import type { Room } from './room.ts';
import type { StudyListing } from './workbench.ts';

/** The id of a study. A protected one tells it to everybody; one of the first format only when it is opened. */
export async function studyIdIn(sqlite: Sqlite): Promise<string> {
  const said = idSchema.safeParse((await readMeta(sqlite)).get('study'));
  return said.success ? said.data : (await openStudyStore(sqlite, { readOnly: true })).study.id;
}

/** The id of the study at that place; null when no study can be read there, which must not stop anybody from removing it. */
export async function studyIdAt({ ports, session }: Room, ref: string): Promise<string | null> {
  if (session?.ref === ref) return session.store.study.id;
  try {
    const sqlite = await ports.shelf.look(ref);
    return await studyIdIn(sqlite).finally(() => sqlite.close());
  } catch {
    return null;
  }
}

/** The other files on the shelf that hold the same study: copies, and backups that were opened. */
export async function otherCopies(room: Room, studyId: string, ref: string): Promise<readonly StudyListing[]> {
  const copies: StudyListing[] = [];
  for (const listing of await room.ports.shelf.list())
    if (listing.ref !== ref && (await studyIdAt(room, listing.ref)) === studyId) copies.push(listing);
  return copies;
}
