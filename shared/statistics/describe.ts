import { ascending, type Measured, meanOrNull, presentOnly, quantileOfSorted, sdOrNull } from './numbers.ts';

export interface Description {
  readonly n: number;
  readonly missing: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly se: number | null;
  readonly min: number | null;
  readonly q1: number | null;
  readonly median: number | null;
  readonly q3: number | null;
  readonly max: number | null;
}

/**
 * What a list of values looks like. Missing values are counted and left out; sd uses n - 1; se = sd / sqrt n; quartiles are R's type 7.
 * Nothing is refused: what cannot be said (the sd of one value) is null. R: `mean`, `sd`, `quantile(type = 7)`.
 */
export function describe(values: ArrayLike<Measured>): Description {
  const present = presentOnly(values);
  const sorted = ascending(present);
  const quantile = (probability: number) => (sorted.length === 0 ? null : quantileOfSorted(sorted, probability));
  const spread = sdOrNull(present);
  return {
    n: present.length,
    missing: values.length - present.length,
    mean: meanOrNull(present),
    sd: spread,
    se: spread === null ? null : spread / Math.sqrt(present.length),
    min: quantile(0),
    q1: quantile(0.25),
    median: quantile(0.5),
    q3: quantile(0.75),
    max: quantile(1),
  };
}
