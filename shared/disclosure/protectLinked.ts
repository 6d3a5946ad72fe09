import { type Bounds, type CountSum, linearBounds } from './linearBounds.ts';

/** One number that a reader could read or work out. */
export interface LinkedCount {
  readonly value: number;
  /**
   * `printed`: in the report unless it is hidden. `implied`: in no table, and yet to be protected, because it is a number of pupils: the difference
   * of two that are printed. `known`: said openly and about nobody, a limit for instance; `room`: what is left up to it.
   */
  readonly kind: 'printed' | 'implied' | 'known' | 'room';
  /** What hiding it costs: the dearest is hidden last. */
  readonly price: number;
}

/**
 * Which of the printed counts to hide so that no number of pupils from 1 to threshold - 1 can be worked out from everything that is printed together
 * (METHODS: small numbers): none may have an interval narrower than the threshold. Counts are hidden one by one, cheapest first among those that
 * stand in a sum with what is hidden already; what turned out not to be needed is shown again, dearest first.
 */
export function protectLinked(counts: readonly LinkedCount[], sums: readonly CountSum[], threshold: number): readonly boolean[] {
  const values = counts.map(({ value }) => value);
  const isPupils = ({ kind }: LinkedCount) => kind === 'printed' || kind === 'implied';
  const isPrimary = counts.map((count) => isPupils(count) && count.value >= 1 && count.value < threshold);
  const hidden = counts.map(({ kind }, index) => isPrimary[index] === true || kind === 'implied' || kind === 'room');
  const wanted = [...counts.keys()].filter((index) => isPrimary[index]);
  const priceOf = (index: number) =>
    (counts[index]?.price ?? 1) + Math.min(0.9, (values[index] ?? 0) / 10_000) + (values[index] === 0 ? 0.5 : 0);
  const mayHide = (index: number) => counts[index]?.kind === 'printed' && hidden[index] !== true;
  /** Ways in which everything could be, given what is printed: they stay possible when more is hidden, and save most of the programming. */
  const ways: (readonly number[])[] = [values];
  /** One programme serves every count that hangs together, as long as nothing else is hidden or shown. */
  const programmes = new Map<CountSum | undefined, (target: number) => Bounds>();
  const turn = (index: number, isHidden: boolean) => {
    hidden[index] = isHidden;
    programmes.clear();
  };
  const boundsOf = (target: number): Bounds => {
    const near = reached(sums, hidden, target);
    const programme = programmes.get(near[0]) ?? linearBounds(values, near, hidden);
    programmes.set(near[0], programme);
    return programme(target);
  };
  const isOpen = (target: number, possible: (readonly number[])[]) => {
    let [least, most] = [Infinity, -Infinity];
    for (const way of possible) {
      least = Math.min(least, way[target] ?? 0);
      most = Math.max(most, way[target] ?? 0);
    }
    if (most - least >= threshold) return false;
    const { low, high, at } = boundsOf(target);
    possible.push(...at);
    return high - low < threshold;
  };

  // Hiding more never narrows an interval, so a target that is safe stays safe.
  for (const target of wanted) {
    while (isOpen(target, ways)) {
      const near = reached(sums, hidden, target).flatMap(membersOf).filter(mayHide);
      const cheapest = near.toSorted((one, other) => priceOf(one) - priceOf(other))[0];
      if (cheapest === undefined) break;
      turn(cheapest, true);
    }
  }

  const secondary = [...counts.keys()].filter(
    (index) => hidden[index] === true && isPrimary[index] !== true && counts[index]?.kind === 'printed',
  );
  for (const index of secondary.toSorted((one, other) => priceOf(other) - priceOf(one))) {
    const touched = new Set(reached(sums, hidden, index).flatMap(membersOf));
    const left = ways.filter((way) => way[index] === values[index]);
    turn(index, false);
    if (wanted.some((target) => touched.has(target) && isOpen(target, left))) turn(index, true);
    else ways.splice(0, ways.length, ...left);
  }
  return hidden;
}

/** The sums that what is hidden about a count runs through. */
function reached(sums: readonly CountSum[], hidden: readonly boolean[], target: number): readonly CountSum[] {
  const seen = new Set([target]);
  const own = new Set<CountSum>();
  for (let grown = true; grown; ) {
    grown = false;
    for (const sum of sums) {
      if (own.has(sum) || !membersOf(sum).some((member) => seen.has(member))) continue;
      own.add(sum);
      grown = true;
      for (const member of membersOf(sum)) if (hidden[member] === true) seen.add(member);
    }
  }
  return sums.filter((sum) => own.has(sum));
}

function membersOf({ whole, parts }: CountSum): readonly number[] {
  return [whole, ...parts];
}
