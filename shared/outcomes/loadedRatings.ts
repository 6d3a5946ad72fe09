import { sql } from '#shared/database/sql.ts';
import { type RatingScale, scaleOfName } from '#shared/tables/ratingScale.ts';
import type { OutcomeArea } from './finding.ts';
import type { Measure, MeasureContext } from './measure.ts';
import { ownMeasureId, ownName } from './ownRatings.ts';
import { ratingMeasure } from './ratingMeasure.ts';

const ownRows = sql`
  SELECT instrument, min(value) AS least, max(value) AS most FROM rating
  WHERE instrument LIKE 'own:%' AND item IS NULL AND value IS NOT NULL
  GROUP BY instrument HAVING count(DISTINCT pupil) > 1 ORDER BY count(DISTINCT pupil) DESC, instrument`;

/** More steps than this between the lowest and the highest rating given are not looked at step by step. */
const mostLevels = 21;

/**
 * A measure for every rating of a school's own that was loaded for two pupils or more: confidence, attitude to learning, a score added up elsewhere.
 * What its steps are is not known, so it has no ends, unless its name carries them: `Behaviour (1-4)`. Those of how pupils feel are confidence, all others behaviour.
 */
export async function loadedRatings(context: Pick<MeasureContext, 'askOnce'>): Promise<readonly Measure[]> {
  const taken = new Set<string>();
  return (await context.askOnce(ownRows)).flatMap(({ instrument, least, most }) => {
    if (typeof instrument !== 'string' || typeof least !== 'number' || typeof most !== 'number') return [];
    const name = ownName(instrument);
    const id = ownMeasureId(name);
    if (taken.has(id.toLowerCase())) return [];
    taken.add(id.toLowerCase());
    const scale = scaleOfName(name);
    if (scale !== null)
      return [
        ratingMeasure({ id, instrument, area: areaOf(name), better: scale.lowIsBetter ? 'down' : betterOf(name), ...onScale(scale) }),
      ];
    const steps = Number.isInteger(least) && Number.isInteger(most) ? most - least + 1 : 0;
    const levels = steps > mostLevels ? [] : Array.from({ length: steps }, (_, step) => least + step);
    const range = /traffic light/.test(name) ? ([1, 3] as const) : ([null, null] as const);
    return [ratingMeasure({ id, instrument, area: areaOf(name), better: betterOf(name), range, levels })];
  });
}

/** Of a rating whose scale is known the ends, and every step that can be given. */
function onScale({ minimum, maximum }: RatingScale) {
  const steps = maximum - minimum + 1;
  return {
    range: [minimum, maximum] as const,
    levels: steps > mostLevels ? [] : Array.from({ length: steps }, (_, step) => minimum + step),
  };
}

function areaOf(name: string): OutcomeArea {
  return /confiden|esteem|well-?\s?being|resilien|emotion|happ|anxi|worr|stress|mood|belong|friend|efficacy|self|feel/i.test(name)
    ? 'confidence'
    : 'behaviour';
}

/** Of difficulties fewer are better: the SDQ's scores but for prosocial behaviour, and what is called a difficulty. */
function betterOf(name: string): Measure['better'] {
  if (/^sdq/i.test(name)) return /prosocial/i.test(name) ? 'up' : 'down';
  return /difficult|problem|concern|anxi|worr|stress|disrupt|aggress|hyperactiv|truan/i.test(name) ? 'down' : 'up';
}
