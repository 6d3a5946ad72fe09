import { z } from 'zod';
import { FailureError, failure } from '#shared/failure/failure.ts';
import type { Sqlite, SqliteStatement } from './sqlite.ts';
import { carried } from './sqliteFailure.ts';

/**
 * What a file says of itself: `madeWith`, `study` (its id), `format` (what `user_version` says too), `readableBy` (the lowest format
 * whose readers may open it for reading), `head` (the last line of its journal), in a sealed study `lock` (what its passphrase opens),
 * and in a backup of the browser's `backup` (its own name, once it was proven).
 */
type MetaName = 'madeWith' | 'study' | 'format' | 'readableBy' | 'head' | 'lock' | 'backup';

const rowsSchema = z.array(z.strictObject({ name: z.string(), value: z.string() }));

export async function readMeta(sqlite: Sqlite): Promise<ReadonlyMap<string, string>> {
  const parsed = rowsSchema.safeParse(await carried(() => sqlite.all('SELECT name, value FROM meta')));
  if (!parsed.success) throw new FailureError(failure('study.damaged', { part: 'file' }));
  return new Map(parsed.data.map(({ name, value }) => [name, value]));
}

export function putMeta(name: MetaName, value: string): SqliteStatement {
  return { sql: 'INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)', values: [name, value] };
}

export function deleteMeta(name: MetaName): SqliteStatement {
  return { sql: 'DELETE FROM meta WHERE name = ?', values: [name] };
}

/** Which line is the last, in one text that changes with every line: a journal cut short at its end is found by it. */
export function headMark(line: { readonly sequence: number; readonly hash: string; readonly mark: string }): string {
  return `${line.sequence} ${line.hash} ${line.mark}`;
}
