export type GradeKind = 'current' | 'target' | 'predicted' | 'exam' | 'effort';

const kinds: readonly (readonly [RegExp, GradeKind])[] = [
  [/^(target|tgt|aspirational|minimum expected|mtg|flight ?path|end of (year|key stage) target)/, 'target'],
  [/^(predicted|prediction|forecast|projected|on track)/, 'predicted'],
  [/^(exam|mock|test|result|ppe|paper|ks[1-4]|sat'?s?|end of year exam)/, 'exam'],
  [/^(effort|attitude|atl|engagement|homework|organisation)/, 'effort'],
  [/^(current|working at|wag|actual|attainment|teacher assessment|data ?drop|assessment)/, 'current'],
];

/** What a grade is: of now, aimed at, foreseen, of an examination, or of effort. Null where the word says none of these. */
export function gradeKind(text: string): GradeKind | null {
  const word = text.trim().toLowerCase();
  return kinds.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/** A grade as a number on its scale; higher is better on every one of them. */
export interface ScaledGrade {
  readonly value: number;
  /** `9-1` (a plus or minus is a third), `A*-G` (A* is 8, G is 1), `NC level` (2b is 2.33), `%`, or `number` where it is no known scale. */
  readonly scale: '9-1' | 'A*-G' | 'NC level' | '%' | 'number';
}

const letters = ['G', 'F', 'E', 'D', 'C', 'B', 'A', 'A*'];
const third = 1 / 3;

/** Null where a cell is no grade (`absent`, `n/a`). `ofNine`: the column has no number above 9, so that plain numbers are GCSE grades. */
export function scaledGrade(text: string, ofNine: boolean): ScaledGrade | null {
  const word = text.trim();
  const percent = /^(\d{1,3}(?:\.\d+)?) ?%$/.exec(word)?.[1];
  if (percent !== undefined) return { value: Number(percent), scale: '%' };
  const nine = /^([1-9]) ?([+=-]?)$/.exec(word);
  if (nine !== null && (ofNine || nine[2] !== '')) return { value: Number(nine[1]) + signOf(nine[2]), scale: '9-1' };
  if (/^u$/i.test(word)) return { value: 0, scale: ofNine ? '9-1' : 'A*-G' };
  const level = /^([1-8]) ?([abc])$/i.exec(word);
  if (level !== null) return { value: Number(level[1]) + third * 'cba'.indexOf((level[2] ?? '').toLowerCase()), scale: 'NC level' };
  const letter = /^(A\*|[A-G]) ?([+=-]?)$/i.exec(word);
  if (letter !== null) return { value: letters.indexOf((letter[1] ?? '').toUpperCase()) + 1 + signOf(letter[2]), scale: 'A*-G' };
  return /^-?\d{1,4}(\.\d+)?$/.test(word) ? { value: Number(word), scale: 'number' } : null;
}

function signOf(sign: string | undefined): number {
  if (sign === '+') return third;
  return sign === '-' ? -third : 0;
}
