/** A stream of chance that is the same for the same seed: for resampling whose seed is stored with the result. */
export interface Random {
  /** At least 0, below 1, 53 bits. */
  next(): number;
  /** A whole number from 0 to n - 1, each as likely to within n in four thousand million. */
  below(n: number): number;
  /** -1 or 1. */
  sign(): -1 | 1;
  /** 32 bits at once, as a whole number from 0. */
  bits(): number;
}

/** xoshiro128** (Blackman & Vigna 2021, ACM TOMS 47:36), its state filled from the seed by splitmix32. */
export function createRandom(seed: number): Random {
  let fill = seed >>> 0;
  const word = () => {
    fill = (fill + 0x9e3779b9) >>> 0;
    let mixed = fill ^ (fill >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  let [a, b, c, d] = [word(), word(), word(), word()];
  const bits = () => {
    const five = Math.imul(b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
  return {
    next: () => ((bits() >>> 5) * 67108864 + (bits() >>> 6)) / 9007199254740992,
    below: (n) => Math.floor((bits() * n) / 4294967296),
    bits,
    sign: () => (bits() >>> 31 === 1 ? 1 : -1),
  };
}
