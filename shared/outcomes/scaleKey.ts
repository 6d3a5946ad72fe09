import type { Alpha } from '#shared/statistics/alpha.ts';
import type { Refused } from './finding.ts';

/** Pupils who must have answered every item for a wave to say anything about the key: the import proposes none from fewer either. */
const fewestComplete = 10;

/**
 * Items that contradict a scale's key: after reversal they do not go with the sum of the others (item-rest correlation not above 0) in any
 * wave that enough pupils answered in full. A wrong key shrinks every change without a word, so such a scale is not scored until
 * somebody confirms the key (METHODS 1.5; two published orders of Rosenberg's items have two keys).
 */
export function contradictedItems(waves: readonly (Alpha | Refused)[]): readonly number[] {
  const judged = waves.flatMap((wave) => ('refused' in wave || wave.complete < fewestComplete ? [] : [wave]));
  const [first] = judged;
  if (first === undefined) return [];
  return first.itemRestR.flatMap((_, place) => {
    const all = judged.map(({ itemRestR }) => itemRestR[place] ?? null);
    return all.some((r) => r === null || r > 0) ? [] : [place + 1];
  });
}
