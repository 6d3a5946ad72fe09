import { unprotectBackup } from '#shared/study/protectFile.ts';
import type { Seal } from '#shared/study/seal/seal.ts';
import { openStudyStore, type StudyStore } from '#shared/study/store.ts';
import { knownBackups } from './knownBackups.ts';
import type { BackupShelf } from './ports.ts';
import type { UnprotectedStudy } from './workbench.ts';

/**
 * Each sealed backup of the study written anew so that it opens as the study does: nobody will remember a passphrase that is asked for
 * nowhere else. Those of other copies stay as they are, and so does one that cannot be written.
 */
export async function unprotectBackups(
  backups: BackupShelf,
  { study, file: { sqlite } }: StudyStore,
  seal: Seal,
): Promise<UnprotectedStudy['backups']> {
  let [written, left] = [0, 0];
  for (const { name, head, isOwn } of await knownBackups(backups, study.id, sqlite)) {
    if (!isOwn || head?.isSealed !== true) continue;
    try {
      const backup = await openStudyStore(await backups.open(study.id, name), { unlock: async () => seal });
      await unprotectBackup(backup.file).finally(() => backup.close());
      written += 1;
    } catch {
      left += 1;
    }
  }
  return { written, left };
}
