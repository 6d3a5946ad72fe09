import { sql } from '#shared/database/sql.ts';
import { buildFinding, type OwnPart } from '../buildFinding.ts';
import { testsDisagree } from '../caveats.ts';
import { meanChange, meanChangeBySchool, rankedChange, sizeOfChange } from '../estimates.ts';
import { whyNotExposed } from '../exposure.ts';
import type { PupilChange } from '../finding.ts';
import { counted, leftOut, type Measure, type ValueOf } from '../measure.ts';
import { mentoredRows } from '../mentoredRows.ts';
import type { WindowRow } from '../queries/windowRows.ts';

/** Summaries that do not say how often a pupil was late: such a pupil's lateness is not known, which is not none. */
const lateNotSaid = sql`SELECT DISTINCT pupil FROM summary_fate WHERE fate IN ('used', 'long') AND late IS NULL ORDER BY pupil`;

/** Those whose summaries give one number for both kinds of lateness. */
const notToldApart = sql`
  SELECT DISTINCT pupil FROM summary_fate WHERE fate IN ('used', 'long') AND late > 0 AND late_after IS NULL ORDER BY pupil`;

/**
 * Sessions begun late, before the register closed (code L), out of sessions attended, in per cent. Coming after it closed (code U) is an
 * absence by law, and stands beside: out of the possible sessions, alone and together with L. Where attendance was added up by a system that does not tell
 * the two apart, all of it stands as L, is said, and the answer is given without those pupils too.
 */
export const punctuality: Measure = {
  id: 'punctuality',
  area: 'attendance',
  better: 'down',
  unit: 'percent',
  decimals: 1,
  range: [0, 100],
  async find(context) {
    const notSaid = new Set((await context.askOnce(lateNotSaid)).map((row) => Number(row['pupil'])));
    const mixed = new Set((await context.askOnce(notToldApart)).map((row) => Number(row['pupil'])));
    const rows = mentoredRows(context.rows);
    const valueFor: ValueOf = (row) => {
      const reason = whyNotExposed(row, context.window, context.lastMarkDay);
      if (reason !== null) return leftOut(row, reason);
      if (notSaid.has(row.pupil)) return leftOut(row, 'lateNotRecorded');
      if (row.attendedBefore === 0) return leftOut(row, 'noMarksBefore');
      if (row.attendedAfter === 0) return leftOut(row, 'noMarksAfter');
      return counted(row, (100 * row.lateBefore) / row.attendedBefore, (100 * row.lateAfter) / row.attendedAfter);
    };
    return buildFinding(punctuality, context, valueFor, [context.windowSql], (pupils) => own(pupils, rows, mixed));
  },
};

function own(pupils: readonly PupilChange[], rows: ReadonlyMap<number, WindowRow>, mixed: ReadonlySet<number>): OwnPart {
  const headline = meanChange(pupils);
  const ranked = rankedChange(pupils);
  const bySchool = meanChangeBySchool(pupils);
  const apart = pupils.filter(({ pupil }) => !mixed.has(pupil));
  const together = pupils.length - apart.length;
  const share = (method: string, those: readonly PupilChange[], before: (row: WindowRow) => number, after: (row: WindowRow) => number) =>
    meanChange(
      those.flatMap((pupil) => {
        const row = rows.get(pupil.pupil);
        if (row === undefined) return [];
        return [{ ...pupil, pre: (100 * before(row)) / row.possibleBefore, post: (100 * after(row)) / row.possibleAfter }];
      }),
      method,
    );
  return {
    headline,
    alsoComputed: [
      share(
        'lateAfterClose',
        apart,
        (row) => row.tooLateBefore,
        (row) => row.tooLateAfter,
      ),
      share(
        'lateAtAll',
        pupils,
        (row) => row.lateBefore + row.tooLateBefore,
        (row) => row.lateAfter + row.tooLateAfter,
      ),
      ...(together > 0 && apart.length > 0 ? [meanChange(apart, 'lateToldApart')] : []),
      ...(bySchool === null ? [] : [bySchool]),
      sizeOfChange(pupils),
      ranked,
    ],
    caveats: [
      ...testsDisagree(headline, ranked),
      ...(together > 0 ? [{ code: 'latenessMixed', values: { pupils: together, counted: pupils.length } }] : []),
    ],
  };
}
