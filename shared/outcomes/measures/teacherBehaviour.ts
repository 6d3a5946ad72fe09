import { instruments } from '#shared/tables/instruments.ts';
import { ratingMeasure } from '../ratingMeasure.ts';

const { id, minimum, maximum } = instruments.teacherBehaviour;

/** Teachers' rating of behaviour: each pupil's mean over the raters of a wave. */
export const teacherBehaviour = ratingMeasure({
  id,
  instrument: id,
  area: 'behaviour',
  better: 'up',
  range: [minimum, maximum],
  levels: Array.from({ length: maximum - minimum + 1 }, (_, step) => minimum + step),
});
