import type { PupilChange } from '#shared/outcomes/finding.ts';
import { type ChangeBin, changeBins } from './changeBins.ts';

/** Where pupils may not be drawn one by one, counts are drawn to the nearest five: the shape stays, no pupil can be counted out of it. */
const shapeStep = 5;

export function roundedToStep(count: number): number {
  return shapeStep * Math.round(count / shapeStep);
}

/**
 * The means of equal parts of at least `least` pupils each, at most ten parts, from the lowest to the highest: each drawn value stands for a part,
 * none for a pupil. Both lists are sorted apart from each other, so nobody's before is joined to their after.
 */
export function equalParts(
  pupils: readonly PupilChange[],
  least: number,
): { readonly parts: number; readonly pairs: readonly (readonly [number, number])[] } {
  const before = partMeans(
    pupils.map(({ pre }) => pre),
    least,
  );
  const after = partMeans(
    pupils.map(({ post }) => post),
    least,
  );
  return { parts: before.length, pairs: before.map((mean, part) => [mean, after[part] ?? mean] as const) };
}

/** The means of equal parts of these values, each of at least `least`, at most ten parts, from the lowest to the highest. */
export function partMeans(values: readonly number[], least: number): readonly number[] {
  const parts = Math.max(1, Math.min(10, Math.floor(values.length / least)));
  const sorted = values.toSorted((a, b) => a - b);
  return Array.from({ length: parts }, (_, part) => {
    const own = sorted.slice(Math.floor((part * sorted.length) / parts), Math.floor(((part + 1) * sorted.length) / parts));
    return own.reduce((sum, value) => sum + value, 0) / own.length;
  });
}

/** The mean changes of equal parts, each a mark of its own. */
export function partBins(
  pupils: readonly PupilChange[],
  up: boolean,
  least: number,
): { readonly bins: readonly ChangeBin[]; readonly width: number } {
  const means = partMeans(
    pupils.map(({ change }) => change),
    least,
  );
  const bins = means.map((middle) => ({
    middle,
    better: 0,
    same: 0,
    worse: 0,
    [middle === 0 ? 'same' : middle > 0 === up ? 'better' : 'worse']: 1,
  }));
  return { bins, width: Math.max(0, ...means.map(Math.abs)) / 20 };
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
