import { leftOutScale, lowIsBest, parseScale, type RatingScale, scaleIn, scaleKey, writeScale } from '#shared/tables/ratingScale.ts';
import type { ColumnEvidence } from './columnEvidence.ts';
import type { ReadTable } from './readTable.ts';
import type { Recognition } from './recogniseShape.ts';
import type { ImportQuestion } from './types.ts';
import { parseRating } from './values/numbers.ts';

const usual: RatingScale = { minimum: 1, maximum: 5, lowIsBetter: false };
const usualScales = ['1-4', '1-5', '1-6', '1-7', '1-10', '0-4', '0-5', '0-10', '0-100'];
/** A share of ratings beyond the scale that may be slips of the pen. */
const slips = 0.05;
/** Of fewer ratings nobody can say which steps are not used. */
const fewest = 10;

/**
 * The scale of the ratings in a table: named by the heading, a title or a key, by words in the cells, or from 1 to 5 as nearly every
 * home-made one. Where more than slips of the pen lie beyond that, it is asked, and unanswered they are left out: the part of a scale from 1
 * to 10 that lies below 6 would be taken for all of one from 1 to 5.
 */
export function ratingQuestion(
  table: ReadTable,
  { shape, meanings }: Recognition,
  evidence: readonly ColumnEvidence[],
): ImportQuestion | null {
  const place = meanings.findIndex(({ field }) => field === 'value');
  const held = evidence[place];
  if (shape.id !== 'teacherRatings' || held === undefined) return null;
  const measures = evidence[meanings.findIndex(({ field }) => field === 'measure')]?.words ?? [];
  if (measures.some((measure) => !/behav/i.test(measure) || scaleIn(measure, true) !== null)) return null;
  const said = saidBy(table, table.header[place] ?? '', held);
  const scale = said?.scale ?? usual;
  const beyond = countBeyond(held, said === null && zeroIsMissing(held) ? { ...scale, minimum: 0 } : scale);
  const ask = { code: scaleKey, column: null } as const;
  const values = { from: said?.from ?? 'none', beyond, filled: held.filled, ...ends(scale) };
  if (beyond > held.filled * slips) {
    const fitting = usualScales.filter((text) => countBeyond(held, parseScale(text) ?? usual) <= held.filled * slips);
    const options = [...fitting.flatMap((text) => [text, `${text} down`]), leftOutScale];
    return { ...ask, values, options, proposed: leftOutScale, mustAnswer: true };
  }
  if (said === null || writeScale(scale) === writeScale(usual)) return null;
  const options = [...new Set([writeScale(scale), writeScale({ ...scale, lowIsBetter: !scale.lowIsBetter }), '1-5', leftOutScale])];
  return { ...ask, values, options, proposed: writeScale(scale) };
}

function ends({ minimum, maximum }: RatingScale) {
  return { minimum, maximum };
}

function saidBy(table: ReadTable, heading: string, held: ColumnEvidence): { readonly scale: RatingScale; readonly from: string } | null {
  const inHeading = scaleIn(heading, true);
  const steps = new Map<number, string>();
  for (const word of held.words) {
    const label = /^\s*(\d+)\s*[-–—:=.)]\s*(\p{L}.*)$/u.exec(word);
    if (label !== null) steps.set(Number(label[1]), label[2] ?? '');
  }
  const low = lowIsBest(steps);
  if (inHeading !== null) return { scale: { ...inHeading, lowIsBetter: low ?? inHeading.lowIsBetter }, from: 'heading' };
  const around = table.around.flatMap(({ reason, cells }) => (reason === 'row.title' || reason === 'row.footer' ? [cells.join(' ')] : []));
  for (const text of [...table.titles, ...around, around.join(' ')]) {
    const scale = scaleIn(text, false);
    if (scale !== null) return { scale: { ...scale, lowIsBetter: low ?? scale.lowIsBetter }, from: 'title' };
  }
  return low === true ? { scale: { ...usual, maximum: Math.max(3, ...steps.keys()), lowIsBetter: true }, from: 'cells' } : null;
}

/** A few rating forms hold 0 where nobody answered; where many do and nobody gave a 5, the scale may be one from 0 to 4. */
function zeroIsMissing({ words, filled }: ColumnEvidence): boolean {
  return filled < fewest || words.some((word) => (parseRating(word) ?? 0) > usual.maximum - 1);
}

/** How many ratings written as numbers lie beyond the scale. */
function countBeyond({ words, counts }: ColumnEvidence, { minimum, maximum }: RatingScale): number {
  return words.reduce((sum, word, at) => {
    const value = parseRating(word);
    return value === null || (value >= minimum && value <= maximum) ? sum : sum + (counts[at] ?? 0);
  }, 0);
}
