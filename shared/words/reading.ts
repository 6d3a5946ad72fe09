import type { ReadingIssue } from '#shared/import/reading.ts';
import { describeSetAside } from './accounts.ts';

const sentences: Readonly<Record<string, (issue: ReadingIssue) => string>> = {
  'ask.encoding': ({ value }) =>
    `Some letters could be read another way. Taken: ${value === 'macintosh' ? 'as a Mac wrote them' : 'as Windows wrote them'}.`,
  'ask.dialect': ({ value }) => `It is not clear what parts the cells of this file. Taken: ${nameOf(value ?? '')}.`,
  'ask.dateOrder': ({ column }) => `Every date could be read day first or month first (${column}). Which is it?`,
  'sheet.hidden': ({ value }) => `The sheet ${value} is hidden in the workbook. It was read.`,
  'rows.hidden': ({ value }) => `Rows of this sheet are hidden in the workbook: ${value}. They were read.`,
  'total.differs': ({ column, value }) => `The file’s own total of ${column} is not what its rows come to: ${value}.`,
};

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
