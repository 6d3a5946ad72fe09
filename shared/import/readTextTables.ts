import { fail, ok, type Result } from '#shared/failure/result.ts';
import { settleDialect } from './dialect.ts';
import type { DecodedBytes } from './encoding.ts';
import { findTable } from './findTable.ts';
import type { ReadTable } from './readTable.ts';
import { scanDelimited } from './scanDelimited.ts';
import { splitTables } from './splitTables.ts';

/** The tables of a delimited text file: nearly always one. A second is called after its place. */
export async function readTextTables(
  path: string,
  decoded: DecodedBytes,
  signal: AbortSignal,
  progress: (done: number) => void,
): Promise<Result<readonly ReadTable[]>> {
  const dialect = settleDialect(decoded.bytes);
  if (dialect.width < 2) return fail('file.oneColumn', { file: path });
  const { grid, unclosedQuotes } = await scanDelimited(decoded.bytes, dialect, signal, progress);
  const tables: ReadTable[] = [];
  let narrow = false;
  for (const part of splitTables(grid)) {
    const found = findTable(part, true, new Set(unclosedQuotes));
    if (found === null || found.rowCount === 0) continue;
    if (found.header.length < 2) narrow = true;
    else {
      const name = tables.length === 0 ? '' : `Table ${tables.length + 1}`;
      const id = name === '' ? path : `${path}#${name}`;
      const read = { encoding: decoded.encoding, isEncodingSure: decoded.isSure, dialect };
      tables.push({ id, path, name, ...found, hidden: false, hiddenRows: new Set(), ...read });
    }
  }
  if (tables.length > 0) return ok(tables);
  return fail(narrow ? 'file.oneColumn' : 'file.noRows', { file: path });
}
