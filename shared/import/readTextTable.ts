import { fail, ok, type Result } from '#shared/failure/result.ts';
import { settleDialect } from './dialect.ts';
import type { DecodedBytes } from './encoding.ts';
import { findTable } from './findTable.ts';
import type { ReadTable } from './readTable.ts';
import { scanDelimited } from './scanDelimited.ts';

/** The table of a delimited text file. */
export async function readTextTable(
  path: string,
  decoded: DecodedBytes,
  signal: AbortSignal,
  progress: (done: number) => void,
): Promise<Result<ReadTable>> {
  const dialect = settleDialect(decoded.bytes);
  if (dialect.width < 2) return fail('file.oneColumn', { file: path });
  const { grid, unclosedQuotes } = await scanDelimited(decoded.bytes, dialect, signal, progress);
  const found = findTable(grid, true, new Set(unclosedQuotes));
  if (found === null || found.rowCount === 0) return fail('file.noRows', { file: path });
  if (found.header.length < 2) return fail('file.oneColumn', { file: path });
  return ok({ id: path, path, name: '', ...found, hidden: false, hiddenRows: new Set(), encoding: decoded.encoding });
}
