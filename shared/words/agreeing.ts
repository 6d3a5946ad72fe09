import type { Finding } from '#shared/outcomes/finding.ts';
import { isRefused } from './isRefused.ts';

/** More decimals than these are noise, even where the ends still do not make the change. */
const most = 2;
/** And a level with four is never read, even where three do not make the change. */
const finest = 3;

/** Decimals at which two printed levels make the printed change: −0.4 and −0.2 with a change of 0.1 want one more. */
export function agreeingDecimals(before: number, after: number, decimals: number): number {
  return firstAgreeing(decimals, (at) => agrees(before, after, at));
}

/** The same for all the numbers of one Finding that stand together: levels and change, and what chance alone leaves of it. */
export function decimalsOf({ before, after, chance, decimals }: Pick<Finding, 'before' | 'after' | 'chance' | 'decimals'>): number {
  return firstAgreeing(decimals, (at) => {
    if (before !== null && after !== null && !agrees(before.mean, after.mean, at)) return false;
    return isRefused(chance) || chance.expected === null || agrees(chance.expected, chance.observed, at);
  });
}

function firstAgreeing(decimals: number, agree: (at: number) => boolean): number {
  for (let at = decimals; at <= Math.max(decimals, Math.min(decimals + most, finest)); at += 1) if (agree(at)) return at;
  return Math.max(decimals, Math.min(decimals + 1, finest));
}

function agrees(from: number, to: number, at: number): boolean {
  const whole = (value: number) => Math.sign(value) * Math.round(Math.abs(value) * 10 ** at);
  return whole(to) - whole(from) === whole(to - from);
}

/** Decimals at which none of these that is not nothing is printed as nothing: 0.003 wants three. */
export function tellingDecimals(values: readonly number[], decimals: number): number {
  return firstAgreeing(decimals, (at) => values.every((value) => value === 0 || Math.abs(value) * 10 ** at >= 0.5));
}
