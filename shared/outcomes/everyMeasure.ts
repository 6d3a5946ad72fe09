import { loadedRatings } from './loadedRatings.ts';
import { loadedScales } from './loadedScales.ts';
import { loadedSums } from './loadedSums.ts';
import type { Measure, MeasureContext } from './measure.ts';
import { measures } from './measures.ts';

/** The measures of the registry, and after them whatever scales and ratings of a school's own were loaded. */
export async function everyMeasure(context: MeasureContext): Promise<readonly Measure[]> {
  return [...measures, ...(await loadedScales(context)), ...(await loadedSums(context)), ...(await loadedRatings(context))];
}
