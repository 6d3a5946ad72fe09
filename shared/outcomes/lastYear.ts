import { sql } from '#shared/database/sql.ts';
import { meanChange } from './estimates.ts';
import { whyNotExposed } from './exposure.ts';
import type { Caveat, Estimate, PupilChange } from './finding.ts';
import type { MeasureContext } from './measure.ts';
import type { WindowRow } from './queries/windowRows.ts';

/** 52 whole weeks: the same days of the week, and of the school year as nearly as can be. */
const aYear = 364;

const firstDay = sql`SELECT min(day) - DATE '1970-01-01' AS day FROM pupil_day`;

/** Both windows of every pupil laid a year earlier; empty where the register does not reach back so far for anybody. */
export async function rowsLastYear(context: MeasureContext): Promise<ReadonlyMap<number, WindowRow>> {
  const [first] = await context.askOnce(firstDay);
  const day = first?.['day'];
  const reaches = context.rows.some(
    ({ mentored, anchor }) => mentored && anchor !== null && typeof day === 'number' && anchor - aYear > day,
  );
  if (!reaches) return new Map();
  const rows = await context.rowsAt(context.window, aYear);
  return new Map(rows.map((row) => [row.pupil, row]));
}

/**
 * What the season alone may do: the same pupils over the same weeks a year earlier, when nobody had a mentor yet. Beside it the change
 * of this year's windows for those very pupils. Empty where nobody has both.
 */
export function sameWeeksLastYear(
  context: MeasureContext,
  pupils: readonly PupilChange[],
  rows: ReadonlyMap<number, WindowRow>,
): { readonly alsoComputed: readonly Estimate[]; readonly caveats: readonly Caveat[] } {
  const earlier: PupilChange[] = [];
  let changeNow = 0;
  for (const pupil of pupils) {
    const row = rows.get(pupil.pupil);
    if (row === undefined || whyNotExposed(row, context.window, null) !== null) continue;
    const [pre, post] = [(100 * row.attendedBefore) / row.possibleBefore, (100 * row.attendedAfter) / row.possibleAfter];
    earlier.push({ ...pupil, pre, post });
    changeNow += pupil.change;
  }
  const change = meanChange(earlier, 'sameWeeksLastYear');
  if (earlier.length === 0 || 'refused' in change) return { alsoComputed: [], caveats: [] };
  const values = { pupils: earlier.length, lastYear: change.value, thisYear: changeNow / earlier.length };
  return { alsoComputed: [{ ...change, values }], caveats: [{ code: 'sameWeeksLastYear', values }] };
}
