import { sql } from '#shared/database/sql.ts';
import type { ScaleKey } from '#shared/tables/codeSets/scaleKeys.ts';
import { instruments } from '#shared/tables/instruments.ts';
import type { OutcomeArea } from './finding.ts';
import type { Measure, MeasureContext } from './measure.ts';
import { plainScale } from './plainScale.ts';
import { scaleMeasure } from './scaleMeasure.ts';

const scaleRows = sql`
  SELECT instrument, max(item) AS items, min(value) AS least, max(value) AS most
  FROM rating WHERE item IS NOT NULL AND value IS NOT NULL GROUP BY instrument ORDER BY instrument`;

const own: ReadonlySet<string> = new Set(Object.keys(instruments));

/**
 * A measure for every scale that was loaded and that Strand has no measure of its own for: where its key is known one for its total and one for
 * each part, else one total. How the answers of an unknown scale run is not known, so the lowest and highest that anybody gave stand for their ends.
 */
export async function loadedScales(context: Pick<MeasureContext, 'askOnce' | 'scaleKeys'>): Promise<readonly Measure[]> {
  const rows = await context.askOnce(scaleRows);
  return rows.flatMap((row) => {
    const { instrument, items, least, most } = row;
    if (typeof instrument !== 'string' || own.has(instrument) || typeof least !== 'number' || typeof most !== 'number') return [];
    const key = context.scaleKeys[instrument];
    if (key !== undefined) return keyedMeasures(key);
    return [scaleMeasure(plainScale(instrument, Number(items), { minimum: least, maximum: most }), measureId(instrument))];
  });
}

function keyedMeasures(key: ScaleKey): readonly Measure[] {
  const id = measureId(key.id);
  return [
    ...(key.total.length === 0 ? [] : [scaleMeasure(key, id, null, areaOf(key.id, 'total'))]),
    ...key.parts.map((part) => scaleMeasure(key, measureId(`${key.id}-${part.id}`), part.id, areaOf(key.id, part.id))),
  ];
}

/** The id also names files and pages. */
export function measureId(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');
}

/** The SDQ is about behaviour, but for its part on feelings; all other scales are about how pupils feel. */
export function areaOf(instrument: string, part: string): OutcomeArea {
  return instrument.startsWith('sdq') && part !== 'emotional' ? 'behaviour' : 'confidence';
}
