import { sql } from '#shared/database/sql.ts';
import { instruments } from '#shared/tables/instruments.ts';
import type { Measure, MeasureContext } from './measure.ts';
import { scaleMeasure } from './scaleMeasure.ts';

const scaleRows = sql`
  SELECT instrument, max(item) AS items, min(value) AS least, max(value) AS most
  FROM rating WHERE item IS NOT NULL AND value IS NOT NULL GROUP BY instrument ORDER BY instrument`;

const own: ReadonlySet<string> = new Set(Object.keys(instruments));

/**
 * A measure for every scale that was loaded and that Strand has no measure of its own for. How its answers run is not known, so the
 * lowest and highest answer anybody gave stand for the ends of each item.
 */
export async function loadedScales(context: Pick<MeasureContext, 'askOnce'>): Promise<readonly Measure[]> {
  const rows = await context.askOnce(scaleRows);
  return rows.flatMap((row) => {
    const { instrument, items, least, most } = row;
    if (typeof instrument !== 'string' || own.has(instrument) || typeof least !== 'number' || typeof most !== 'number') return [];
    const ends = { items: Number(items), minimum: least, maximum: most };
    return [scaleMeasure({ id: instrument, ...ends, reversed: [], better: 'up', raterRole: 'pupil' })];
  });
}
