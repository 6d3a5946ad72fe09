import { FailureError, failure } from '#shared/failure/failure.ts';
import type { LastLine } from './backupSchedule.ts';
import type { Sqlite } from './sqlite.ts';
import { carried } from './sqliteFailure.ts';

/** What a study file of any format, sealed or not, says of itself without being opened. */
export interface FileHead extends LastLine {
  /** When that line was written: the same in every copy, however often it is sealed or its chain made anew. */
  readonly at: string;
  readonly isSealed: boolean;
}

export async function readFileHead(sqlite: Sqlite): Promise<FileHead> {
  const [row] = await carried(() =>
    sqlite.all(
      "SELECT sequence, hash, at, EXISTS (SELECT 1 FROM meta WHERE name = 'lock') AS sealed FROM event ORDER BY sequence DESC LIMIT 1",
    ),
  );
  if (row === undefined) throw new FailureError(failure('study.damaged', { part: 'journal' }));
  return { sequence: Number(row['sequence']), hash: String(row['hash']), at: String(row['at']), isSealed: row['sealed'] === 1 };
}
