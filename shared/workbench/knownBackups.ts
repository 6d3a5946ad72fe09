import { backupsToDrop, type LastLine, mostBackupBytes, type ShelvedBackup } from '#shared/study/backupSchedule.ts';
import { type FileHead, readFileHead } from '#shared/study/fileHead.ts';
import type { Sqlite } from '#shared/study/sqlite.ts';
import { carried } from '#shared/study/sqliteFailure.ts';
import type { BackupFile, BackupShelf } from './ports.ts';

/** A backup and what it says of itself; `head` is null where it cannot be read. */
export interface KnownBackup extends BackupFile {
  readonly head: FileHead | null;
  /** Made of the study that is open, and not of another copy of it that went its own way. */
  readonly isOwn: boolean;
}

/** The backups of a study, newest first. */
export async function knownBackups(backups: BackupShelf, studyId: string, study: Sqlite | null): Promise<readonly KnownBackup[]> {
  const known: KnownBackup[] = [];
  for (const file of await backups.list(studyId)) {
    const head = await headOf(backups, studyId, file.name);
    known.push({ ...file, head, isOwn: head !== null && study !== null && (await has(study, head)) });
  }
  return known.sort((a, b) => b.at.localeCompare(a.at));
}

/** Where the newest backup of the open study ends. Its journal only grows: the longest is the newest, whatever the clock said. */
export function newestLine(known: readonly KnownBackup[]): LastLine | null {
  const heads = known.flatMap(({ head, isOwn }) => (isOwn && head !== null ? [head] : []));
  return heads.sort((a, b) => b.sequence - a.sequence)[0] ?? null;
}

/** Remove what need not be kept any more. */
export async function thinBackups(backups: BackupShelf, studyId: string, study: Sqlite): Promise<void> {
  const known = await knownBackups(backups, studyId, study);
  const shelved = known.map((one): ShelvedBackup => ({ ...one, isSealed: one.head?.isSealed ?? false }));
  const { isSealed } = await readFileHead(study);
  for (const name of backupsToDrop(shelved, { isSealed }, mostBackupBytes)) await backups.remove(studyId, name);
}

async function headOf(backups: BackupShelf, studyId: string, name: string): Promise<FileHead | null> {
  try {
    const sqlite = await backups.open(studyId, name);
    return await readFileHead(sqlite).finally(() => sqlite.close());
  } catch {
    return null;
  }
}

async function has(study: Sqlite, { sequence, at }: FileHead): Promise<boolean> {
  const [line] = await carried(() => study.all('SELECT at FROM event WHERE sequence = ?', [sequence]));
  return line?.['at'] === at;
}
