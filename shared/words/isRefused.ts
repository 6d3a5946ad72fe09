import type { Refused } from '#shared/outcomes/finding.ts';

/** Whether a number could not be computed. Said here again, so that words need nothing but types from the rest of the house. */
export function isRefused(value: object): value is Refused {
  return 'refused' in value;
}
