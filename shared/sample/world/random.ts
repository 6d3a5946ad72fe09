/** A stream of numbers that looks random and is the same for the same seed and name, on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Whole number from 0 to count - 1. */
  below(count: number): number;
  chance(probability: number): boolean;
  normal(mean: number, sd: number): number;
  /** Mean `shape`, scale 1. */
  gamma(shape: number): number;
  beta(a: number, b: number): number;
  poisson(mean: number): number;
  pick<T>(list: readonly T[]): T;
  /** Index drawn in proportion to the weights. */
  weighted(weights: readonly number[]): number;
  shuffled<T>(list: readonly T[]): T[];
}

/** Each purpose draws from its own stream (`createRandom(seed, 'marks', pupil)`), so that adding a draw in one place moves nothing elsewhere. */
export function createRandom(seed: number, purpose: string, number = 0): Random {
  const next = uniforms(hashed(seed, purpose, number));
  const below = (count: number) => Math.floor(next() * count);
  const normal = (mean: number, sd: number) => mean + sd * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const gamma = (shape: number): number =>
    shape < 1 ? gamma(shape + 1) * (1 - next()) ** (1 / shape) : marsagliaTsang(shape, next, normal);
  return {
    next,
    below,
    normal,
    gamma,
    chance: (probability) => next() < probability,
    beta: (a, b) => {
      const x = gamma(a);
      return x / (x + gamma(b));
    },
    poisson: (mean) => {
      let count = 0;
      for (let left = Math.exp(-mean), product = next(); product > left; product *= next()) count += 1;
      return count;
    },
    pick: (list) => {
      const value = list[below(list.length)];
      if (value === undefined) throw new RangeError('nothing to pick from');
      return value;
    },
    weighted: (weights) => {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const index = weights.findIndex((weight) => {
        left -= weight;
        return left < 0;
      });
      return index < 0 ? weights.length - 1 : index;
    },
    shuffled: (list) => {
      const keys = list.map((value) => ({ value, key: next() }));
      return keys.sort((a, b) => a.key - b.key).map((entry) => entry.value);
    },
  };
}

/** FNV-1a over the purpose and the numbers. */
function hashed(seed: number, purpose: string, number: number): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed}/${purpose}/${number}`) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}

/** sfc32: 128 bits of state, started from one hash and run in. */
function uniforms(hash: number): () => number {
  let [a, b, c, counter] = [hash, hash ^ 0x9e3779b9, Math.imul(hash, 0x85ebca6b), 1];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4294967296;
  };
  for (let warm = 0; warm < 12; warm += 1) next();
  return next;
}

/** Marsaglia and Tsang (2000), for shape >= 1. */
function marsagliaTsang(shape: number, next: () => number, normal: (mean: number, sd: number) => number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(0, 1);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
