import { type Refusal, refuse } from './refusal.ts';

export interface AttritionWwc {
  /** Per cent of everyone who began and is not measured at the end. */
  readonly overall: number;
  /** Difference of the two groups' losses, percentage points, without sign. */
  readonly differential: number;
  /** Highest differential that still counts as low at this overall loss; null where none does. */
  readonly cautiousLimit: number | null;
  readonly optimisticLimit: number | null;
  readonly cautious: 'low' | 'high';
  readonly optimistic: 'low' | 'high';
}

/** Limits for an overall loss of 0, 1, 2, ... per cent (WWC Standards Handbook 4.1, Table II.1). */
const cautiousLimits = [
  5.7, 5.8, 5.9, 5.9, 6, 6.1, 6.2, 6.3, 6.3, 6.3, 6.3, 6.2, 6.2, 6.1, 6, 5.9, 5.9, 5.8, 5.7, 5.5, 5.4, 5.3, 5.2, 5.1, 4.9, 4.8, 4.7, 4.5,
  4.4, 4.3, 4.1, 4, 3.8, 3.6, 3.5, 3.3, 3.2, 3.1, 2.9, 2.8, 2.6, 2.5, 2.3, 2.1, 2, 1.8, 1.6, 1.5, 1.3, 1.2, 1, 0.9, 0.7, 0.6, 0.4, 0.3, 0.2,
  0,
];
const optimisticLimits = [
  10, 10.1, 10.2, 10.3, 10.4, 10.5, 10.7, 10.8, 10.9, 10.9, 10.9, 10.9, 10.9, 10.8, 10.8, 10.7, 10.6, 10.5, 10.3, 10.2, 10, 9.9, 9.7, 9.5,
  9.4, 9.2, 9, 8.8, 8.6, 8.4, 8.2, 8, 7.8, 7.6, 7.4, 7.2, 7, 6.7, 6.5, 6.3, 6, 5.8, 5.6, 5.3, 5.1, 4.9, 4.6, 4.4, 4.2, 3.9, 3.7, 3.5, 3.2,
  3, 2.8, 2.6, 2.3, 2.1, 1.9, 1.6, 1.4, 1.1, 0.9, 0.7, 0.5, 0.3,
];

/**
 * Have so many pupils gone missing that the groups may no longer be comparable? Overall loss rounded half up to a whole per cent from the counts, then
 * looked up; at the limit counts as low. Cautious is the default. Refuses a group that began with nobody or ends with more than it began with.
 */
export function attritionWwc(
  treated: { readonly start: number; readonly end: number },
  comparison: { readonly start: number; readonly end: number },
): AttritionWwc | Refusal {
  if (!(treated.start >= 1 && comparison.start >= 1)) return refuse('groupEmpty', { treated: treated.start, comparison: comparison.start });
  if (treated.end > treated.start || comparison.end > comparison.start) return refuse('moreAtEndThanStart');
  const began = treated.start + comparison.start;
  const lost = began - treated.end - comparison.end;
  const wholePercent = Math.floor((200 * lost + began) / (2 * began));
  const differential = 100 * Math.abs(1 - treated.end / treated.start - (1 - comparison.end / comparison.start));
  const cautiousLimit = cautiousLimits[wholePercent] ?? null;
  const optimisticLimit = optimisticLimits[wholePercent] ?? null;
  const verdict = (limit: number | null) => (limit === null || differential > limit + 1e-8 ? 'high' : 'low');
  return {
    overall: (100 * lost) / began,
    differential,
    cautiousLimit,
    optimisticLimit,
    cautious: verdict(cautiousLimit),
    optimistic: verdict(optimisticLimit),
  };
}
