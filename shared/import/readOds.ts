import { fail, ok, type Result } from '#shared/failure/result.ts';
import { readOdsSheets } from './odsSheets.ts';
import type { ReadTable } from './readTable.ts';
import { sheetTables } from './sheetTables.ts';
import { attribute, readXmlPart } from './xmlPart.ts';
import { type ZipEntry, ZipProblem, zipEntries } from './zipEntries.ts';
import { zipFailure } from './zipFailure.ts';

/** Whether an archive is an OpenDocument file of some kind. */
export function isOpenDocument(bytes: Uint8Array): boolean {
  try {
    const entries = zipEntries(bytes);
    return entries.has('content.xml') && entries.has('meta-inf/manifest.xml');
  } catch {
    return false;
  }
}

/** Every sheet of an .ods that holds a table; hidden sheets and rows marked as such. */
export function readOds(path: string, bytes: Uint8Array, asItStands = false): Result<readonly ReadTable[]> {
  try {
    const entries = zipEntries(bytes);
    refuseEncrypted(entries);
    const tables = readOdsSheets(entries).flatMap((sheet) => sheetTables(path, sheet, 'ods', asItStands));
    return tables.length === 0 ? fail('file.noRows', { file: path }) : ok(tables);
  } catch (thrown) {
    return zipFailure(path, thrown);
  }
}

/** A locked file's parts are noise: its manifest says how they were encrypted. */
function refuseEncrypted(entries: ReadonlyMap<string, ZipEntry>): void {
  readXmlPart(entries, 'META-INF/manifest.xml', {
    open(name, attributes) {
      if (name === 'encryption-data') throw new ZipProblem('encrypted');
      const type = attribute(attributes, 'media-type') ?? '';
      if (name === 'file-entry' && attribute(attributes, 'full-path') === '/' && !/spreadsheet/.test(type))
        throw new ZipProblem('missingPart', type);
    },
  });
}
