import { instruments } from '#shared/tables/instruments.ts';
import { scaleMeasure } from '../scaleMeasure.ts';

/** The ten-item confidence scale: total of ten answers of 1 to 4. */
export const confidence = scaleMeasure(instruments.confidence10, 'confidence');
