import type { Dialect } from './dialect.ts';
import type { Grid } from './grid.ts';

/** Where the rows of a file begin to have another number of cells, and go on so. */
export interface WidthDrift {
  readonly line: number;
  readonly before: number;
  readonly after: number;
}

const settledBy = 1000;
const lasting = 20;

/** The form with its consistency counted over every row of the file, and where the width drifts after its first thousand rows. */
export function overWholeFile(dialect: Dialect, grid: Grid): { readonly dialect: Dialect; readonly drift: WidthDrift | null } {
  const { widths, rowCount } = grid;
  let rows = 0;
  let alike = 0;
  let usual = 0;
  let before = 0;
  for (let row = 0; row < rowCount; row++) {
    const width = widths[row] ?? 0;
    if (width === 1 && isBlank(grid, row)) continue;
    rows++;
    if (width === dialect.width) usual++;
    if (width > 1 && width === before) alike++;
    before = width;
  }
  const consistency = rows === 0 || dialect.width < 2 ? dialect.consistency : Math.max(usual, alike) / rows;
  const score = dialect.consistency === 0 ? dialect.score : Math.min(1, (dialect.score * consistency) / dialect.consistency);
  return { dialect: { ...dialect, consistency, score }, drift: driftOf(grid) };
}

function isBlank(grid: Grid, row: number): boolean {
  const first = grid.columns[0];
  return (first?.words[first.codes[row] ?? 0] ?? '').trim() === '';
}

/** A later stretch of rows that are all of one other width than most of the first thousand were. */
function driftOf(grid: Grid): WidthDrift | null {
  const { widths, rowCount } = grid;
  const counted = new Map<number, number>();
  for (let row = 0; row < Math.min(settledBy, rowCount); row++) counted.set(widths[row] ?? 0, (counted.get(widths[row] ?? 0) ?? 0) + 1);
  const early = [...counted].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
  let run = 0;
  for (let row = settledBy; row < rowCount; row++) {
    const width = widths[row] ?? 0;
    run = width > 1 && width !== early && width === widths[row - 1] ? run + 1 : 0;
    if (run >= lasting) return { line: grid.lines[row - run] ?? 0, before: early, after: width };
  }
  return null;
}
