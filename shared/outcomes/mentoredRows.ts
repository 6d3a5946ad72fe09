import { madeOnce } from './madeOnce.ts';
import type { WindowRow } from './queries/windowRows.ts';

/** The rows of the mentored pupils by pupil, in order. */
export const mentoredRows = madeOnce(
  (rows: readonly WindowRow[]): ReadonlyMap<number, WindowRow> =>
    new Map(rows.filter((row) => row.mentored).map((row) => [row.pupil, row])),
);
