import type { MeasureUnit } from '#shared/outcomes/finding.ts';

const minus = '\u2212';

/** A number with a fixed count of decimals, thousands apart, and a true minus sign. Rounds halves away from zero; never "−0". */
export function formatNumber(value: number, decimals: number): string {
  const text = Math.abs(value).toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return value < 0 && Number(text.replaceAll(',', '')) !== 0 ? `${minus}${text}` : text;
}

/** As `formatNumber`, with a plus sign before an increase. */
export function formatChange(value: number, decimals: number): string {
  const text = formatNumber(value, decimals);
  return value > 0 && Number(text.replaceAll(',', '')) !== 0 ? `+${text}` : text;
}

/** "92.4 %": of a value that is already out of 100. */
export function formatPercent(value: number, decimals = 1): string {
  return `${formatNumber(value, decimals)}\u00a0%`;
}

/** "37 %": of a count and its base. */
export function formatShare(count: number, base: number, decimals = 0): string {
  return base === 0 ? 'not known' : formatPercent((100 * count) / base, decimals);
}

/** "p < .001", "p = .032", "p = 1". */
export function formatP(p: number): string {
  if (p < 0.001) return 'p < .001';
  const text = p.toFixed(3);
  return text === '1.000' ? 'p = 1' : `p = ${text.slice(1)}`;
}

/** A level of a measure: "92.4 %", "3.42", "0.41 suspensions". */
export function formatLevel(value: number, unit: MeasureUnit, decimals: number): string {
  if (unit === 'percent' || unit === 'attainment') return formatPercent(value, decimals);
  if (unit === 'per100Sessions') return `${formatNumber(value, decimals)} per 100 sessions`;
  return formatNumber(value, decimals);
}

/** How much, without its sign, in the words of the unit: "3.9 points", "0.12 suspensions per pupil". */
export function formatAmount(value: number, unit: MeasureUnit, decimals: number): string {
  const text = formatNumber(Math.abs(value), decimals);
  return `${text} ${unitOfChange(unit, Number(text) === 1)}`;
}

/** As `formatAmount`, with a minus sign before a decrease: "−0.12 per pupil". */
export function formatSigned(value: number, unit: MeasureUnit, decimals: number): string {
  return `${formatNumber(value, decimals).startsWith(minus) ? minus : ''}${formatAmount(value, unit, decimals)}`;
}

/** "3.9 [1.2, 6.6]" as words: "between 1.2 and 6.6". Both ends keep their signs. */
export function formatInterval(low: number, high: number, decimals: number): string {
  return `${formatNumber(low, decimals)} to ${formatNumber(high, decimals)}`;
}

function unitOfChange(unit: MeasureUnit, one: boolean): string {
  switch (unit) {
    case 'percent':
    case 'attainment':
      return one ? 'point' : 'points';
    case 'per100Sessions':
      return 'per 100 sessions';
    case 'events':
      return 'per pupil';
    case 'grades':
      return one ? 'grade' : 'grades';
    case 'behaviourPoints':
      return one ? 'point' : 'points';
    case 'score':
      return one ? 'point' : 'points';
    case 'points':
      return one ? 'point' : 'points';
  }
}
