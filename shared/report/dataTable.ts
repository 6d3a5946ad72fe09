/** A small table as it is printed: words and numbers already said. Shared by figures, the web page and the Word file. */
export interface DataTable {
  readonly caption: string;
  readonly columns: readonly { readonly heading: string; readonly numbers: boolean }[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly string[])[];
  readonly note: string | null;
}

const text = (heading: string) => ({ heading, numbers: false });
const numbers = (heading: string) => ({ heading, numbers: true });

/** A table whose first column is words and whose other columns are numbers, `|` between headings. */
export function numberTable(
  caption: string,
  headings: string,
  rows: readonly (readonly string[])[],
  note: string | null = null,
): DataTable {
  const [first = '', ...others] = headings.split('|');
  return { caption, columns: [text(first), ...others.map(numbers)], rows, note };
}

/** A table of words, `|` between headings. */
export function wordTable(caption: string, headings: string, rows: readonly (readonly string[])[], note: string | null = null): DataTable {
  return { caption, columns: headings.split('|').map(text), rows, note };
}
