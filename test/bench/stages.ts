/** Times the stages of one run, and says each as milliseconds and as a multiple of a yardstick taken on the same machine in the same run. */
export class Stages {
  readonly #taken: { readonly name: string; readonly milliseconds: number }[] = [];
  readonly #yardstick: number;

  constructor(yardstick: () => void) {
    yardstick();
    const started = performance.now();
    yardstick();
    this.#yardstick = performance.now() - started;
  }

  async time<Value>(name: string, work: () => Value | Promise<Value>): Promise<Value> {
    const started = performance.now();
    const value = await work();
    this.#taken.push({ name, milliseconds: performance.now() - started });
    return value;
  }

  /** The middle of several runs of a quick stage. */
  async timeMedian<Value>(name: string, runs: number, work: (run: number) => Promise<Value>): Promise<void> {
    const taken: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const started = performance.now();
      await work(run);
      taken.push(performance.now() - started);
    }
    taken.sort((one, other) => one - other);
    this.#taken.push({ name: `${name} (median of ${runs})`, milliseconds: taken[Math.floor(runs / 2)] ?? 0 });
  }

  table(yardstickName: string): string {
    const rows = [{ name: `yardstick: ${yardstickName}`, milliseconds: this.#yardstick }, ...this.#taken];
    const width = Math.max(...rows.map(({ name }) => name.length));
    return rows
      .map(
        ({ name, milliseconds }) =>
          `${name.padEnd(width)}  ${milliseconds.toFixed(0).padStart(7)} ms  ${(milliseconds / this.#yardstick).toFixed(2).padStart(7)} x`,
      )
      .join('\n');
  }
}
