import { FailureError, failure } from '#shared/failure/failure.ts';
import { sameLine } from './backupSchedule.ts';
import { readFileHead } from './fileHead.ts';
import type { Sqlite } from './sqlite.ts';
import { carried } from './sqliteFailure.ts';

/** Rejects unless the copy, read from where it lies, is a whole database that ends in the same line as the study it was made of. */
export async function proveCopy(copy: Sqlite, from: Sqlite): Promise<void> {
  const [check] = await carried(() => copy.all('PRAGMA quick_check(1)'));
  const whole = check?.['quick_check'] === 'ok' && sameLine(await readFileHead(from), await readFileHead(copy));
  if (!whole) throw new FailureError(failure('study.damaged', { part: 'file' }));
}

/** How large the study is. */
export async function fileBytes(sqlite: Sqlite): Promise<number> {
  const [row] = await carried(() => sqlite.all('SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size'));
  return Number(row?.['bytes']);
}
