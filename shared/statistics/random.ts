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
  /** The next bits() of the stream, as many as there is room for: in one loop, which is several times quicker than one by one. */
  fill(words: Uint32Array): void;
}

/** xoshiro128** (Blackman & Vigna 2021, ACM TOMS 47:36), its state filled from the seed by splitmix32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const word = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  let [a, b, c, d] = [word(), word(), word(), word()];
  const fill = (words: Uint32Array) => {
    let [one, two, three, four] = [a, b, c, d];
    for (let place = 0; place < words.length; place++) {
      const five = Math.imul(two, 5);
      words[place] = Math.imul((five << 7) | (five >>> 25), 9);
      const shifted = two << 9;
      three ^= one;
      four ^= two;
      two ^= three;
      one ^= four;
      three ^= shifted;
      four = (four << 11) | (four >>> 21);
    }
    [a, b, c, d] = [one, two, three, four];
  };
  const single = new Uint32Array(1);
  const bits = () => {
    fill(single);
    return single[0] ?? 0;
  };
  return {
    next: () => ((bits() >>> 5) * 67108864 + (bits() >>> 6)) / 9007199254740992,
    below: (n) => Math.floor((bits() * n) / 4294967296),
    bits,
    fill,
    sign: () => (bits() >>> 31 === 1 ? 1 : -1),
  };
}
