import { doseResponse } from '#shared/statistics/doseResponse.ts';
import { median } from '#shared/statistics/numbers.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import type { RegressionEstimate } from '#shared/statistics/regressionEstimate.ts';
import { fewestSchools, fromClusters, refusedFrom, withoutInterval } from '../estimates.ts';
import type { Estimate } from '../finding.ts';
import { countSchools, type Design } from './question.ts';

/**
 * Did pupils with more mentoring sessions change more? Sessions held from the start to the end of the window after, with the level before allowed for.
 * Never a cause: pupils who did better may have stayed longer.
 */
export const dose: Design = async ({ finding, facts }) => {
  const held = finding.pupils.map(({ pupil }) => facts.get(pupil)?.held ?? null);
  if (finding.pupils.length === 0) return null;
  if (held.every((count) => count === null)) {
    return { design: 'dose', estimates: [], refused: { refused: 'noSessions', values: {} }, caveats: [] };
  }
  const result = doseResponse(
    held,
    finding.pupils.map(({ pre }) => pre),
    finding.pupils.map(({ post }) => post),
    finding.pupils.map(({ school, pupil }) => school ?? `pupil ${pupil}`),
  );
  const known = held.flatMap((count) => count ?? []);
  const offered = finding.pupils.map(({ pupil }) => facts.get(pupil)?.offered ?? 0).reduce((sum, count) => sum + count, 0);
  const caveats = [
    { code: 'design.dose', values: { median: median(known), held: known.reduce((sum, count) => sum + count, 0), offered } },
    { code: 'design.doseNotCause', values: {} },
  ];
  if (isRefusal(result)) return { design: 'dose', estimates: [], refused: refusedFrom(result), caveats };
  const { pearson: _, spearman, n } = result.correlation;
  const ranks: Estimate = {
    ...withoutInterval('correlation', spearman.rho, n, 'spearmanDose', 'ranksOnly'),
    p: spearman.pExact ?? spearman.pT,
  };
  return { design: 'dose', estimates: [slopeOf(result.slope, n, countSchools(finding.pupils)), ranks], refused: null, caveats };
};

function slopeOf({ value, bySchool }: RegressionEstimate, n: number, schools: number): Estimate {
  if (schools < fewestSchools) return withoutInterval('slope', value, n, 'doseSlope', 'fewerThanFourSchools');
  if (bySchool === null || isRefusal(bySchool))
    return withoutInterval('slope', value, n, 'doseSlope', bySchool?.refused ?? 'tooFewClusters');
  return fromClusters('slope', value, n, 'doseSlope', bySchool);
}
