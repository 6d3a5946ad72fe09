/** A list of integers that grows in place: millions of them cost four bytes each. */
export class GrowingInts {
  #held = new Int32Array(64);
  length = 0;

  push(...numbers: readonly number[]): void {
    if (this.length + numbers.length > this.#held.length) {
      const wider = new Int32Array(this.#held.length * 2 + numbers.length);
      wider.set(this.#held);
      this.#held = wider;
    }
    this.#held.set(numbers, this.length);
    this.length += numbers.length;
  }

  at(place: number): number {
    return this.#held[place] ?? 0;
  }
}
