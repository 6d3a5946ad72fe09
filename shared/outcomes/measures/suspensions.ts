import { printSql } from '#shared/database/sql.ts';
import { buildFinding, type OwnPart } from '../buildFinding.ts';
import { meanChange } from '../estimates.ts';
import type { Caveat, PupilChange } from '../finding.ts';
import { counted, leftOut, type Measure, type MeasureContext, type ValueOf } from '../measure.ts';
import { noSuspensions, type SuspensionRow, suspensionsIn } from '../queries/suspensionRows.ts';
import { exposureOf, oneWindow, rateOwnPart, whyNotCounted } from '../rateEstimates.ts';

/** Suspensions in each window. The headline is the ratio of rates per possible session; a pupil's own number is a plain count. */
export const suspensions: Measure = {
  id: 'suspensions',
  area: 'exclusions',
  better: 'down',
  unit: 'events',
  decimals: 2,
  range: [0, null],
  async find(context) {
    const { query, rows, imported } = await suspensionsIn(context);
    return buildFinding(suspensions, context, valuesOf(context, rows, imported), [printSql(query)], (pupils) => own(pupils, rows));
  },
};

function valuesOf(context: MeasureContext, rows: ReadonlyMap<number, SuspensionRow>, imported: boolean): ValueOf {
  return (row) => {
    const reason = whyNotCounted(row, context, imported);
    const { before, after } = rows.get(row.pupil) ?? noSuspensions;
    if (reason !== null) return leftOut(row, reason, oneWindow(row, context, [before, after]));
    return { ...counted(row, before, after), exposure: exposureOf(row, context) };
  };
}

function own(pupils: readonly PupilChange[], rows: ReadonlyMap<number, SuspensionRow>): OwnPart {
  const part = rateOwnPart(pupils, 'suspensionsPerPupil');
  const lost = meanChange(
    pupils.map((pupil) => {
      const { sessionsBefore, sessionsAfter } = rows.get(pupil.pupil) ?? noSuspensions;
      return { ...pupil, pre: sessionsBefore, post: sessionsAfter };
    }),
    'sessionsLost',
  );
  const alsoComputed = part.alsoComputed.length === 0 ? [] : [...part.alsoComputed, lost];
  return { ...part, alsoComputed, caveats: [...permanentCaveat(pupils, rows), ...part.caveats] };
}

/** Permanent exclusions are never added to suspensions: they stand apart. */
function permanentCaveat(pupils: readonly PupilChange[], rows: ReadonlyMap<number, SuspensionRow>): readonly Caveat[] {
  const total = (pick: (row: SuspensionRow) => number) =>
    pupils.reduce((sum, pupil) => sum + pick(rows.get(pupil.pupil) ?? noSuspensions), 0);
  const before = total((row) => row.permanentBefore);
  const after = total((row) => row.permanentAfter);
  return before + after === 0 ? [] : [{ code: 'permanentExclusions', values: { before, after } }];
}
