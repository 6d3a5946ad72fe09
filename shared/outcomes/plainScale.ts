import type { ScaleKey } from '#shared/tables/codeSets/scaleKeys.ts';
import type { AnswerRange } from '#shared/tables/codeSets/scaleTexts.ts';

/** A scale of which nothing is known but its answers: one total of all items, higher is better, four fifths of them needed (METHODS 1.5). */
export function plainScale(id: string, items: number, { minimum, maximum }: AnswerRange): ScaleKey {
  const all = Array.from({ length: items }, (_, place) => place + 1);
  const whole = { id: '', items: all, better: 'up', leastAnswered: 0.8 * items, rounded: false, bands: [], inTotal: true } as const;
  return { id, items, minimum, maximum, reversed: [], better: 'up', parts: [], total: [whole], bands: [], changed: {} };
}
