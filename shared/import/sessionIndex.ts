/** Finds the place of a pupil's session among those seen: open addressing over three integers, no object per mark. */
export class SessionIndex {
  readonly #mask: number;
  readonly #slots: Int32Array;
  readonly #first: Int32Array;
  readonly #second: Int32Array;

  constructor(capacity: number) {
    let size = 16;
    while (size < capacity * 2) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size).fill(-1);
    this.#first = new Int32Array(size);
    this.#second = new Int32Array(size);
  }

  /** Place of the session; `next` is remembered and answered when it is new. */
  find(pupil: number, day: number, pm: boolean, next: number): number {
    const second = day * 2 + (pm ? 1 : 0);
    let hash = Math.imul(pupil, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    hash ^= hash >>> 15;
    let slot = hash & this.#mask;
    for (;;) {
      const held = this.#slots[slot] ?? -1;
      if (held === -1) {
        this.#slots[slot] = next;
        this.#first[slot] = pupil;
        this.#second[slot] = second;
        return next;
      }
      if (this.#first[slot] === pupil && this.#second[slot] === second) return held;
      slot = (slot + 1) & this.#mask;
    }
  }
}
