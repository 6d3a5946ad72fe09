import { answerRange, bandsIn, missingRule } from './scaleTexts.ts';

/** How a cell of a code set is edited: free words, one of a list, a date, a number, yes or no; of a scale the numbers of items, the answers, how many are needed, bands of scores. */
export type CodeColumnKind = 'text' | 'choice' | 'day' | 'number' | 'flag' | 'items' | 'range' | 'rule' | 'bands';

export interface CodeColumn {
  readonly id: string;
  readonly kind: CodeColumnKind;
  /** Of a choice: the answers there are. */
  readonly options?: readonly string[];
  /** Part of what the row is: given when a row is added, never changed. */
  readonly isKey?: boolean;
}

/** One row of a code set. `confirmed` is false where sources disagree or a school must say: the screen shows it as to confirm. */
export interface CodeRow {
  readonly id: string;
  /** By column; a day is `YYYY-MM-DD`; empty = open or not given. */
  readonly values: Readonly<Record<string, string>>;
  readonly confirmed: boolean;
}

/** A list of codes or dates that Strand counts by: shipped as data, looked at and changed by the person. */
export interface CodeSet {
  readonly id: string;
  readonly columns: readonly CodeColumn[];
  readonly rows: readonly CodeRow[];
}

/** A row as this study has it, and whether somebody changed or added it here. */
export interface StudyCodeRow extends CodeRow {
  readonly change: 'shipped' | 'changed' | 'added';
}

/** What is told apart by: the values of the key columns in their order. */
export function rowIdOf(set: CodeSet, values: Readonly<Record<string, string>>): string {
  return set.columns
    .filter(({ isKey }) => isKey === true)
    .map(({ id }) => values[id] ?? '')
    .join(' ');
}

/** Whether a text can stand in a column. */
export function fitsColumn(column: CodeColumn, text: string): boolean {
  if (text === '') return column.isKey !== true;
  if (column.kind === 'choice') return column.options?.includes(text) ?? false;
  if (column.kind === 'day') return /^\d{4}-\d{2}-\d{2}$/.test(text);
  if (column.kind === 'number') return /^\d{1,4}$/.test(text);
  if (column.kind === 'flag') return text === 'yes' || text === 'no';
  if (column.kind === 'items') return /^\d{1,2}(,\d{1,2})*$/.test(text);
  if (column.kind === 'range') return answerRange(text) !== null;
  if (column.kind === 'rule') return missingRule(text) !== null;
  if (column.kind === 'bands') return bandsIn(text) !== null;
  return text.length <= 120;
}
