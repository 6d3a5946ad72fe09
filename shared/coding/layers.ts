/** Something that covers a stretch of text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Layered<T> {
  readonly item: T;
  /** 0 is nearest to the text. No two items of one layer overlap. */
  readonly layer: number;
}

/**
 * Lay stretches side by side, for stripes in a margin: each goes to the first layer that is free where it starts, longer ones
 * first among those that start together. Touching is not overlapping. As many layers come out as stretches overlap at the
 * deepest place, and no more.
 */
export function layersOf<T extends Stretch>(stretches: readonly T[]): readonly Layered<T>[] {
  const freeFrom: number[] = [];
  return [...stretches]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((item) => {
      const free = freeFrom.findIndex((end) => end <= item.start);
      const layer = free === -1 ? freeFrom.length : free;
      freeFrom[layer] = Math.max(item.end, item.start);
      return { item, layer };
    });
}

/** How many layers there are. */
export function depthOf<T>(layered: readonly Layered<T>[]): number {
  return layered.reduce((depth, { layer }) => Math.max(depth, layer + 1), 0);
}

/** Cut stretches at each other's edges: parts that do not overlap, in order, each with everything that covers it. For painting and for clicks. */
export function partsOf<T extends Stretch>(stretches: readonly T[]): readonly (Stretch & { readonly items: readonly T[] })[] {
  const edges = [...new Set(stretches.flatMap((item) => [item.start, item.end]))].sort((a, b) => a - b);
  const parts: (Stretch & { readonly items: readonly T[] })[] = [];
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    if (end === undefined) break;
    const items = stretches.filter((item) => item.start <= start && item.end >= end);
    if (items.length > 0) parts.push({ start, end, items });
  }
  return parts;
}
