import { type Arc, arcsOf, type CountNetwork, knownInterval } from './countNetwork.ts';

/** From this price on a count is kept if anything else will do. */
export const keptPrice = 1000;

export interface Protection {
  /** By count: whether it must not be printed. */
  readonly hidden: readonly boolean[];
  /** Whether the counts that were to stay (totals) had to be hidden too. */
  readonly totalsHidden: boolean;
}

/**
 * Which counts to hide so that no small one can be worked out (METHODS: small numbers).
 *
 * Primary: every count with 1 <= count < threshold. Secondary: for each primary count whose interval is narrower than the threshold,
 * the cheapest circle of counts through it (fewest newly hidden, smaller counts first), until every interval is wide enough; then
 * whatever turned out not to be needed is shown again. `prices` say what hiding a count costs (1 if not said); counts of price
 * `keptPrice` or more, such as totals, are hidden only when nothing else is enough.
 */
export function protectCounts(network: CountNetwork, threshold: number, prices: readonly number[] = []): Protection {
  const arcs = arcsOf(network);
  const primary = network.counts.map((count) => count >= 1 && count < threshold);
  const wanted = network.counts.map((_, index) => index).filter((index) => primary[index] === true);
  const hidden = [...primary];
  const isOpen = (index: number) => width(network, hidden, index) < threshold;

  for (let target = wanted.find(isOpen); target !== undefined; target = wanted.find(isOpen)) {
    const fresh = nextToHide(network, arcs, hidden, prices, target, threshold);
    if (fresh.length === 0) break;
    for (const index of fresh) hidden[index] = true;
  }

  const secondary = network.counts.map((_, index) => index).filter((index) => hidden[index] === true && primary[index] !== true);
  secondary.sort((a, b) => (prices[b] ?? 1) - (prices[a] ?? 1) || (network.counts[b] ?? 0) - (network.counts[a] ?? 0));
  for (const index of secondary) {
    hidden[index] = false;
    if (wanted.some(isOpen)) hidden[index] = true;
  }
  return { hidden, totalsHidden: hidden.some((is, index) => is && isKept(prices, index)) };
}

/** A circle with the whole room, else one with some, else every count that may go, else totals too. */
function nextToHide(
  network: CountNetwork,
  arcs: readonly Arc[],
  hidden: readonly boolean[],
  prices: readonly number[],
  target: number,
  threshold: number,
): readonly number[] {
  const visible = (index: number) => hidden[index] !== true;
  for (let room = threshold; room >= 1; room -= 1) {
    const circle = cheapestCircle(network, arcs, hidden, prices, target, room, false)?.filter(visible) ?? [];
    if (circle.length > 0) return circle;
  }
  const rest = [...network.counts.keys()].filter(visible);
  const free = rest.filter((index) => !isKept(prices, index));
  if (free.length > 0) return free;
  const withTotals = cheapestCircle(network, arcs, hidden, prices, target, threshold, true)?.filter(visible) ?? [];
  return withTotals.length > 0 ? withTotals : rest;
}

function isKept(prices: readonly number[], index: number): boolean {
  return (prices[index] ?? 1) >= keptPrice;
}

function width(network: CountNetwork, hidden: readonly boolean[], index: number): number {
  const { low, high } = knownInterval(network, hidden, index);
  return high - low;
}

/** The counts of the cheapest circle along which the target could grow by `room`; null when there is none. */
function cheapestCircle(
  network: CountNetwork,
  arcs: readonly Arc[],
  hidden: readonly boolean[],
  prices: readonly number[],
  target: number,
  room: number,
  mayHideKept: boolean,
): readonly number[] | null {
  const own = arcs[target];
  if (own === undefined || own.from === own.to) return null;
  const most = Math.max(1, ...network.counts);
  const nodes = network.sums.length + 1;
  const cost: number[] = new Array(nodes).fill(Infinity);
  const cameBy: (number | undefined)[] = new Array(nodes).fill(undefined);
  cost[own.to] = 0;
  for (let round = 0; round < nodes; round += 1) {
    arcs.forEach((arc, index) => {
      if (index === target || arc.from === arc.to) return;
      if (isKept(prices, index) && !mayHideKept && hidden[index] !== true) return;
      const count = network.counts[index] ?? 0;
      const price = hidden[index] === true ? 0 : (prices[index] ?? 1) + (0.01 * count) / most + (count === 0 ? 0.5 : 0);
      relax(arc.from, arc.to, price, index);
      if (count >= room) relax(arc.to, arc.from, price, index);
    });
  }
  function relax(from: number, to: number, price: number, index: number): void {
    const through = (cost[from] ?? Infinity) + price;
    if (through < (cost[to] ?? Infinity) - 1e-12) {
      cost[to] = through;
      cameBy[to] = index;
    }
  }
  const circle: number[] = [];
  for (let node = own.from; node !== own.to; ) {
    const index = cameBy[node];
    const arc = index === undefined ? undefined : arcs[index];
    if (index === undefined || arc === undefined || circle.length > nodes) return null;
    circle.push(index);
    node = arc.to === node ? arc.from : arc.to;
  }
  return circle;
}
