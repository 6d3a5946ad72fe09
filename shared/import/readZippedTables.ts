import type { Result } from '#shared/failure/result.ts';
import { isOpenDocument, readOds } from './readOds.ts';
import type { ReadTable } from './readTable.ts';
import { readWorkbook } from './readWorkbook.ts';

/** The tables of a workbook by what is in it, whatever it is called: .xlsx or .ods. */
export async function readZippedTables(
  path: string,
  bytes: Uint8Array,
  signal: AbortSignal,
  asItStands = false,
): Promise<Result<readonly ReadTable[]>> {
  return isOpenDocument(bytes) ? readOds(path, bytes, asItStands) : readWorkbook(path, bytes, signal, asItStands);
}
