import { createRandom } from '#shared/sample/world/random.ts';
import { clustersOf } from '#shared/statistics/clusters.ts';
import { leastSquares, ones } from '#shared/statistics/leastSquares.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import { regressionEstimate } from '#shared/statistics/regressionEstimate.ts';
import { wildCluster } from '#shared/statistics/wildCluster.ts';

export interface FewSchools {
  readonly schools: number;
  /** Share of null comparisons called significant at 5 %, in per cent. */
  readonly classical: number;
  readonly cr2: number;
  /** From six schools. */
  readonly wild: number | null;
}

const pupilsEach = 12;
const intraclass = 0.15;

/** Half of the schools have the programme, nobody any effect: 12 pupils a school, intraclass correlation .15. */
export function fewSchools(schools: number, rounds: number, seed: number): FewSchools {
  const claims = { classical: 0, cr2: 0, wild: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const random = createRandom(seed, `schools ${schools}`, round);
    const school: number[] = [];
    const treated: number[] = [];
    const values: number[] = [];
    for (let number = 0; number < schools; number += 1) {
      const level = random.normal(0, Math.sqrt(intraclass));
      for (let pupil = 0; pupil < pupilsEach; pupil += 1) {
        school.push(number);
        treated.push(number < schools / 2 ? 1 : 0);
        values.push(level + random.normal(0, Math.sqrt(1 - intraclass)));
      }
    }
    const fit = leastSquares(values, [ones(values.length), treated]);
    if (isRefusal(fit)) throw new Error(fit.refused);
    const { p, bySchool } = regressionEstimate(fit, 1, clustersOf(school));
    if (p !== null && p < 0.05) claims.classical += 1;
    if (bySchool !== null && !isRefusal(bySchool) && bySchool.p < 0.05) claims.cr2 += 1;
    if (schools < 6) continue;
    const wild = wildCluster({ y: values, x: treated, clusters: school });
    if (!isRefusal(wild) && wild.p < 0.05) claims.wild += 1;
  }
  const share = (count: number) => (100 * count) / rounds;
  return { schools, classical: share(claims.classical), cr2: share(claims.cr2), wild: schools < 6 ? null : share(claims.wild) };
}
