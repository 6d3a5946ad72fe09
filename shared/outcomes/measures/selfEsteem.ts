import { instruments } from '#shared/tables/instruments.ts';
import { scaleMeasure } from '../scaleMeasure.ts';

/** A ten-item scale of self-esteem: total of ten answers of 1 to 4. */
export const selfEsteem = scaleMeasure(instruments.selfEsteem10, 'selfEsteem');
