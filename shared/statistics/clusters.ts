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
export function sumsByCluster({ count, of }: Clusters, values: ArrayLike<number>): Float64Array {
  const total = new Float64Array(count);
  const lost = new Float64Array(count);
  for (let row = 0; row < of.length; row++) addTo(total, lost, of[row] ?? 0, values[row] ?? 0);
  return total.map((sum, cluster) => sum + (lost[cluster] ?? 0));
}

/** One step of a compensated sum that is kept in two lists. */
export function addTo(total: Float64Array, lost: Float64Array, place: number, value: number): void {
  const before = total[place] ?? 0;
  const next = before + value;
  const back = next - before;
  total[place] = next;
  lost[place] = (lost[place] ?? 0) + (before - (next - back) + (value - back));
}
