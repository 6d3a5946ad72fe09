import { termStretches } from '#shared/tables/codeSets/studyCodes.ts';
import { type ColumnType, columnType, usedWords } from './columnType.ts';
import { schoolDayKind } from './dateOrder.ts';
import type { Dialect } from './dialect.ts';
import { type DaysOfSchool, type FileDates, fileDates, type OrderReason } from './fileDates.ts';
import { filledIn } from './filledCells.ts';
import { oddWords } from './oddWords.ts';
import type { AroundRow, ReadTable, StructuralReason } from './readTable.ts';
import { type Recognition, recogniseShape, tableEvidence } from './recogniseShape.ts';
import { wrongRowTotals } from './rowTotals.ts';
import { wrongTotals } from './totals.ts';
import type { DateOrder } from './values/dates.ts';

/** Something in a file that a person may want to know, or, where the code begins with `ask.`, would be asked. Said by words/reading.ts. */
export interface ReadingIssue {
  readonly code: string;
  /** 1-based line of the file; null where it is about the whole file. */
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
}

/** Rows and cells (with something in them) of a table: those in `rows` and those set aside are all that the file has, the header apart. */
export interface ReadingAccount {
  readonly rowsInFile: number;
  readonly rows: number;
  readonly setAside: readonly { readonly reason: StructuralReason; readonly rows: number }[];
  readonly cellsInFile: number;
  readonly cells: number;
  readonly cellsSetAside: number;
}

/** One table as it was read: every cell as the text it was. */
export interface ReadingTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly types: readonly ColumnType[];
  /** The order in which each column's dates are to be read; null where none is needed, or only a person can tell. */
  readonly dateOrders: readonly (DateOrder | null)[];
  /** Why; null where there is no order. */
  readonly dateReasons: readonly (OrderReason | null)[];
  readonly account: ReadingAccount;
}

/** What the reading stage makes of a file, nothing asked. */
export interface Reading {
  readonly encoding: string;
  readonly dialect: Dialect | null;
  readonly tables: readonly ReadingTable[];
  readonly issues: readonly ReadingIssue[];
}

/** A score below this leaves the form of a file to a person. */
const sureScore = 0.6;

export function readingOf(tables: readonly ReadTable[]): Reading {
  const first = tables[0];
  const dialect = first?.dialect ?? null;
  const whole = (code: string, value: string | null): ReadingIssue => ({ code, line: null, column: null, value });
  const types = tables.map((table) => table.columns.map(columnType));
  const dated = dateColumns(tables, types);
  const dates = fileDates(
    dated.map(({ table, place }) => usedWords(table.columns[place] ?? { words: [], codes: new Int32Array() })),
    daysOfSchool(dated),
  );
  const asks = [
    ...(first?.isEncodingSure === false ? [whole('ask.encoding', first.encoding)] : []),
    ...(dialect !== null && isFormDoubtful(dialect, first)
      ? [whole('ask.dialect', dialect.delimiter < 0 ? null : String.fromCharCode(dialect.delimiter))]
      : []),
    ...tables.filter(({ isHeaderSure }) => !isHeaderSure).map(headerQuestion),
    ...dateIssues(dated, dates),
  ];
  const apart = tables.filter((table, index) => index === 0 || table.dialect !== tables[index - 1]?.dialect);
  const drifts = apart.flatMap(({ drift }) =>
    drift === null ? [] : [{ code: 'width.drifts', line: drift.line, column: null, value: `${drift.before} → ${drift.after}` }],
  );
  const hidden = tables.filter((table) => table.hidden).map(({ name }) => whole('sheet.hidden', name));
  return {
    encoding: first?.encoding ?? '',
    dialect,
    tables: tables.map((table, index) => tableOf(table, types[index] ?? [], ordersIn(table, dated, dates))),
    issues: [
      ...asks,
      ...oddWords(tables, types),
      ...apart.slice(1).flatMap(ownForm),
      ...drifts,
      ...apart.flatMap(quotesWithin),
      ...hidden,
      ...tables.flatMap(issuesOf),
    ],
  };
}

/** No delimiter fits well, or none does though lines hold some: a list of names is as sure as can be. */
function isFormDoubtful({ reason, score, delimiter }: Dialect, table: ReadTable | undefined): boolean {
  if (reason === 'named' || score >= sureScore) return false;
  return delimiter >= 0 || table?.columns.some((column) => usedWords(column).some((word) => /[,;|\t]/.test(word))) === true;
}

/** A table of a text file whose cells something else parts than those above. */
function ownForm({ around, lines, dialect }: ReadTable): readonly ReadingIssue[] {
  if (dialect === null) return [];
  const line = around[0]?.line ?? lines[0] ?? null;
  return [{ code: 'form.changes', line, column: null, value: dialect.delimiter < 0 ? null : String.fromCharCode(dialect.delimiter) }];
}

function headerQuestion({ around, lines, header }: ReadTable): ReadingIssue {
  const row = around.find(({ reason }) => reason === 'header');
  return { code: 'ask.header', line: row?.line ?? lines[0] ?? null, column: null, value: (row?.cells ?? header).join(' | ').slice(0, 500) };
}

function quotesWithin(table: ReadTable): readonly ReadingIssue[] {
  const lines = table.unescapedLines ?? [];
  return lines.length === 0 ? [] : [{ code: 'quote.unescaped', line: lines[0] ?? null, column: null, value: String(lines.length) }];
}

/** A column of dates, by its table and its place there. */
interface DateColumn {
  readonly table: ReadTable;
  readonly place: number;
}

function dateColumns(tables: readonly ReadTable[], types: readonly (readonly ColumnType[])[]): readonly DateColumn[] {
  return tables.flatMap((table, index) => (types[index] ?? []).flatMap((type, place) => (type === 'date' ? [{ table, place }] : [])));
}

/** Asked once for a file, whatever number of its columns hold dates; said once where the days of a register told. */
function dateIssues(columns: readonly DateColumn[], { unsettled, bySchool }: FileDates): readonly ReadingIssue[] {
  const heading = (place: number): string | null => {
    const column = columns[place];
    return column?.table.header[column.place] ?? null;
  };
  const [first] = unsettled;
  const value = bySchool === null ? null : `${bySchool.order} ${bySchool.days}`;
  return [
    ...(first === undefined
      ? []
      : [{ code: 'ask.dateOrder', line: null, column: heading(first.place), value: first.why === 'bothWays' ? null : first.why }]),
    ...(bySchool === null ? [] : [{ code: `dates.${bySchool.why}`, line: null, column: heading(bySchool.place), value }]),
  ];
}

/** Looked at only where the dates alone do not tell: what the table is, and so whether there was school on its days. */
function daysOfSchool(columns: readonly DateColumn[]): DaysOfSchool {
  const recognised = new Map<ReadTable, Recognition | null>();
  return {
    terms: termStretches({}),
    kindOf(at) {
      const column = columns[at];
      if (column === undefined) return null;
      const { table, place } = column;
      const recognition = recognised.get(table) ?? recogniseShape(table, tableEvidence(table));
      recognised.set(table, recognition);
      const field = recognition?.meanings[place]?.field ?? null;
      if (recognition === null || field === null) return null;
      return schoolDayKind(recognition.shape.id, field);
    },
  };
}

function ordersIn(table: ReadTable, dated: readonly DateColumn[], dates: FileDates): Pick<ReadingTable, 'dateOrders' | 'dateReasons'> {
  const at = table.columns.map((_, place) => dated.findIndex((one) => one.table === table && one.place === place));
  return { dateOrders: at.map((place) => dates.orders[place] ?? null), dateReasons: at.map((place) => dates.reasons[place] ?? null) };
}

function tableOf(table: ReadTable, types: readonly ColumnType[], dates: Pick<ReadingTable, 'dateOrders' | 'dateReasons'>): ReadingTable {
  const { name, header, columns, rowCount, beyond } = table;
  const rows = Array.from({ length: rowCount }, (_, row) => [
    ...columns.map(({ words, codes }) => words[codes[row] ?? 0] ?? ''),
    ...(beyond.get(row) ?? []),
  ]);
  return { name, header, rows, types, ...dates, account: accountOf(table) };
}

function accountOf({ rowCount, columns, structural, cells, beyond }: ReadTable): ReadingAccount {
  const setAside = [...structural].map(([reason, rows]) => ({ reason, rows: rows.length }));
  const rowsAside = setAside.reduce((sum, { rows }) => sum + rows, 0);
  return {
    rowsInFile: rowCount + rowsAside,
    rows: rowCount,
    setAside,
    cellsInFile: cells.inFile,
    cells:
      columns.reduce((sum, column) => sum + filledIn(column), 0) + [...beyond.values()].flat().filter((text) => text.trim() !== '').length,
    cellsSetAside: cells.aside,
  };
}

/** Whether every cell of the file is either in the table or set aside: counted on both sides, never reckoned from each other. */
export function accountAddsUp({ cellsInFile, cells, cellsSetAside }: ReadingAccount): boolean {
  return cellsInFile === cells + cellsSetAside;
}

function issuesOf(table: ReadTable): readonly ReadingIssue[] {
  const aside = (row: AroundRow): ReadingIssue => ({
    code: row.reason,
    line: row.line,
    column: null,
    value: row.cells.join(' | ').slice(0, 500),
  });
  const totals = wrongTotals(table).map(
    ({ line, column, said, sum }): ReadingIssue => ({ code: 'total.differs', line, column, value: `${said} ≠ ${sum}` }),
  );
  const ofRows = wrongRowTotals(table).map(
    ({ line, column, said, sum }): ReadingIssue => ({ code: 'total.rowDiffers', line, column, value: `${said} ≠ ${sum}` }),
  );
  const hiddenRows = table.hiddenRows.size;
  return [
    ...(hiddenRows === 0 ? [] : [{ code: 'rows.hidden', line: null, column: null, value: String(hiddenRows) }]),
    ...(table.notes ?? []).map((each): ReadingIssue => ({ ...each, value: null })),
    ...table.around.filter(({ reason }) => reason !== 'header').map(aside),
    ...totals,
    ...ofRows,
  ];
}
