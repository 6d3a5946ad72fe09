import { sql } from '#shared/database/sql.ts';
import { parseSummed } from '#shared/tables/summedScores.ts';
import { areaOf, measureId } from './loadedScales.ts';
import type { Measure, MeasureContext } from './measure.ts';
import { ratingMeasure } from './ratingMeasure.ts';

const summedRows = sql`
  SELECT DISTINCT instrument FROM rating WHERE instrument LIKE 'sum:%' AND item IS NULL AND value IS NOT NULL ORDER BY instrument`;

/**
 * A measure for every score of a known scale that was loaded as it was added up elsewhere: under the scale's name, with its direction, its ends and
 * its bands as the study's key has them. How far such a score wanders by itself is in the answers alone.
 */
export async function loadedSums(context: Pick<MeasureContext, 'askOnce' | 'scaleKeys'>): Promise<readonly Measure[]> {
  return (await context.askOnce(summedRows)).flatMap(({ instrument }) => {
    const summed = typeof instrument === 'string' ? parseSummed(instrument) : null;
    const key = context.scaleKeys[summed?.scale ?? ''];
    if (summed === null || key === undefined || typeof instrument !== 'string') return [];
    const { scale, part } = summed;
    const parts = part === '' ? key.total : key.parts.filter(({ id }) => id === part);
    const [first] = parts;
    if (first === undefined) return [];
    const items = parts.reduce((sum, each) => sum + each.items.length, 0);
    return [
      ratingMeasure({
        id: measureId(`summed-${scale}${part === '' ? '' : `-${part}`}`),
        instrument,
        area: areaOf(scale, part === '' ? 'total' : part),
        better: part === '' ? key.better : first.better,
        range: [items * key.minimum, items * key.maximum],
        levels: [],
        sumOf: { scale, bands: part === '' ? key.bands : first.bands },
      }),
    ];
  });
}
