import { among, between, type Random } from './grids.ts';

type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const place = (bytes: Uint8Array, random: Random): number => between(random, 0, Math.max(0, bytes.length - 1));
const stretch = (bytes: Uint8Array, random: Random): readonly [number, number] => {
  const from = place(bytes, random);
  return [from, Math.min(bytes.length, from + between(random, 1, 60))];
};
const signs = ['"', "'", ',', ';', '\t', '\n', '\r', '\\', '\0', '|', '\ufeff', 'é', '<', '&', '""', '"\n', '\r\r\n'] as const;

/** What happens to files on their way: bits flip, parts go missing, come twice, change places, or come from elsewhere. */
const mutations: readonly [Mutation, ...Mutation[]] = [
  (bytes, random) => {
    const flipped = bytes.slice();
    const at = place(bytes, random);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << between(random, 0, 7));
    return flipped;
  },
  (bytes, random) => bytes.slice(0, place(bytes, random)),
  (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  },
  (bytes, random, other) => {
    const [from, to] = stretch(other, random);
    const at = place(bytes, random);
    return joined(bytes.subarray(0, at), other.subarray(from, to), bytes.subarray(at));
  },
  (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    const [start, end] = stretch(bytes, random);
    if (to > start) return bytes.slice(0);
    return joined(
      bytes.subarray(0, from),
      bytes.subarray(start, end),
      bytes.subarray(to, start),
      bytes.subarray(from, to),
      bytes.subarray(end),
    );
  },
  (bytes, random) => {
    const at = place(bytes, random);
    return joined(bytes.subarray(0, at), new TextEncoder().encode(among(random, signs)), bytes.subarray(at));
  },
];

/** The bytes after one to five of these. */
export function mutated(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let changed = bytes;
  for (let times = between(random, 1, 5); times > 0; times--) changed = among(random, mutations)(changed, random, other);
  return changed;
}
