import { type CountSum, linearBounds } from '#shared/disclosure/linearBounds.ts';

type Range = readonly [number, number];

/**
 * An attacker who knows every sum and everything printed, and tries whole numbers: by turns narrows each hidden count to what the others leave it,
 * and where that ends, guesses and looks whether anything contradicts. A corner of the linear programme that is whole numbers is a way things could be;
 * the truth only says which guesses to try first. Answers how far a count can be told, cut where two values `enough` apart are both possible.
 */
export function integerAttacker(counts: readonly number[], sums: readonly CountSum[], hidden: readonly boolean[], enough: number) {
  const most = 4 * Math.max(...counts, enough) + enough;
  const start = counts.map((count, index): Range => (hidden[index] === true ? [0, most] : [count, count]));
  const base = narrowed(start, sums) ?? start;
  const seen = counts.map((count): [number, number] => [count, count]);
  const note = (way: readonly number[]) =>
    way.forEach((value, index) => {
      const own = seen[index];
      if (own !== undefined) seen[index] = [Math.min(own[0], value), Math.max(own[1], value)];
    });
  const isWay = (way: readonly number[]) =>
    way.every(Number.isInteger) && sums.every(({ whole, parts }) => parts.reduce((sum, part) => sum + (way[part] ?? 0), 0) === way[whole]);
  const fits = (target: number, at: number): boolean => {
    const [low, high] = base[target] ?? [0, 0];
    if (at < low || at > high) return false;
    const ranges = [...base];
    ranges[target] = [at, at];
    const found = solve(ranges, sums, counts, { left: 400 });
    if (found !== null) note(found.map(([value]) => value));
    return found !== null;
  };
  return (target: number): { readonly low: number; readonly high: number } => {
    const own = () => seen[target] ?? [0, 0];
    const isWide = () => own()[1] - own()[0] >= enough;
    const value = counts[target] ?? 0;
    if (!isWide())
      linearBounds(
        counts,
        connected(target, sums, hidden),
        hidden,
      )(target)
        .at.filter(isWay)
        .forEach(note);
    for (const far of [0, value + enough, enough]) if (!isWide()) fits(target, far);
    for (let at = own()[0] - 1; at >= 0 && !isWide() && fits(target, at); at -= 1);
    for (let at = own()[1] + 1; !isWide() && fits(target, at); at += 1);
    const [low, high] = own();
    return { low, high };
  };
}

/** Whole numbers that fit, or null where there are none. Gives up after so many guesses, which counts as none: the attacker is then told too much. */
function solve(
  given: readonly Range[],
  sums: readonly CountSum[],
  counts: readonly number[],
  guesses: { left: number },
): readonly Range[] | null {
  const ranges = narrowed(given, sums);
  if (ranges === null) return null;
  let open = -1;
  for (const index of new Set(sums.flatMap(({ whole, parts }) => [whole, ...parts]))) {
    const [low, high] = ranges[index] ?? [0, 0];
    const best = ranges[open];
    if (low < high && (best === undefined || high - low < best[1] - best[0])) open = index;
  }
  if (open < 0) return ranges;
  const [low, high] = ranges[open] ?? [0, 0];
  const near = Math.max(low, Math.min(high, counts[open] ?? 0));
  for (let step = 0; step <= high - low; step += 1) {
    for (const value of step === 0 ? [near] : [near - step, near + step]) {
      if (value < low || value > high) continue;
      guesses.left -= 1;
      if (guesses.left < 0) return null;
      const next = [...ranges];
      next[open] = [value, value];
      const found = solve(next, sums, counts, guesses);
      if (found !== null) return found;
    }
  }
  return null;
}

/** Every count narrowed to what its sums leave it; null where nothing is left. */
function narrowed(given: readonly Range[], sums: readonly CountSum[]): Range[] | null {
  const ranges = [...given];
  const at = (index: number): Range => ranges[index] ?? [0, 0];
  for (let changed = true; changed; ) {
    changed = false;
    const set = (index: number, low: number, high: number): boolean => {
      const [from, to] = at(index);
      const [least, greatest] = [Math.max(from, low), Math.min(to, high)];
      if (least > greatest) return false;
      if (least !== from || greatest !== to) {
        ranges[index] = [least, greatest];
        changed = true;
      }
      return true;
    };
    for (const { whole, parts } of sums) {
      let [lows, highs] = [0, 0];
      for (const part of parts) {
        lows += at(part)[0];
        highs += at(part)[1];
      }
      if (!set(whole, lows, highs)) return null;
      const [least, greatest] = at(whole);
      for (const part of parts) {
        const [low, high] = at(part);
        if (!set(part, least - (highs - high), greatest - (lows - low))) return null;
      }
    }
  }
  return ranges;
}

/** The sums that what is hidden about a count runs through: others cannot narrow it. */
function connected(target: number, sums: readonly CountSum[], hidden: readonly boolean[]): readonly CountSum[] {
  const seen = new Set([target]);
  const own = new Set<CountSum>();
  for (let before = -1; before !== own.size; ) {
    before = own.size;
    for (const sum of sums) {
      const members = [sum.whole, ...sum.parts];
      if (!members.some((member) => seen.has(member))) continue;
      own.add(sum);
      for (const member of members) if (hidden[member] === true) seen.add(member);
    }
  }
  return [...own];
}
