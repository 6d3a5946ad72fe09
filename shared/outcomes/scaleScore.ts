import type { Measured } from '#shared/statistics/numbers.ts';
import type { Instrument } from '#shared/tables/instruments.ts';

/** Share of items that must be answered for a total where the scale's own manual says nothing else (METHODS 1.5). */
const leastShare = 0.8;

/** Answers with the reversed items turned round (min + max - x). An answer outside the scale is taken as none. */
export function turnedRound(answers: readonly Measured[], instrument: Instrument, reversed: readonly number[]): readonly Measured[] {
  const { minimum, maximum } = instrument;
  return answers.map((answer, index) => {
    if (answer === null || !isOnScale(answer, instrument)) return null;
    return reversed.includes(index + 1) ? minimum + maximum - answer : answer;
  });
}

export function isOnScale(answer: number, { minimum, maximum }: Instrument): boolean {
  return answer >= minimum && answer <= maximum;
}

/** Sum of the items, a missing one standing at the mean of those answered; null where fewer are answered than the scale asks for. */
export function totalScore(answers: readonly Measured[], { leastAnswered }: Pick<Instrument, 'leastAnswered'>): number | null {
  const answered = answers.filter((answer) => answer !== null);
  const least = leastAnswered ?? leastShare * answers.length;
  if (answered.length === 0 || answered.length < least - 1e-9) return null;
  return (answered.reduce((sum, answer) => sum + answer, 0) / answered.length) * answers.length;
}
