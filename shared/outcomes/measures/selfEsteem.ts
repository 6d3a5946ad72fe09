import { plainScale } from '../plainScale.ts';
import { scaleMeasure } from '../scaleMeasure.ts';

/** A ten-item scale of self-esteem: total of ten answers of 1 to 4. */
export const selfEsteem = scaleMeasure(plainScale('selfEsteem10', 10, { minimum: 1, maximum: 4 }), 'selfEsteem');
