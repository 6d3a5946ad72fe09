/** From what to what a home-made rating goes, and whether its lowest step is the best one (`1 = outstanding, 4 = inadequate`). */
export interface RatingScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly lowIsBetter: boolean;
}

/** Where the answer stands in a recipe: `1-4`, `1-4 down`, or that these ratings stay out. */
export const scaleKey = 'rating.scale';
export const leftOutScale = 'leaveOut';

/** Ends that home-made ratings are known to have. */
const isUsual = (minimum: number, maximum: number): boolean => minimum <= 1 && ((maximum >= 3 && maximum <= 10) || maximum === 100);

const ends = /(?<![\d/.])([01])\s*(?:-|–|—|\bto\b)\s*(100|10|[3-9])(?![\d/.])/i;
const outOf = /(?:\bout of|\/)\s*(100|10|[3-9])(?![\d/])/i;
/** `1 = poor`, `4: excellent`, `1 (never)`; a hyphen counts only between spaces. */
const step = /(?<![\d/.])(100|10|\d)\s*(?:=|:|\(|\s[-–—]\s)\s*([\p{L}][\p{L} ]*)/giu;
const speaksOfScale = /\b(scale|scores?|scored|ratings?|rated?|key)\b/i;

const worse =
  /\b(poor|bad|weak|inadequate|unacceptable|unsatisfactory|never|rarely|low|lowest|worst|not|disagree|disruptive|disengaged|red)\b/i;
const best = /\b(excellent|outstanding|good|great|exemplary|superb|always|often|high|highest|best|agree|engaged|green)\b/i;
const trouble = /\b(concerns?|difficult(y|ies)?|problems?|worr(y|ied|ies)|disruption|incidents?)\b/i;
const little = /\b(no|none|few|low|little|minor)\b/i;

/** 1 for a word of praise, -1 for one of blame, 0 for neither. */
function worth(words: string): number {
  if (trouble.test(words)) return little.test(words) ? 1 : -1;
  const [isBad, isGood] = [worse.test(words), best.test(words)];
  return isBad === isGood || /\bnot\b/i.test(words) ? (isBad ? -1 : 0) : isGood ? 1 : -1;
}

/** Steps of a rating with their words: whether the lowest is the best. Null where the words do not say. */
export function lowIsBest(steps: ReadonlyMap<number, string>): boolean | null {
  const numbers = [...steps.keys()].sort((a, b) => a - b);
  const at = (number: number | undefined): number => worth(number === undefined ? '' : (steps.get(number) ?? ''));
  const rise = at(numbers.at(-1)) - at(numbers[0]);
  return numbers.length < 2 || rise === 0 ? null : rise < 0;
}

/** The scale that a heading names, `Behaviour (1-4)`, `Effort /10`, or that a title, key or note does: `Key: 1 = poor, 4 = excellent`. Null where none does. */
export function scaleIn(text: string, isHeading: boolean): RatingScale | null {
  const steps = new Map([...text.matchAll(step)].map(([, number = '', words = '']) => [Number(number), words.trim()]));
  const low = lowIsBest(steps) ?? false;
  const [least, most] = [Math.min(...steps.keys()), Math.max(...steps.keys())];
  if (steps.size >= 2 && isUsual(least, most)) return { minimum: least, maximum: most, lowIsBetter: low };
  if (!isHeading && !speaksOfScale.test(text)) return null;
  const written = ends.exec(text);
  const [minimum, maximum] = written === null ? [0, Number(outOf.exec(text)?.[1])] : [Number(written[1]), Number(written[2])];
  if (!isUsual(minimum, maximum)) return null;
  return { minimum, maximum, lowIsBetter: low || worth(steps.get(minimum) ?? '') > worth(steps.get(maximum) ?? '') };
}

/** As an answer in a recipe: `1-4`, `1-4 down`. */
export function writeScale({ minimum, maximum, lowIsBetter }: RatingScale): string {
  return `${minimum}-${maximum}${lowIsBetter ? ' down' : ''}`;
}

export function parseScale(text: string | undefined): RatingScale | null {
  const match = /^(\d+)-(\d+)( down)?$/.exec(text ?? '');
  return match === null ? null : { minimum: Number(match[1]), maximum: Number(match[2]), lowIsBetter: match[3] !== undefined };
}

/** Every scale that can be answered. */
export const everyScale: readonly string[] = [0, 1].flatMap((minimum) =>
  [3, 4, 5, 6, 7, 8, 9, 10, 100].flatMap((maximum) => [false, true].map((lowIsBetter) => writeScale({ minimum, maximum, lowIsBetter }))),
);

/** What a rating on that scale is kept under: `Behaviour (1-4)`. */
export function nameOnScale(name: string, { minimum, maximum, lowIsBetter }: RatingScale): string {
  return `${name} (${minimum}-${maximum}${lowIsBetter ? ', low is better' : ''})`;
}

/** The scale that such a name carries. */
export function scaleOfName(name: string): RatingScale | null {
  const match = /\((\d+)-(\d+)(, low is better)?\)$/.exec(name);
  return match === null ? null : { minimum: Number(match[1]), maximum: Number(match[2]), lowIsBetter: match[3] !== undefined };
}

/** A heading without the scale it names: `Behaviour (1-4)` is `Behaviour`. */
export function withoutScale(heading: string): string {
  return heading
    .replace(/\s*[([][^)\]]*\d[^)\]]*[)\]]\s*$/, '')
    .replace(outOf, '')
    .trim();
}
