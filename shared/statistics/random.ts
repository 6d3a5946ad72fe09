/** A stream of chance that is the same for the same seed: for resampling whose seed is stored with the result. */
export interface Random {
  /** At least 0, below 1, 53 bits. */
  next(): number;
  /** A whole number from 0 to n - 1, each as likely. */
  below(n: number): number;
  /** -1 or 1. */
  sign(): -1 | 1;
}

/** xoshiro128** (Blackman & Vigna 2021, ACM TOMS 47:36), its state filled from the seed by splitmix32. */
export function createRandom(seed: number): Random {
  let fill = seed >>> 0;
  const state = Uint32Array.from({ length: 4 }, () => {
    fill = (fill + 0x9e3779b9) >>> 0;
    let mixed = fill ^ (fill >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  });
  const turn = (value: number, by: number) => ((value << by) | (value >>> (32 - by))) >>> 0;
  const bits = () => {
    const [a = 0, b = 0, c = 0, d = 0] = state;
    const result = Math.imul(turn(Math.imul(b, 5) >>> 0, 7), 9) >>> 0;
    const [c1, d1] = [c ^ a, d ^ b];
    state[0] = a ^ d1;
    state[1] = b ^ c1;
    state[2] = c1 ^ (b << 9);
    state[3] = turn(d1 >>> 0, 11);
    return result;
  };
  return {
    next: () => ((bits() >>> 5) * 67108864 + (bits() >>> 6)) / 9007199254740992,
    below(n) {
      const limit = 4294967296 - (4294967296 % n);
      let drawn = bits();
      while (drawn >= limit) drawn = bits();
      return drawn % n;
    },
    sign: () => ((bits() >>> 31) & 1 ? 1 : -1),
  };
}
