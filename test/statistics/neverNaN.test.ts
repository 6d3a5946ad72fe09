import { expect, it } from 'vitest';
import { oracleMethods } from '#shared/statistics/oracleMethods.ts';
import { createRandom, type Random } from '#shared/statistics/random.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';

/** Small awkward data: nobody, one pupil, everybody the same, most of it missing, ties, a very high level. */
function awkward(random: Random, n: number): (number | null)[] {
  const level = random.below(4) === 0 ? 1e6 : 0;
  const kinds = [() => 3, () => random.below(2), () => random.below(5) + 1, () => Math.round(random.next() * 400) / 4, () => 0];
  const draw = kinds[random.below(kinds.length)] ?? (() => 0);
  const missing = [0, 0, 0.1, 0.8, 1][random.below(5)] ?? 0;
  return Array.from({ length: n }, () => (random.next() < missing ? null : level + draw()));
}

function marks(random: Random, n: number): number[] {
  const onlyOne = random.below(8) === 0;
  return Array.from({ length: n }, () => (onlyOne ? 1 : random.below(2)));
}

function awkwardInput(random: Random): Record<string, unknown> {
  const n = [0, 1, 2, 3, 4, 5, 8, 15, 30][random.below(9)] ?? 0;
  const schools = Array.from({ length: n }, () => `School ${random.below(1 + random.below(6))}`);
  const counts = () => Array.from({ length: n }, () => (random.below(3) === 0 ? random.below(4) : 0));
  const exposures = () => Array.from({ length: n }, () => (random.below(9) === 0 ? 0 : 80 + random.below(40)));
  const columns = Object.fromEntries(Array.from({ length: 1 + random.below(6) }, (_, i) => [`i${i}`, awkward(random, n)]));
  const [t1, t0] = [random.below(20), random.below(20)];
  const pre = awkward(random, n);
  return {
    x: random.below(2) === 0 ? awkward(random, n) : pre,
    y: awkward(random, n),
    pre,
    post: random.below(4) === 0 ? pre : awkward(random, n),
    treat: marks(random, n),
    group: marks(random, n),
    cluster: schools,
    c_pre: counts(),
    e_pre: exposures(),
    c_post: counts(),
    e_post: exposures(),
    present_pre: counts(),
    possible_pre: exposures(),
    present_post: counts(),
    possible_post: exposures(),
    items: columns,
    ratings: columns,
    a: awkward(random, n),
    b: awkward(random, n),
    levels: [1, 2, 3, 4, 5],
    p: awkward(random, n).map((value) => (value === null ? null : Math.min(1, value / 5))),
    tstar: awkward(random, 50),
    t: Array.from({ length: n }, (_, i) => i),
    mu: 90,
    rho: random.next(),
    sd: random.below(3),
    rel: random.below(3) / 2,
    cutoff: random.below(200),
    below: random.below(2) === 0,
    lag: random.below(4),
    n1_start: random.below(5),
    n1_end: random.below(5),
    n0_start: random.below(5),
    n0_end: random.below(5),
    tab: [
      [random.below(5), random.below(5)],
      [random.below(5), random.below(5)],
    ],
    t1,
    t0,
    x1: random.below(5),
    x0: random.below(5),
    n1: random.below(8),
    n0: random.below(8),
    n,
    d_z: random.next() - 0.5,
  };
}

/** Paths of every NaN in a value. */
function notNumbers(value: unknown, path: string): string[] {
  if (typeof value === 'number') return Number.isNaN(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => notNumbers(part, `${path}.${name}`));
}

it.each([...oracleMethods])('%s answers awkward data with numbers, nulls or a refusal, never NaN', (name, method) => {
  const random = createRandom(20_261);
  for (let round = 0; round < 150; round++) {
    const input = awkwardInput(random);
    const scalars: Record<string, Record<string, unknown>> = {
      proportion: { x: random.below(6), n: random.below(6) },
      poisson_rate: { x: random.below(6), t: random.below(6) },
    };
    const got = method({ ...input, ...scalars[name] });
    expect(isRefusal(got) ? [] : notNumbers(got, name), JSON.stringify(input)).toEqual([]);
  }
});
