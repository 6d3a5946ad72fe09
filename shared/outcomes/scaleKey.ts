import type { Alpha } from '#shared/statistics/alpha.ts';
import { itemsToTurn } from '#shared/statistics/itemsToTurn.ts';
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

/** What a person may say of a contradicted key: the items turned round then, in two ways where half of them go against the other half. */
export interface KeyProposal {
  readonly turned: readonly number[];
  readonly mirror: readonly number[] | null;
}

/**
 * The key that the answers fit, by the items of one part (numbers) and forms as they are scored now, items in `reversed` turned round
 * already. Null where too few forms are complete, or they fit no other. Other parts keep what is turned in them.
 */
export function keyThatFits(
  items: readonly number[],
  forms: readonly (readonly (number | null)[])[],
  reversed: readonly number[],
): KeyProposal | null {
  const rows = forms.flatMap((answers) => {
    const given = items.flatMap((item) => answers[item - 1] ?? []);
    return given.length === items.length ? [given] : [];
  });
  if (rows.length < fewestComplete) return null;
  const { fewer, others } = itemsToTurn(rows);
  if (fewer.length === 0) return null;
  const turnedToo = (places: readonly number[]): readonly number[] => {
    const now = places.map((place) => items[place] ?? 0);
    return [...reversed.filter((item) => !now.includes(item)), ...now.filter((item) => !reversed.includes(item))].sort((a, b) => a - b);
  };
  const ways = [turnedToo(fewer), turnedToo(others)];
  const [turned = [], mirror = []] = ways.sort((a, b) => a.length - b.length || (a[0] ?? 0) - (b[0] ?? 0));
  return { turned, mirror: turned.length === mirror.length ? mirror : null };
}
