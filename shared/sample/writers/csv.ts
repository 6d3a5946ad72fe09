import { createTextFile } from './textFile.ts';

export type Cell = string | number | null;

/** One line of CSV, quoted where it must be. An empty cell stays empty. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A CSV file as school systems write it: UTF-8, CRLF. */
export function csvFile(rows: readonly (readonly Cell[])[]): Uint8Array {
  const file = createTextFile();
  for (const row of rows) file.add(csvLine(row));
  return file.bytes();
}
