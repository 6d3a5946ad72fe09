import { packed } from './packed.ts';

/** Which cluster each row belongs to, as a number from 0 in the order in which the clusters first appear. */
export interface Clusters {
  readonly count: number;
  readonly of: Int32Array;
}

/** `places`: only these rows, in this order. */
export function clustersOf(keys: ArrayLike<string | number | null>, places: Int32Array | null = null): Clusters {
  const numbers = new Map<string | number | null | undefined, number>();
  const of = new Int32Array(places?.length ?? keys.length);
  for (let row = 0; row < of.length; row++) {
    const key = keys[places === null ? row : (places[row] ?? 0)];
    const known = numbers.get(key);
    of[row] = known ?? numbers.size;
    if (known === undefined) numbers.set(key, numbers.size);
  }
  return { count: numbers.size, of };
}

/** What the rows of each cluster add up to. */
export function sumsByCluster(clusters: Clusters, values: ArrayLike<number>): Float64Array {
  return productsByCluster(clusters, packed(values), new Float64Array(clusters.of.length).fill(1));
}

/** What the products of two values add up to over the rows of each cluster: a compensated sum for each, in one pass. */
export function productsByCluster({ count, of }: Clusters, one: Float64Array, other: Float64Array): Float64Array {
  const total = new Float64Array(count);
  const lost = new Float64Array(count);
  for (let row = 0; row < of.length; row++) {
    const cluster = of[row] ?? 0;
    const value = (one[row] ?? 0) * (other[row] ?? 0);
    const before = total[cluster] ?? 0;
    const next = before + value;
    const back = next - before;
    total[cluster] = next;
    lost[cluster] = (lost[cluster] ?? 0) + (before - (next - back) + (value - back));
  }
  for (let cluster = 0; cluster < count; cluster++) total[cluster] = (total[cluster] ?? 0) + (lost[cluster] ?? 0);
  return total;
}
