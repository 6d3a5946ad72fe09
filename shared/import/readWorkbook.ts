import { fail, ok, type Result } from '#shared/failure/result.ts';
import { breathe } from './context.ts';
import type { ReadTable } from './readTable.ts';
import { sheetTables } from './sheetTables.ts';
import { isTrue, readSheet, type SheetContext, withoutEscapedSigns } from './xlsxSheet.ts';
import { readNumberStyles } from './xlsxStyles.ts';
import { attribute, readXmlPart } from './xmlPart.ts';
import { type ZipEntry, ZipProblem, zipEntries } from './zipEntries.ts';
import { zipFailure } from './zipFailure.ts';

interface SheetListing {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

/** Every sheet of an .xlsx that holds a table. Shared and inline strings, both date epochs, hidden sheets marked as such. */
export async function readWorkbook(
  path: string,
  bytes: Uint8Array,
  signal: AbortSignal,
  asItStands = false,
): Promise<Result<readonly ReadTable[]>> {
  try {
    const entries = zipEntries(bytes);
    const workbookPart = mainPart(entries);
    if (workbookPart === null) return fail('file.unknownKind', { file: path, kind: entries.has('word/document.xml') ? 'docx' : 'zip' });
    const relations = readRelations(entries, workbookPart);
    const { sheets, epoch1904 } = readSheetList(entries, workbookPart, relations);
    const stringsPart = [...relations.values()].find((relation) => relation.type.endsWith('/sharedStrings'));
    const stylesPart = [...relations.values()].find((relation) => relation.type.endsWith('/styles'));
    const context: SheetContext = {
      strings: stringsPart === undefined ? [] : readSharedStrings(entries, stringsPart.part),
      styles: stylesPart === undefined ? null : readNumberStyles(entries, stylesPart.part),
      epoch1904,
    };
    const tables: ReadTable[] = [];
    for (const sheet of sheets) {
      await breathe(signal);
      tables.push(...sheetTables(path, { ...sheet, ...readSheet(entries, sheet.part, context) }, 'xlsx', asItStands));
    }
    return tables.length === 0 ? fail('file.noRows', { file: path }) : ok(tables);
  } catch (thrown) {
    return zipFailure(path, thrown);
  }
}

interface Relation {
  readonly type: string;
  readonly part: string;
}

/** Where the archive says its workbook is; a missing list of relations leaves the usual place. */
function mainPart(entries: ReadonlyMap<string, ZipEntry>): string | null {
  const main = [...readRelations(entries, '').values()].find((relation) => relation.type.endsWith('/officeDocument'));
  const part = main?.part ?? 'xl/workbook.xml';
  return entries.has(part.toLowerCase()) && !/^word\//i.test(part) ? part : null;
}

/** Relations of a part by id; targets outside the archive are left out. */
function readRelations(entries: ReadonlyMap<string, ZipEntry>, part: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const list = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  if (!entries.has(list.toLowerCase())) return relations;
  readXmlPart(entries, list, {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const target = attribute(attributes, 'Target') ?? '';
      relations.set(attribute(attributes, 'Id') ?? '', {
        type: attribute(attributes, 'Type') ?? '',
        part: target.startsWith('/') ? target.slice(1) : `${folder}${target.replace(/^\.\//, '')}`,
      });
    },
  });
  return relations;
}

function readSheetList(
  entries: ReadonlyMap<string, ZipEntry>,
  part: string,
  relations: ReadonlyMap<string, Relation>,
): { sheets: readonly SheetListing[]; epoch1904: boolean } {
  const sheets: SheetListing[] = [];
  let epoch1904 = false;
  readXmlPart(entries, part, {
    open(name, attributes) {
      if (name === 'workbookPr') epoch1904 = isTrue(attribute(attributes, 'date1904'));
      if (name !== 'sheet') return;
      const relation = relations.get(attributes['r:id'] ?? attribute(attributes, 'id') ?? '');
      if (relation !== undefined && !relation.type.endsWith('/worksheet')) return;
      if (relation === undefined && relations.size > 0) throw new ZipProblem('missingPart', attribute(attributes, 'name') ?? '');
      sheets.push({
        name: attribute(attributes, 'name') ?? `Sheet${sheets.length + 1}`,
        part: relation?.part ?? `xl/worksheets/sheet${sheets.length + 1}.xml`,
        hidden: /hidden/i.test(attribute(attributes, 'state') ?? ''),
      });
    },
  });
  return { sheets, epoch1904 };
}

function readSharedStrings(entries: ReadonlyMap<string, ZipEntry>, part: string): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let taking = false;
  let phonetic = false;
  readXmlPart(entries, part, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') taking = !phonetic;
    },
    close(name) {
      if (name === 'si') strings.push(withoutEscapedSigns(text));
      else if (name === 'rPh') phonetic = false;
      else if (name === 't') taking = false;
    },
    text(piece) {
      if (taking) text += piece;
    },
  });
  return strings;
}
