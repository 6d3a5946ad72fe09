import type { ReadingIssue } from '#shared/import/reading.ts';
import { describeSetAside } from './accounts.ts';
import { countOf } from './plural.ts';

const sentences: Readonly<Record<string, (issue: ReadingIssue) => string>> = {
  'ask.encoding': ({ value }) =>
    `Some letters could be read another way. Taken: ${value === 'utf-8' ? 'as UTF-8, and stray ones as Windows wrote them' : value === 'macintosh' ? 'as a Mac wrote them' : 'as Windows wrote them'}.`,
  'ask.dialect': ({ value }) =>
    `It is not clear what parts the cells of this file. Taken: ${value === null ? 'nothing, every line is one cell' : nameOf(value)}.`,
  'form.changes': ({ value }) =>
    `From here on something else parts the cells than above. Taken: ${value === null ? 'nothing, every line is one cell' : nameOf(value)}.`,
  'ask.header': () => 'It is not clear whether the first row is headings. Taken as the table shows.',
  'width.drifts': ({ value }) => `From here on the rows have another number of cells (${value}).`,
  'quote.unescaped': ({ value }) =>
    `Quotation marks stand within quoted cells without a sign that they belong there (rows: ${value}). They were kept as letters.`,
  'row.width': () => 'More or fewer cells than there are headings; values may stand in the wrong column. Kept as it stands.',
  'row.quote': () => 'A quotation mark here opens or closes nothing. Kept as a letter.',
  'row.delimiter': () => 'Something else parts the cells of this row than those of the others. Read by its own form.',
  'ask.dateOrder': ({ column, value }) =>
    value === 'contradicted'
      ? `Some dates can only be read with the day first, others only with the month first (${column}). Which is it?`
      : value === 'swapped'
        ? `A spreadsheet seems to have read some dates month first and left the others as text (${column}). Are day and month swapped in those?`
        : `Every date could be read day first or month first, and nothing else in the file tells (${column}). Which is it?`,
  'dates.weekends': ({ column, value }) =>
    `${settledAs(column, value)}: read another way, ${daysOf(value)} would be at a weekend, and a register has none.`,
  'dates.terms': ({ column, value }) =>
    `${settledAs(column, value)}: read another way, ${daysOf(value)} would lie in the holidays, and this way none does.`,
  'dates.oneMonth': ({ column, value }) =>
    `${settledAs(column, value)}: read so, they are ${daysOf(value)} of one month; read another way, the same day of so many months.`,
  'letters.twice': ({ column, value }) =>
    `Letters in ${column} look as if they had been saved twice in different ways: ${value}. They are kept as they stand; export the file again as UTF-8.`,
  'dates.none': ({ column, value }) => `${value} is no day, though ${column} holds days.`,
  'dates.serial': ({ column, value }) =>
    `${column} holds days as a spreadsheet counts them, such as ${value}. An import reads them as the days they are.`,
  'sheet.hidden': ({ value }) => `The sheet ${value} is hidden in the workbook. It was read.`,
  'rows.hidden': ({ value }) => `Rows of this sheet are hidden in the workbook: ${value}. They were read.`,
  'column.hidden': ({ column }) => `The column ${column} is hidden in the workbook. It was read.`,
  'formula.noValue': ({ column }) =>
    `A formula in ${column} was never computed, so the cell is empty. Open and save the workbook in a spreadsheet.`,
  'total.rowDiffers': ({ column, value }) => `The row’s own ${column} is not what its cells come to: ${value}.`,
  'total.differs': ({ column, value }) => `The file’s own total of ${column} is not what its rows come to: ${value}.`,
};

/** `mdy 4` as the reading says it: the order, and how many days told. */
function settledAs(column: string | null, value: string | null): string {
  const first = value?.startsWith('dmy') ? 'day first' : value?.startsWith('mdy') ? 'month first' : 'year first';
  return `Dates were read ${first} (${column})`;
}

function daysOf(value: string | null): string {
  return countOf(Number(value?.split(' ')[1] ?? 0), 'day');
}

/** What a person should know of a file as it was read. */
export function describeReadingIssue(issue: ReadingIssue): string {
  return sentences[issue.code]?.(issue) ?? `Set aside: ${describeSetAside(issue.code)}.`;
}

const names: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  ' ': 'spaces',
  '|': 'bars',
  ':': 'colons',
};

function nameOf(delimiter: string): string {
  return names[delimiter] ?? `the sign ${delimiter}`;
}
