import { createRandom } from '#shared/sample/world/random.ts';
import { beyondChance } from '#shared/statistics/beyondChance.ts';
import { studentTQuantile } from '#shared/statistics/distributions/studentT.ts';
import { mean, sd } from '#shared/statistics/numbers.ts';
import { hasTest, pairedT } from '#shared/statistics/pairedT.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import { learnRtmReference, rtmObserved } from '#shared/statistics/regressionToTheMean.ts';
import { nullSchool, type Programme, type Pupil } from './nullProgrammes.ts';

export interface FalseClaims {
  readonly programmes: number;
  /** Share in which each of three ways claims a change, in per cent; none of the programmes had any effect. */
  readonly plain: number;
  /** observed - (1 - rho)(mu - mean pre) against its standard error, rho and mu taken as known. */
  readonly line: number;
  readonly beyond: number;
  /** Programmes in which the last refuses: too few others began there. */
  readonly refused: number;
}

export function falseClaims(programme: Programme, rounds: number, seed: number): FalseClaims {
  const claims = { plain: 0, line: 0, beyond: 0, refused: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const school = nullSchool(programme, createRandom(seed, programme.name, round));
    const chosen = windowsOf(school.filter((pupil) => pupil.chosen));
    const plain = pairedT(chosen.pre, chosen.post);
    if (hasTest(plain) && plain.test.p < 0.05) claims.plain += 1;
    if (claimsByLine(chosen, windowsOf(school))) claims.line += 1;
    const beyond = beyondChance(chosen, windowsOf(school.filter((pupil) => !pupil.chosen)));
    if (isRefusal(beyond)) claims.refused += 1;
    else if (beyond.p < 0.05) claims.beyond += 1;
  }
  const share = (count: number, of: number) => (of === 0 ? 0 : (100 * count) / of);
  return {
    programmes: rounds,
    plain: share(claims.plain, rounds),
    line: share(claims.line, rounds),
    beyond: share(claims.beyond, rounds - claims.refused),
    refused: claims.refused,
  };
}

interface Windows {
  readonly pre: readonly number[];
  readonly post: readonly number[];
}

function windowsOf(pupils: readonly Pupil[]): Windows {
  return { pre: pupils.map(({ pre }) => pre), post: pupils.map(({ post }) => post) };
}

function claimsByLine({ pre, post }: Windows, school: Windows): boolean {
  const reference = learnRtmReference(school.pre, school.post);
  if (isRefusal(reference)) return false;
  const { mu, rho } = reference;
  const line = rtmObserved(pre, post, mu, rho);
  if (isRefusal(line)) return false;
  const left = post.map((value, place) => value - rho * (pre[place] ?? 0) - (1 - rho) * mu);
  const reach = (studentTQuantile(0.975, pre.length - 1) * sd(left)) / Math.sqrt(pre.length);
  return Math.abs(mean(left)) > reach;
}
