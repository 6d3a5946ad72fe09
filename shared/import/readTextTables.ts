import { fail, ok, type Result } from '#shared/failure/result.ts';
import { breathe } from './context.ts';
import { settleDialect } from './dialect.ts';
import type { DecodedBytes } from './encoding.ts';
import { findTable } from './findTable.ts';
import type { Grid } from './grid.ts';
import type { ReadTable } from './readTable.ts';
import { scanDelimited } from './scanDelimited.ts';
import { splitTables } from './splitTables.ts';
import { overWholeFile } from './wholeFile.ts';

/** The tables of a delimited text file: nearly always one. A second is called after its place. */
export async function readTextTables(
  path: string,
  decoded: DecodedBytes,
  signal: AbortSignal,
  progress: (done: number) => void,
  asItStands = false,
): Promise<Result<readonly ReadTable[]>> {
  const settled = settleDialect(decoded.bytes);
  if (settled.width < 2 && !asItStands) return fail('file.oneColumn', { file: path });
  await breathe(signal);
  const { grid, broken, unescaped } = await scanDelimited(decoded.bytes, settled, signal, progress);
  await breathe(signal);
  const { dialect, drift } = overWholeFile(settled, grid);
  const read = { encoding: decoded.encoding, isEncodingSure: decoded.isSure, dialect, drift, unescapedLines: linesOf(grid, unescaped) };
  const tables: ReadTable[] = [];
  let narrow = false;
  for (const part of splitTables(grid)) {
    const found = findTable(part, { widthsTell: true, broken, asItStands });
    if (found === null || (found.rowCount === 0 && !asItStands)) continue;
    if (found.header.length < 2 && !asItStands) narrow = true;
    else {
      const name = tables.length === 0 ? '' : `Table ${tables.length + 1}`;
      const id = name === '' ? path : `${path}#${name}`;
      tables.push({ id, path, name, ...found, hidden: false, hiddenRows: new Set(), ...read });
    }
  }
  if (tables.length > 0) return ok(tables);
  return fail(narrow ? 'file.oneColumn' : 'file.noRows', { file: path });
}

function linesOf(grid: Grid, rows: readonly number[]): readonly number[] {
  return rows.map((row) => grid.lines[row - 1] ?? row);
}
