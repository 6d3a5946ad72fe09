/** How long something took over many times, sorted. */
export interface Taken {
  readonly p50: number;
  readonly p95: number;
}

export async function timesOf(times: number, work: (time: number) => Promise<void> | void): Promise<Taken> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const started = performance.now();
    await work(time);
    taken.push(performance.now() - started);
  }
  taken.sort((one, other) => one - other);
  return { p50: taken[Math.floor(times / 2)] ?? 0, p95: taken[Math.floor(times * 0.95)] ?? 0 };
}

/** A line of a table: what, its middle and its 95th percentile in milliseconds, and how many times the yardstick's that is. */
export function timeLine(name: string, { p50, p95 }: Taken, yardstick?: Taken): string {
  const of = yardstick === undefined ? '' : `   ${(p50 / yardstick.p50).toFixed(2)} x, ${(p95 / yardstick.p95).toFixed(2)} x`;
  return `${name.padEnd(52)} ${p50.toFixed(2).padStart(8)} ms  ${p95.toFixed(2).padStart(8)} ms${of}`;
}
