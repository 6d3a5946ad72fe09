import { plainScale } from '../plainScale.ts';
import { scaleMeasure } from '../scaleMeasure.ts';

/** The ten-item confidence scale: total of ten answers of 1 to 4. */
export const confidence = scaleMeasure(plainScale('confidence10', 10, { minimum: 1, maximum: 4 }), 'confidence');
