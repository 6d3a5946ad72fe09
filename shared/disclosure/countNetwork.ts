/**
 * Published counts that add up, as a network. Each sum says `whole = the parts together`; a count may stand in at most two sums, once
 * on each side after signs are turned (every table with totals, and every tree of counts, can be drawn so).
 *
 * Sums are nodes and counts are arcs between them, so whatever a reader cannot see may only move round circles: how far a hidden
 * count could lie from its true value is a maximum flow. With whole counts the answer is exact, and equals the linear programme's.
 */
export interface CountNetwork {
  readonly counts: readonly number[];
  readonly sums: readonly { readonly whole: number; readonly parts: readonly number[] }[];
}

export interface Arc {
  readonly from: number;
  readonly to: number;
}

/** Where each count runs: node 0 is the world outside, node s + 1 is sum s. Throws where the sums cannot be drawn as a network. */
export function arcsOf(network: CountNetwork): readonly Arc[] {
  const seats = network.counts.map((): { node: number; sign: 1 | -1 }[] => []);
  network.sums.forEach((sum, index) => {
    for (const part of sum.parts) seats[part]?.push({ node: index + 1, sign: 1 });
    seats[sum.whole]?.push({ node: index + 1, sign: -1 });
  });
  const turn = turnSigns(network, seats);
  return seats.map((own) => {
    const [first, second] = own.map((seat) => ({ node: seat.node, into: seat.sign * (turn[seat.node] ?? 1) > 0 }));
    if (first === undefined) return { from: 0, to: 0 };
    if (second === undefined) return first.into ? { from: 0, to: first.node } : { from: first.node, to: 0 };
    if (own.length > 2 || first.into === second.into) throw new RangeError('These sums are not a network.');
    return first.into ? { from: second.node, to: first.node } : { from: first.node, to: second.node };
  });
}

/** Choose +1 or -1 for each sum so that a count shared by two sums leaves one and enters the other. */
function turnSigns(network: CountNetwork, seats: readonly (readonly { node: number; sign: 1 | -1 }[])[]): number[] {
  const turn: number[] = new Array(network.sums.length + 1).fill(0);
  for (let start = 1; start < turn.length; start += 1) {
    if (turn[start] !== 0) continue;
    turn[start] = 1;
    const open = [start];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (const own of seats) {
        const here = own.find((seat) => seat.node === node);
        const there = own.find((seat) => seat.node !== node);
        if (here === undefined || there === undefined || turn[there.node] !== 0) continue;
        turn[there.node] = -here.sign * there.sign * (turn[node] ?? 1);
        open.push(there.node);
      }
    }
  }
  return turn;
}

/**
 * What a reader can work out about a hidden count: the smallest and largest value >= 0 that fit everything published.
 * `high` is Infinity where nothing bounds it.
 */
export function knownInterval(network: CountNetwork, hidden: readonly boolean[], target: number): { low: number; high: number } {
  const value = network.counts[target] ?? 0;
  if (hidden[target] !== true) return { low: value, high: value };
  const arcs = arcsOf(network);
  const arc = arcs[target] ?? { from: 0, to: 0 };
  if (arc.from === arc.to) return { low: 0, high: Infinity };
  const nodes = network.sums.length + 1;
  const up = maximumFlow(nodes, arcs, network.counts, hidden, target, arc.to, arc.from, Infinity);
  const down = maximumFlow(nodes, arcs, network.counts, hidden, target, arc.from, arc.to, value);
  return { low: value - down, high: value + up };
}

function maximumFlow(
  nodes: number,
  arcs: readonly Arc[],
  counts: readonly number[],
  hidden: readonly boolean[],
  without: number,
  source: number,
  sink: number,
  limit: number,
): number {
  const usable = arcs.map((arc, index) => hidden[index] === true && index !== without && arc.from !== arc.to);
  const moved = arcs.map(() => 0);
  let flow = 0;
  while (flow < limit) {
    const cameBy: ({ arc: number; forward: boolean } | undefined)[] = new Array(nodes).fill(undefined);
    const queue = [source];
    for (let node = queue.shift(); node !== undefined && cameBy[sink] === undefined; node = queue.shift()) {
      arcs.forEach((arc, index) => {
        if (usable[index] !== true) return;
        const forward = arc.from === node;
        if (!forward && (arc.to !== node || (counts[index] ?? 0) + (moved[index] ?? 0) <= 0)) return;
        const next = forward ? arc.to : arc.from;
        if (next === source || cameBy[next] !== undefined) return;
        cameBy[next] = { arc: index, forward };
        queue.push(next);
      });
    }
    if (cameBy[sink] === undefined) break;
    let step = limit - flow;
    const path: { arc: number; forward: boolean }[] = [];
    for (let node = sink; node !== source; ) {
      const by = cameBy[node];
      const arc = by === undefined ? undefined : arcs[by.arc];
      if (by === undefined || arc === undefined) return flow;
      if (!by.forward) step = Math.min(step, (counts[by.arc] ?? 0) + (moved[by.arc] ?? 0));
      path.push(by);
      node = by.forward ? arc.from : arc.to;
    }
    if (step === Infinity) return Infinity;
    for (const by of path) moved[by.arc] = (moved[by.arc] ?? 0) + (by.forward ? step : -step);
    flow += step;
  }
  return flow;
}
