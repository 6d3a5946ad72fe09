import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { unwrap } from '#shared/failure/result.ts';
import type { FileReading, ImportContext } from '#shared/import/context.ts';
import { joinTables } from '#shared/import/joinTables.ts';
import { KeyMaker } from '#shared/import/matchKeys.ts';
import { prepareImport } from '#shared/import/prepareImport.ts';
import { readFiles } from '#shared/import/readFile.ts';
import { replaySource } from '#shared/import/replaySource.ts';
import { reviewFiles } from '#shared/import/reviewFiles.ts';
import type { ImportDecisions, ImportReview, InputFile, PreparedImport } from '#shared/import/types.ts';
import type { Account, Study } from '#shared/study/model.ts';
import { newStudy } from '#shared/study/newStudy.ts';
import type { TypedTable } from '#shared/tables/typedTable.ts';

export const asProposed: ImportDecisions = { recipes: {}, transcriptsLeftOut: [] };
export const emptyStudy: Study = newStudy('study-1', 'Northfield', '2025-07-20T09:00:00.000Z');

export function csv(path: string, ...lines: readonly string[]): InputFile {
  return { path, bytes: new TextEncoder().encode(`${lines.join('\r\n')}\r\n`) };
}

/** One of the small exports in `fixtures`, each of a shape that schools' systems write. */
export function fixture(name: string): InputFile {
  return { path: name, bytes: new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url))) };
}

export async function importContext(
  study: Study = emptyStudy,
  matchKeys: Uint8Array | null = null,
  grids: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<ImportContext> {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(32).fill(3), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  let ids = 0;
  const newId = (): string => {
    ids++;
    return `id-${study.sources.length}-${ids}`;
  };
  const transcript = () => Promise.reject(new Error('no store in this test'));
  const grid: ImportContext['grid'] = async (source) => grids.get(source.grid) ?? new Uint8Array();
  return {
    study,
    matchKeys,
    transcript,
    grid,
    key,
    keys: new KeyMaker(key),
    now: '2025-07-20T09:00:00.000Z',
    newId,
    signal: new AbortController().signal,
  };
}

export interface Imported {
  readonly readings: readonly FileReading[];
  readonly review: ImportReview;
  readonly prepared: PreparedImport;
  readonly study: Study;
  readonly tables: readonly TypedTable[];
  readonly matchKeys: Uint8Array | null;
  /** Every stored grid so far, by its hash. */
  readonly grids: ReadonlyMap<string, Uint8Array>;
}

/** Files read, reviewed, imported as decided and replayed from the stored grids. */
export async function importFiles(
  files: readonly InputFile[],
  decide: (review: ImportReview) => ImportDecisions = () => asProposed,
  before: Pick<Imported, 'study' | 'matchKeys'> & Partial<Pick<Imported, 'grids'>> = { study: emptyStudy, matchKeys: null },
): Promise<Imported> {
  const context = await importContext(before.study, before.matchKeys, before.grids);
  const readings = unwrap(await readFiles(files, context.signal));
  const review = await reviewFiles(readings, context);
  const prepared = unwrap(await prepareImport(readings, review, decide(review), context));
  const study: Study = {
    ...before.study,
    sources: [
      ...before.study.sources
        .filter(({ id }) => !prepared.replaced.includes(id))
        .map((source) => prepared.amended.find(({ id }) => id === source.id) ?? source),
      ...prepared.sources,
    ],
    documents: [...before.study.documents, ...prepared.documents],
    schools: [...before.study.schools, ...prepared.schools],
    mentors: [...before.study.mentors, ...prepared.mentors],
    register: prepared.register,
  };
  const parts = prepared.sources.flatMap((source) => replaySource(source, prepared.blobs.get(source.grid) ?? new Uint8Array(), study));
  const matchKeys = prepared.blobs.get(prepared.register.matchKeys ?? '') ?? null;
  const grids = new Map([...(before.grids ?? []), ...prepared.blobs]);
  return { readings, review, prepared, study, tables: joinTables(parts, study), matchKeys, grids };
}

/** Every canonical table of a study, replayed from its stored grids. */
export function tablesOf({ study, grids }: Pick<Imported, 'study' | 'grids'>): readonly TypedTable[] {
  const parts = study.sources.flatMap((source) => replaySource(source, grids.get(source.grid) ?? new Uint8Array(), study));
  return joinTables(parts, study);
}

/** What an account says of rows and of single cells. The sums over all cells and the places of rows around the table, and the file as it is on disk, are in account.test.ts, what columns tell of people in test/privacy. */
export function rowsOnly(account: Account | undefined) {
  if (account === undefined) return undefined;
  const { cells: _cells, personal: _personal, onDisk: _onDisk, ...rows } = account;
  return { ...rows, setAside: rows.setAside.map(({ runs: _runs, ...one }) => one) };
}

/** Rows of a canonical table as plain objects; missing cells are null, days are day numbers. */
export function rowsOf(tables: readonly TypedTable[], name: string): Record<string, string | number | null>[] {
  const table = tables.find((each) => each.name === name);
  if (table === undefined) return [];
  return Array.from({ length: table.rowCount }, (_, row) =>
    Object.fromEntries(
      table.columns.map((column) => {
        if (column.missing?.[row] === 1) return [column.name, null];
        if (column.type === 'text') return [column.name, column.words[column.codes[row] ?? 0] ?? ''];
        return [column.name, column.values[row] ?? 0];
      }),
    ),
  );
}

export function pick<Row extends Record<string, unknown>>(rows: readonly Row[], ...names: readonly string[]): unknown[][] {
  return rows.map((row) => names.map((name) => row[name]));
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface SheetParts {
  readonly name: string;
  /** The `<sheetData>` content. */
  readonly rows: string;
  readonly state?: string;
}

/** The parts of a workbook as XML, so that a test can damage them before they are zipped. Styles 0 general, 1 date, 2 text. */
export function workbookParts(sheets: readonly SheetParts[], strings: readonly string[] = [], date1904 = false): Record<string, string> {
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
  );
  const relations = sheets.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Type="${relationType}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const parts: Record<string, string> = {
    '_rels/.rels': `${head}<Relationships><Relationship Id="r1" Type="${relationType}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns:r="${relationType}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships>${relations.join('')}<Relationship Id="s" Type="${relationType}/styles" Target="styles.xml"/><Relationship Id="t" Type="${relationType}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="49"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${head}<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  };
  sheets.forEach(({ rows }, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = `${head}<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  });
  return parts;
}

export function zipped(path: string, parts: Readonly<Record<string, string>>): InputFile {
  return { path, bytes: zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))) };
}

/** A row of inline strings. */
export function inlineRow(...cells: readonly string[]): string {
  return `<row>${cells.map((text) => `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`).join('')}</row>`;
}

export const pupilHeader = 'UPN,Adno,Legal Surname,Legal Forename,DOB,Gender,School,Year Group,Reg Group,DOA,PP,FSM,SEN Status,EAL';

/** Four pupils of two schools; two of them share a name, two share an admission number. */
export const pupilList = csv(
  'pupils.csv',
  pupilHeader,
  'B801200005001,004101,Okafor,Ben,14/3/2012,M,Northfield High,8,8C,2/9/2023,Y,Y,N,N',
  'H801200001001,004102,Okafor,Ben,25/11/2010,M,Northfield High,9,9A,2/9/2022,,N,K,N',
  'P823432109001,004101,O’Brien,Siân,1/2/2013,F,Holt Primary,6,6B,3/9/2019,Y,N,E,Y',
  'J82320000100A,004103,de la Cruz,María José,9/9/2012,F,Northfield High,7,7D,2/9/2024,,N,N,Y',
);
