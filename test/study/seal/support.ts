import { randomBytes as chance } from 'node:crypto';
import type { Cost } from '#shared/study/seal/argon2.ts';

export const randomBytes = (count: number): Uint8Array<ArrayBuffer> => new Uint8Array(chance(count));

/** As little as a study file may ask for, so that a test can try many passphrases. */
export const cheapCost: Cost = { memoryKiB: 8 << 10, passes: 1 };

/** The same bytes with one bit the other way. */
export function flipped(bytes: Uint8Array, bit: number): Uint8Array<ArrayBuffer> {
  const other = new Uint8Array(bytes);
  const at = (bit >> 3) % other.length;
  other[at] = (other[at] ?? 0) ^ (1 << (bit & 7));
  return other;
}
