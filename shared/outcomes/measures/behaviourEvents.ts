import { printSql } from '#shared/database/sql.ts';
import { buildFinding } from '../buildFinding.ts';
import type { Caveat } from '../finding.ts';
import { counted, leftOut, type Measure, type ValueOf } from '../measure.ts';
import { behaviourIn, noBehaviour } from '../queries/behaviourRows.ts';
import { exposureOf, oneWindow, rateOwnPart, whyNotCounted } from '../rateEstimates.ts';

/** Incidents in the behaviour log that speak against the pupil. The headline is the ratio of rates per possible session. */
export const behaviourEvents: Measure = {
  id: 'behaviourEvents',
  area: 'behaviour',
  better: 'down',
  unit: 'events',
  decimals: 2,
  range: [0, null],
  async find(context) {
    const { query, rows, sided, unsided } = await behaviourIn(context);
    const valueFor: ValueOf = (row) => {
      const reason = whyNotCounted(row, context, sided > 0);
      const { negativeBefore, negativeAfter } = rows.get(row.pupil) ?? noBehaviour;
      if (reason !== null) return leftOut(row, reason, oneWindow(row, context, [negativeBefore, negativeAfter]));
      return { ...counted(row, negativeBefore, negativeAfter), exposure: exposureOf(row, context) };
    };
    return buildFinding(behaviourEvents, context, valueFor, [printSql(query)], (pupils) => {
      const part = rateOwnPart(pupils, 'incidentsPerPupil');
      return { ...part, caveats: [...part.caveats, ...loggedCaveats(unsided)] };
    });
  },
};

/** A log is what staff wrote down: that, and how many lines nobody can say the side of, belongs beside the numbers. */
function loggedCaveats(unsided: number): readonly Caveat[] {
  const written: Caveat = { code: 'loggedByStaff', values: {} };
  return unsided === 0 ? [written] : [written, { code: 'eventsWithoutSide', values: { events: unsided } }];
}
