import { fail, ok, type Result } from '#shared/failure/result.ts';
import { breathe } from './context.ts';
import type { DecodedBytes } from './encoding.ts';
import { findTable } from './findTable.ts';
import { formParts, shifted } from './formParts.ts';
import type { Grid } from './grid.ts';
import type { ReadTable } from './readTable.ts';
import { scanDelimited } from './scanDelimited.ts';
import { splitTables } from './splitTables.ts';
import { overWholeFile } from './wholeFile.ts';

/** The tables of a delimited text file: nearly always one. A second is called after its place, and may be written in a form of its own. */
export async function readTextTables(
  path: string,
  decoded: DecodedBytes,
  signal: AbortSignal,
  progress: (done: number) => void,
  asItStands = false,
): Promise<Result<readonly ReadTable[]>> {
  const parts = formParts(decoded.bytes);
  if (parts.every(({ dialect }) => dialect.width < 2) && !asItStands) return fail('file.oneColumn', { file: path });
  const tables: ReadTable[] = [];
  let narrow = false;
  let rowsBefore = 0;
  for (const { bytes, dialect: settled, linesBefore } of parts) {
    await breathe(signal);
    const scanned = await scanDelimited(bytes, settled, signal, progress);
    await breathe(signal);
    const unescapedLines = linesOf(scanned.grid, scanned.unescaped).map((line) => line + linesBefore);
    const grid = rowsBefore === 0 ? scanned.grid : shifted(scanned.grid, rowsBefore, linesBefore);
    const broken = rowsBefore === 0 ? scanned.broken : new Map([...scanned.broken].map(([row, why]) => [row + rowsBefore, why]));
    rowsBefore += grid.rowCount;
    const read = { encoding: decoded.encoding, isEncodingSure: decoded.isSure, ...overWholeFile(settled, grid), unescapedLines };
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
  }
  if (tables.length > 0) return ok(tables);
  return fail(narrow ? 'file.oneColumn' : 'file.noRows', { file: path });
}

function linesOf(grid: Grid, rows: readonly number[]): readonly number[] {
  return rows.map((row) => grid.lines[row - 1] ?? row);
}
