import { readGrid } from '#shared/import/gridFormat.ts';
import type { BlobHash, Source, Study } from '#shared/study/model.ts';
import { describeCellIssue, describeSetAside } from '#shared/words/accounts.ts';
import { csvCell, csvLine, csvLines, csvPieces } from './csv.ts';
import { numberedName, stemOf } from './entryNames.ts';

/** The file that a source's rows are in. */
export function sourceFile({ sources }: Study, source: Source): string {
  const { fileName, tableName } = source;
  const stem = stemOf(fileName);
  const isNamed = tableName !== '' && tableName !== fileName && tableName !== stem;
  return `sources/${numberedName(sources.indexOf(source), sources.length, isNamed ? `${stem} ${tableName}` : stem, 'csv')}`;
}

/** A source's rows as they are stored: nobody's name is in them. Each with its number in the file it came from. */
export function sourceTable({ recipe }: Source, grid: Uint8Array): Iterable<Uint8Array> {
  const { columns, rowCount, rowNumbers } = readGrid(grid, recipe);
  // A cell that stands a thousand times is made safe once.
  const cells = columns.map(({ words, codes }) => ({ words: words.map(csvCell), codes }));
  const lines = function* (): Generator<string> {
    for (let row = 0; row < rowCount; row += 1)
      yield csvLine([String(rowNumbers[row] ?? ''), ...cells.map(({ words, codes }) => words[codes[row] ?? 0] ?? '')]);
  };
  return csvLines(['row in the file', ...columns.map(({ header }) => header)], lines());
}

const accountHeadings = ['source', 'csv', 'file', 'table', 'kind', 'imported at', 'sha256 of the file'];
const entryHeadings = ['what', 'column', 'reason', 'in words', 'count', 'example rows'];

/** What became of every row: for each source one line for the rows in the file and those imported, then one for each reason. */
export function accountsTable(study: Study, lost: ReadonlySet<BlobHash>): Iterable<Uint8Array> {
  const rows = study.sources.flatMap((source) => {
    const { number, fileName, tableName, recipe, importedAt, originalHash, account } = source;
    const csv = lost.has(source.grid) ? '' : sourceFile(study, source);
    const who = [number, csv, fileName, tableName, recipe.shape, importedAt, originalHash];
    const setAside = account.setAside.map(({ reason, rows, examples }) => [reason, describeSetAside(reason), rows, examples.join(' ')]);
    const cellIssues = account.cellIssues.map(({ column, reason, cells, examples }) => [
      column,
      reason,
      describeCellIssue(reason),
      cells,
      examples.join(' '),
    ]);
    return [
      [...who, 'rows in the file', '', '', '', account.rowsInFile, ''],
      [...who, 'rows imported', '', '', '', account.rowsImported, ''],
      ...setAside.map((entry) => [...who, 'rows set aside', '', ...entry]),
      ...cellIssues.map((entry) => [...who, 'cells left empty', ...entry]),
    ];
  });
  return csvPieces([...accountHeadings, ...entryHeadings], rows);
}
