import type { Random } from '#shared/sample/world/random.ts';
import type { Flip } from './flips.ts';

const allBits = 255;

/** Every byte from `first` on, in steps of `every`, turned over; where it holds anything, also one bit of it alone. */
export function* everyByte(bytes: Uint8Array, first: number, every: number, random: Random): Generator<Flip, undefined> {
  for (let place = first; place < bytes.length; place += every) {
    yield { place, bits: allBits };
    if (bytes[place] !== 0) yield { place, bits: 1 << random.below(8) };
  }
}

/** How many flips `everyByte` makes of the whole file. */
export function countOfEveryByte(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum + (byte === 0 ? 1 : 2), 0);
}

/** So many places: three of four among the bytes that hold something, as most of a page is empty. */
export function* someBytes(bytes: Uint8Array, count: number, random: Random): Generator<Flip, undefined> {
  const used = [...bytes.keys()].filter((place) => bytes[place] !== 0);
  for (let number = 0; number < count; number += 1)
    yield {
      place: random.chance(0.75) ? random.pick(used) : random.below(bytes.length),
      bits: random.chance(0.5) ? allBits : 1 << random.below(8),
    };
}
