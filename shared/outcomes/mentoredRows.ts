import type { WindowRow } from './queries/windowRows.ts';

const made = new WeakMap<readonly WindowRow[], ReadonlyMap<number, WindowRow>>();

/** The rows of the mentored pupils by pupil, in order: made once for each window's rows, however many measures look one up. */
export function mentoredRows(rows: readonly WindowRow[]): ReadonlyMap<number, WindowRow> {
  const known = made.get(rows);
  if (known !== undefined) return known;
  const mentored = new Map(rows.filter((row) => row.mentored).map((row) => [row.pupil, row]));
  made.set(rows, mentored);
  return mentored;
}
