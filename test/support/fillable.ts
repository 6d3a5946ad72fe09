import { SqliteError, sqliteCodes } from '#shared/study/sqlite.ts';
import type { StudyShelf } from '#shared/workbench/ports.ts';

export interface Disk {
  isFull: boolean;
  /** What is written is there, but the flush behind it fails. */
  losesFlush?: boolean;
}

/** The shelf on a disk that is full as long as the test says so. */
export function fillable(shelf: StudyShelf, disk: Disk): StudyShelf {
  const onDisk = <Opened extends Awaited<ReturnType<StudyShelf['create' | 'open']>>>(opened: Opened): Opened => ({
    ...opened,
    sqlite: {
      ...opened.sqlite,
      transaction: async (batch) => {
        if (disk.isFull) throw new SqliteError(sqliteCodes.full, 'database or disk is full');
        await opened.sqlite.transaction(batch);
        if (disk.losesFlush === true) throw new SqliteError(sqliteCodes.ioError, 'disk I/O error');
      },
    },
  });
  return { ...shelf, create: async (name) => onDisk(await shelf.create(name)), open: async (ref) => onDisk(await shelf.open(ref)) };
}
