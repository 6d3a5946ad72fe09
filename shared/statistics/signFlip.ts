import { sum, sumOf, type Values } from './numbers.ts';
import type { Random } from './random.ts';

export interface SignFlip {
  readonly p: number;
  /** Differences that are not 0. With k of them the smallest p possible is 2^(1 - k). */
  readonly changed: number;
  /** null = every sign pattern was looked at; else how many were drawn. */
  readonly draws: number | null;
}

/** Beyond this many differences the 2^k patterns are drawn, not all visited. */
const enumerated = 16;

/**
 * Could the sum of these differences be chance, if each were as likely to have the other sign? Share of sign patterns with |S*| >= |S| - 1e-9:
 * all of them up to 16 non-zero differences, else p = (1 + hits) / (R + 1) over R draws (Phipson & Smyth 2010). No two-sided doubling: |S| is.
 * Null when nothing changed, or when it would take draws and no random stream was given.
 */
export function signFlip(differences: Values, random: Random | null = null, draws = 9999): SignFlip | null {
  const sizes = new Float64Array(differences).filter((value) => Math.abs(value) > 1e-12);
  const changed = sizes.length;
  if (changed === 0) return null;
  const limit = Math.abs(sum(sizes)) - 1e-9;
  if (changed > enumerated) {
    if (random === null) return null;
    return { p: (1 + hitsOf(sizes, limit, random, draws)) / (draws + 1), changed, draws };
  }
  const patterns = 2 ** changed;
  let hits = 0;
  for (let pattern = 0; pattern < patterns; pattern++) {
    const total = sumOf(sizes, (size, index) => ((pattern >> index) & 1 ? size : -size));
    if (Math.abs(total) >= limit) hits++;
  }
  return { p: hits / patterns, changed, draws: null };
}

/** How many of so many sums with signs drawn by chance are at least as far from 0: one bit of the stream decides one sign. */
function hitsOf(sizes: Float64Array, limit: number, random: Random, draws: number): number {
  const eights = sumsOfEights(sizes);
  const words = new Uint32Array(Math.ceil(sizes.length / 32));
  let hits = 0;
  for (let draw = 0; draw < draws; draw++) {
    random.fill(words);
    let total = 0;
    for (let word = 0, first = 0; word < words.length; word++, first += 1024) {
      const bits = words[word] ?? 0;
      total += (eights[first + (bits & 255)] ?? 0) + (eights[first + 256 + ((bits >>> 8) & 255)] ?? 0);
      total += (eights[first + 512 + ((bits >>> 16) & 255)] ?? 0) + (eights[first + 768 + (bits >>> 24)] ?? 0);
    }
    if (Math.abs(total) >= limit) hits++;
  }
  return hits;
}

/** For each eight sizes in turn, their sum under each of the 256 patterns of signs: a set bit is a plus. */
function sumsOfEights(sizes: Float64Array): Float64Array {
  const sums = new Float64Array(256 * 4 * Math.ceil(sizes.length / 32));
  for (let place = 0; place < sums.length; place++) {
    const first = 8 * (place >> 8);
    let total = 0;
    for (let bit = 0; bit < 8; bit++) total += ((place >> bit) & 1 ? 1 : -1) * (sizes[first + bit] ?? 0);
    sums[place] = total;
  }
  return sums;
}
