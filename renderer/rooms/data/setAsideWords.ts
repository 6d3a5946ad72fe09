import type { Account } from '#shared/study/model.ts';
import { describeSetAside } from '#shared/words/accounts.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { sentenceCase } from '#shared/words/plural.ts';

/** "row 14", "rows 14, 209, 4,410 and more": where to look in the file. */
export function rowsWords(examples: readonly number[], all: number): string {
  if (examples.length === 0) return '';
  const more = all > examples.length ? ' and more' : '';
  const rows = [...new Set(examples)];
  return `${rows.length === 1 && more === '' ? 'row' : 'rows'} ${rows.map((row) => formatNumber(row, 0)).join(', ')}${more}`;
}

/** Every reason of an account in one line: "A title above the headings: 2 (rows 1, 2)." */
export function setAsideWords({ setAside }: Account): string {
  return setAside
    .map(({ reason, rows, examples }) => {
      const where = rowsWords(examples, rows);
      return `${sentenceCase(describeSetAside(reason))}: ${formatNumber(rows, 0)}${where === '' ? '' : ` (${where})`}.`;
    })
    .join(' ');
}
