import { noncentralTCdf, noncentralTUpper } from './distributions/noncentralT.ts';
import { studentTQuantile } from './distributions/studentT.ts';
import { type Refusal, refuse } from './refusal.ts';
import { findRoot } from './roots.ts';

export interface PowerPaired {
  /** Chance that n pairs give p < .05 when the true size is d_z, both tails counted. */
  readonly power: number;
  /** The d_z that n pairs detect with 80 %. */
  readonly detectable: number | null;
}

/** What a paired t test of n pairs can see, two-sided at 5 %. Refuses n < 2. R: `power.t.test(type = "paired", strict = TRUE)`. */
export function powerPaired(n: number, dZ: number): PowerPaired | Refusal {
  if (!(n >= 2)) return refuse('tooFewPairs', { n });
  const limit = studentTQuantile(0.975, n - 1);
  const power = (d: number) => {
    const ncp = d * Math.sqrt(n);
    return noncentralTUpper(limit, n - 1, ncp) + noncentralTCdf(-limit, n - 1, ncp);
  };
  let reach = 1;
  while (power(reach) < 0.8 && reach < 1e6) reach *= 2;
  return { power: power(dZ), detectable: findRoot((d) => power(d) - 0.8, 0, reach) };
}
