import type { Finding } from '#shared/outcomes/finding.ts';
import { eventsOf } from './measures.ts';
import { formatNumber } from './numbers.ts';

/** Whether a count was nothing but noughts: nobody counted had any of it in either window, so there is no change to draw, test or explain. */
export function hadNone({ unit, pupils }: Pick<Finding, 'unit' | 'pupils'>): boolean {
  return unit === 'events' && pupils.length > 0 && pupils.every(({ pre, post }) => pre === 0 && post === 0);
}

/** "None of 240 pupils had any permanent exclusions in either window, so there is no change to measure." */
export function noneSentence({ measure, counted }: Finding): string {
  return `None of ${formatNumber(counted, 0)} pupils had any ${eventsOf(measure)} in either window, so there is no change to measure.`;
}
