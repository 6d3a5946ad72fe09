import { printSql } from '#shared/database/sql.ts';
import { buildFinding, type OwnPart } from '../buildFinding.ts';
import type { PupilChange } from '../finding.ts';
import { counted, leftOut, type Measure, type ValueOf } from '../measure.ts';
import { noSuspensions, suspensionsIn } from '../queries/suspensionRows.ts';
import { whyNotCounted } from '../rateEstimates.ts';

/**
 * Permanent exclusions, never added to suspensions. They are counted and no more: a pupil excluded before is rarely there to be looked
 * at after, so a ratio or an interval would say something about who is left.
 */
export const permanentExclusions: Measure = {
  id: 'permanentExclusions',
  area: 'exclusions',
  better: 'down',
  unit: 'events',
  decimals: 2,
  range: [0, null],
  async find(context) {
    const { query, rows, imported } = await suspensionsIn(context);
    const valueFor: ValueOf = (row) => {
      const found = rows.get(row.pupil) ?? noSuspensions;
      const { permanentBefore, permanentAfter } = found;
      // Who was excluded for good has few sessions afterwards: to leave them out for that would hide what is counted here.
      const reason = permanentBefore + permanentAfter > 0 && row.anchor !== null ? null : whyNotCounted(row, context, imported);
      return reason === null ? counted(row, permanentBefore, permanentAfter) : leftOut(row, reason);
    };
    return buildFinding(permanentExclusions, { ...context, comparison: 'none' }, valueFor, [printSql(query)], own);
  },
};

function own(pupils: readonly PupilChange[]): OwnPart {
  if (pupils.length === 0) return { headline: { refused: 'noCompletePairs', values: {} }, alsoComputed: [], caveats: [] };
  const before = pupils.reduce((sum, pupil) => sum + pupil.pre, 0);
  const after = pupils.reduce((sum, pupil) => sum + pupil.post, 0);
  return {
    headline: {
      kind: 'countChange',
      value: after - before,
      low: null,
      high: null,
      p: null,
      df: null,
      n: pupils.length,
      method: 'permanentCount',
      whyNoInterval: 'countsOnly',
      values: { before, after },
    },
    alsoComputed: [],
    caveats: [],
    chance: { refused: 'tooRare', values: {} },
  };
}
