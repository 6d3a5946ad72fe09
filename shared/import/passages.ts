import type { Recipe } from '#shared/study/model.ts';
import { longestTheme } from './fields.ts';
import { ColumnBuilder, type GridColumn } from './grid.ts';
import type { PassageLibrary } from './passageLibrary.ts';
import { placeIn, placeWord } from './passagePlace.ts';
import type { ReadTable } from './readTable.ts';
import { columnOfField, headerOf } from './redact.ts';
import { type RedactedColumn, type RedactedField, type RedactedRows, redactedColumn } from './redactedRows.ts';
import { blankWords } from './shapes/shape.ts';
import type { PassageCoding } from './types.ts';

/** Where each row's quote stands, or `!` and the reason why the row gives no coding. */
export function passageColumn(table: ReadTable, recipe: Recipe, library: PassageLibrary): RedactedColumn {
  const documents = reader(columnOfField(table, recipe, 'document'));
  const quotes = reader(columnOfField(table, recipe, 'quote'));
  const themes = reader(columnOfField(table, recipe, 'theme'));
  const out = new ColumnBuilder();
  for (let row = 0; row < table.rowCount; row++) out.set(row, passageWord(documents(row), quotes(row), themes(row), library));
  return { field: 'passage', header: headerOf(table, recipe, 'quote') ?? 'passage', ...out.finish(table.rowCount) };
}

function passageWord(name: string, quote: string, theme: string, library: PassageLibrary): string {
  if (theme === '') return '!theme.blank';
  if (theme.length > longestTheme) return '!theme.tooLong';
  const found = library.find(name, quote);
  if (found === null) return '!document.notFound';
  if (quote === '') return '!quote.blank';
  return found.passage === null ? '!quote.notFound' : placeWord({ document: found.document, ...found.passage });
}

/** The codings of redacted rows: one for every row that is not set aside. */
export function codingsOf(rows: RedactedRows, library: PassageLibrary): readonly PassageCoding[] {
  const of = (field: RedactedField): ((row: number) => string) => reader(redactedColumn(rows, field) ?? undefined);
  const [passages, themes, coders, memos] = [of('passage'), of('theme'), of('coder'), of('memo')];
  return Array.from({ length: rows.rowCount }, (_, row) => row).flatMap((row) => {
    const place = placeIn(passages(row));
    if (place === null) return [];
    const { document, start, end } = place;
    const coder = coders(row);
    return [
      {
        document,
        start,
        end,
        quote: library.at(document, start, end),
        theme: themes(row),
        coder: coder === '' ? null : coder,
        memo: memos(row),
      },
    ];
  });
}

/** A column's cells, trimmed; empty where the cell holds one of the words people write for nothing. */
function reader(column: GridColumn | undefined): (row: number) => string {
  if (column === undefined) return () => '';
  const blank = blankWords(column);
  const words = column.words.map((word, code) => (blank[code] === 1 ? '' : word.trim()));
  return (row) => words[column.codes[row] ?? 0] ?? '';
}
