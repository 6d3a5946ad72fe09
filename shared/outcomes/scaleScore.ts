import type { Measured } from '#shared/statistics/numbers.ts';
import type { ScalePart } from '#shared/tables/codeSets/scaleKeys.ts';
import type { AnswerRange } from '#shared/tables/codeSets/scaleTexts.ts';

/** Share of items that must be answered for a total where the scale's own manual says nothing else (METHODS 1.5). */
const leastShare = 0.8;

/** Answers with the reversed items turned round (min + max - x). An answer outside the scale is taken as none. */
export function turnedRound(answers: readonly Measured[], range: AnswerRange, reversed: readonly number[]): readonly Measured[] {
  const { minimum, maximum } = range;
  return answers.map((answer, index) => {
    if (answer === null || !isOnScale(answer, range)) return null;
    return reversed.includes(index + 1) ? minimum + maximum - answer : answer;
  });
}

export function isOnScale(answer: number, { minimum, maximum }: AnswerRange): boolean {
  return answer >= minimum && answer <= maximum;
}

/** Sum of the items, a missing one standing at the mean of those answered; null where fewer are answered than the scale asks for. */
export function totalScore(
  answers: readonly Measured[],
  { leastAnswered, rounded = false }: { readonly leastAnswered?: number; readonly rounded?: boolean },
): number | null {
  const answered = answers.filter((answer) => answer !== null);
  const least = leastAnswered ?? leastShare * answers.length;
  if (answered.length === 0 || answered.length < least - 1e-9) return null;
  const sum = (answered.reduce((all, answer) => all + answer, 0) / answered.length) * answers.length;
  return rounded ? Math.floor(sum + 0.5 + 1e-9) : sum;
}

/** Sum of the parts, each made of its own items; null where one of them has too few answers. */
export function scoreOf(answers: readonly Measured[], parts: readonly ScalePart[]): number | null {
  let sum = 0;
  for (const part of parts) {
    const score = totalScore(
      part.items.map((item) => answers[item - 1] ?? null),
      part,
    );
    if (score === null) return null;
    sum += score;
  }
  return parts.length === 0 ? null : sum;
}
