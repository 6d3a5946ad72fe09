import { printSql } from '#shared/database/sql.ts';
import { bootstrapMean } from '#shared/statistics/bootstrapMean.ts';
import { createRandom } from '#shared/statistics/random.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import { buildFinding, type OwnPart } from '../buildFinding.ts';
import { testsDisagree } from '../caveats.ts';
import { meanChange, meanChangeBySchool, rankedChange, refusedFrom } from '../estimates.ts';
import type { Estimate, PupilChange, Refused } from '../finding.ts';
import { counted, leftOut, type Measure, type ValueOf } from '../measure.ts';
import { noSuspensions, suspensionsIn } from '../queries/suspensionRows.ts';
import { oneWindow, whyNotCounted } from '../rateEstimates.ts';

const seed = 20250106;

/** Half days that each pupil lost to suspension in each window. Lengths are skewed, so the interval comes from resampling pupils. */
export const sessionsLost: Measure = {
  id: 'sessionsLost',
  area: 'exclusions',
  better: 'down',
  unit: 'events',
  decimals: 2,
  range: [0, null],
  async find(context) {
    const { query, rows, imported } = await suspensionsIn(context);
    const valueFor: ValueOf = (row) => {
      const reason = whyNotCounted(row, context, imported);
      const { sessionsBefore, sessionsAfter } = rows.get(row.pupil) ?? noSuspensions;
      return reason === null
        ? counted(row, sessionsBefore, sessionsAfter)
        : leftOut(row, reason, oneWindow(row, context, [sessionsBefore, sessionsAfter]));
    };
    return buildFinding(sessionsLost, context, valueFor, [printSql(query)], own);
  },
};

function own(pupils: readonly PupilChange[]): OwnPart {
  const headline = resampled(pupils);
  const plain = meanChange(pupils, 'sessionsLost');
  const ranked = rankedChange(pupils);
  const bySchool = meanChangeBySchool(pupils);
  return {
    headline: 'refused' in headline ? plain : headline,
    alsoComputed: [...('refused' in headline ? [headline] : [plain]), ...(bySchool === null ? [] : [bySchool]), ranked],
    caveats: testsDisagree(plain, ranked),
  };
}

function resampled(pupils: readonly PupilChange[]): Estimate | Refused {
  const result = bootstrapMean(
    pupils.map((pupil) => pupil.change),
    createRandom(seed),
  );
  if (isRefusal(result)) return refusedFrom(result);
  const { value, low, high, resamples } = result;
  const values = { resamples, seed };
  return { kind: 'meanChange', value, low, high, p: null, df: null, n: pupils.length, method: 'bcaMean', whyNoInterval: null, values };
}
