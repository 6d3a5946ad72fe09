import type { Finding } from '#shared/outcomes/finding.ts';

/** Steps in which values may come: all or nothing in per cent, whole numbers, and means of a few whole numbers. */
const steps: readonly number[] = [100, 1, 1 / 2, 1 / 3, 1 / 4, 1 / 5];

/** The step that all these values are whole numbers of; null where there is none, so that a mean says nothing of how many it is of. */
export function stepOf(values: readonly number[]): number | null {
  if (values.length === 0 || values.every((value) => value === 0)) return null;
  return steps.find((step) => values.every((value) => Math.abs(value / step - Math.round(value / step)) < 1e-6)) ?? null;
}

/** The values of a Finding, by side: a measure without a before has one. */
export function sidesOf({ pupils, once }: Finding): readonly (readonly number[])[] {
  return once === undefined ? [pupils.map(({ pre }) => pre), pupils.map(({ post }) => post)] : [once.map(({ value }) => value)];
}

export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** To so many decimals; below nothing to tens, hundreds. */
export function roundedTo(value: number, decimals: number): number {
  const power = 10 ** decimals;
  return (Math.sign(value) * Math.round(Math.abs(value) * power)) / power + 0;
}

/** The sums, in steps, that `n` such values may have when their mean is printed at so many decimals. */
export function sumsOf(mean: number, decimals: number, n: number, step: number): readonly [least: number, most: number] {
  const printed = roundedTo(mean, decimals);
  const half = 0.5 / 10 ** decimals;
  return [Math.ceil(((printed - half) * n) / step - 1e-9), Math.floor(((printed + half) * n) / step + 1e-9)];
}

/** Whether so many pupils could have these means as they are printed. */
export function allowsNumber(means: readonly number[], decimals: number, n: number, step: number): boolean {
  return means.every((mean) => {
    const [least, most] = sumsOf(mean, decimals, n, step);
    return least <= most;
  });
}
