import { printSql } from '#shared/database/sql.ts';
import { buildFinding, type OwnPart } from '../buildFinding.ts';
import { testsDisagree } from '../caveats.ts';
import { meanChange, meanChangeBySchool, rankedChange, sizeOfChange } from '../estimates.ts';
import type { PupilChange } from '../finding.ts';
import { counted, leftOut, type Measure, type ValueOf } from '../measure.ts';
import { behaviourIn, noBehaviour } from '../queries/behaviourRows.ts';
import { oneWindow, whyNotCounted } from '../rateEstimates.ts';

/** Points for minus points against in each window, each pupil's own sum. */
export const behaviourPoints: Measure = {
  id: 'behaviourPoints',
  area: 'behaviour',
  better: 'up',
  unit: 'behaviourPoints',
  decimals: 1,
  range: [null, null],
  async find(context) {
    const { query, rows, scored } = await behaviourIn(context);
    const valueFor: ValueOf = (row) => {
      const reason = whyNotCounted(row, context, scored > 0);
      const { pointsBefore, pointsAfter } = rows.get(row.pupil) ?? noBehaviour;
      return reason === null
        ? counted(row, pointsBefore, pointsAfter)
        : leftOut(row, reason, oneWindow(row, context, [pointsBefore, pointsAfter]));
    };
    return buildFinding(behaviourPoints, context, valueFor, [printSql(query)], own);
  },
};

function own(pupils: readonly PupilChange[]): OwnPart {
  const headline = meanChange(pupils);
  const ranked = rankedChange(pupils);
  const bySchool = meanChangeBySchool(pupils);
  return {
    headline,
    alsoComputed: [ranked, ...(bySchool === null ? [] : [bySchool]), sizeOfChange(pupils)],
    caveats: [...testsDisagree(headline, ranked), { code: 'loggedByStaff', values: {} }],
  };
}
