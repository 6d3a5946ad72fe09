import type { FieldName } from '#shared/tables/headerSynonyms.ts';
import type { TypedTable } from '#shared/tables/typedTable.ts';
import type { ColumnEvidence } from '../columnEvidence.ts';
import type { GridColumn } from '../grid.ts';
import type { ReadTable } from '../readTable.ts';
import { type RedactedField, type RedactedRows, redactedColumn } from '../redactedRows.ts';
import type { Tally } from '../tally.ts';

/** One kind of export: which columns it can have, which it must have, and how its rows become canonical rows. */
export interface Shape {
  readonly id: string;
  /** What each row tells of, where that is no pupil. */
  readonly about?: 'passages' | 'figures';
  /** Its own columns, surest first; the identity columns come besides. */
  readonly fields: readonly FieldName[];
  /** Of each group at least one must be there. */
  readonly required: readonly (readonly FieldName[])[];
  /** How many of its own columns a table must have to be taken for this shape. */
  readonly atLeast: number;
  /** Whether a table can have this shape at all, where its headings alone do not tell. */
  fits?(table: ReadTable): boolean;
  /** Whether its columns are enough though too few are its own: a list of pupils may say nothing but who they are. */
  isEnough?(meanings: readonly (FieldName | null)[], evidence: readonly ColumnEvidence[]): boolean;
  /** What a heading means here that is none of the usual ones. */
  own?(heading: string, held: ColumnEvidence, table: ReadTable): FieldName | null;
  /** What sheets and files of this shape are often called. */
  readonly names: RegExp;
  /** Typed rows of the redacted rows. Counts every row into the tally exactly once. */
  build(rows: RedactedRows, source: number, tally: Tally): readonly TypedTable[];
}

/** Columns by which a pupil is found; every shape may have them. */
export const identityFields: readonly FieldName[] = [
  'upn',
  'adno',
  'external_id',
  'name',
  'surname',
  'forename',
  'birth',
  'class',
  'year_group',
  'school',
];

/** Every column a shape can have. Passages of transcripts and figures of groups are nobody's row, so nobody is looked for in them. */
export function fieldsOf(shape: Shape): readonly FieldName[] {
  return shape.about === undefined ? [...shape.fields, ...identityFields] : shape.fields;
}

/** Reads one field of redacted rows: `value` is null where the cell is blank or not understood; the latter goes into the tally. */
export interface FieldReader<T> {
  readonly present: boolean;
  value(row: number): T | null;
  blank(row: number): boolean;
}

export function readField<T>(
  rows: RedactedRows,
  field: RedactedField,
  reason: string,
  tally: Tally,
  parse: (text: string) => T | null,
): FieldReader<T> {
  const column = redactedColumn(rows, field);
  if (column === null) return { present: false, value: () => null, blank: () => true };
  const blank = blankWords(column);
  const values = column.words.map((word, code) => (blank[code] === 1 ? null : parse(word)));
  return {
    present: true,
    blank: (row) => blank[column.codes[row] ?? 0] === 1,
    value(row) {
      const code = column.codes[row] ?? 0;
      const value = values[code] ?? null;
      if (value === null && blank[code] !== 1) tally.cell(column.header, reason, rows.rowNumbers[row] ?? 0, row);
      return value;
    },
  };
}

/** Blank, or one of the words people write for nothing. */
export function blankWords(column: GridColumn): Uint8Array {
  return Uint8Array.from(column.words, (word) => (/^\s*(n\/a|null|nan|-+|tbc|\?+)?\s*$/i.test(word) ? 1 : 0));
}

/** Pupil of each word of the pupil column; a reason where the row has none. */
export function eachPupilRow(rows: RedactedRows, tally: Tally, take: (row: number, pupil: number) => string | null): void {
  const column = redactedColumn(rows, 'pupil');
  const pupils = column?.words.map((word) => (/^\d+$/.test(word) ? Number(word) : 0)) ?? [];
  for (let row = 0; row < rows.rowCount; row++) {
    const code = column?.codes[row] ?? 0;
    const pupil = pupils[code] ?? 0;
    const word = column?.words[code] ?? '';
    const reason = pupil === 0 ? (word.startsWith('!') ? word.slice(1) : 'pupil.notFound') : take(row, pupil);
    if (reason === null) tally.imported++;
    else tally.setAside(reason, rows.rowNumbers[row] ?? 0, row);
  }
}
