import type { PupilChange } from '#shared/outcomes/finding.ts';
import { type ChangeBin, changeBins } from './changeBins.ts';

/** Where pupils may not be drawn one by one, counts are drawn to the nearest five: the shape stays, no pupil can be counted out of it. */
const shapeStep = 5;

export function roundedToStep(count: number): number {
  return shapeStep * Math.round(count / shapeStep);
}

/**
 * The values that divide pupils into equal parts of at least `least` pupils, at most ten parts: each drawn value stands for a part,
 * none for a pupil. Both lists are sorted apart from each other, so nobody's before is joined to their after.
 */
export function equalParts(
  pupils: readonly PupilChange[],
  least: number,
): { readonly parts: number; readonly pairs: readonly (readonly [number, number])[] } {
  const parts = Math.max(2, Math.min(10, Math.floor(pupils.length / least)));
  const at = (values: readonly number[], share: number): number => {
    const place = share * (values.length - 1);
    const [low, high] = [values[Math.floor(place)] ?? 0, values[Math.ceil(place)] ?? 0];
    return low + (high - low) * (place - Math.floor(place));
  };
  const before = pupils.map((pupil) => pupil.pre).toSorted((a, b) => a - b);
  const after = pupils.map((pupil) => pupil.post).toSorted((a, b) => a - b);
  const pairs = Array.from({ length: parts - 1 }, (_, index) => (index + 1) / parts).map(
    (share) => [at(before, share), at(after, share)] as const,
  );
  return { parts, pairs };
}

/** Bins of change to the nearest five pupils, told apart only by the side of no change they stand on. */
export function shapeBins(pupils: readonly PupilChange[], up: boolean): { readonly bins: readonly ChangeBin[]; readonly width: number } {
  const { bins, width } = changeBins(pupils);
  const shaped = bins.flatMap(({ middle, better, same, worse }) => {
    const count = roundedToStep(better + same + worse);
    if (count === 0) return [];
    const side = { better: 0, same: 0, worse: 0 };
    side[middle === 0 ? 'same' : middle > 0 === up ? 'better' : 'worse'] = count;
    return [{ middle, ...side }];
  });
  return { bins: shaped, width };
}
