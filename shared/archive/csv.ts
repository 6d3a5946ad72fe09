/** How much text is gathered before it is handed on. */
const pieceLength = 1 << 18;

/** What a spreadsheet takes for the beginning of a formula, in Latin and in full-width letters. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/u;
const negativeNumber = /^-(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/**
 * A cell of RFC 4180. What a spreadsheet would run as a formula gets an apostrophe before it; a negative number stays a number, and a sign
 * that stands alone (a register's "-") stays what it is.
 */
export function csvCell(text: string): string {
  const isFormula = text.length > 1 && formulaStart.test(text) && !negativeNumber.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as UTF-8 CSV with its headings, a piece at a time. */
export function csvPieces(headings: readonly string[], rows: Iterable<readonly (string | number | null)[]>): Iterable<Uint8Array> {
  const cells = function* (): Generator<string> {
    for (const row of rows) yield csvLine(row.map((cell) => csvCell(cell === null ? '' : String(cell))));
  };
  return csvLines(headings, cells());
}

/** The same of lines that are made already. */
export function* csvLines(headings: readonly string[], lines: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = csvLine(headings.map(csvCell));
  for (const line of lines) {
    text += line;
    if (text.length < pieceLength) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(text);
}

/** One line of cells that are safe already. A lone empty cell is quoted, so that no line is blank. */
export function csvLine(cells: readonly string[]): string {
  return cells.length === 1 && cells[0] === '' ? '""\r\n' : `${cells.join(',')}\r\n`;
}
