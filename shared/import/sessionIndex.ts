/** What is known beforehand of the sessions to come: the highest pupil and the first and last day. */
export interface SessionBounds {
  readonly pupils: number;
  readonly from: number;
  readonly to: number;
}

/** So many times the marks there are at most may be the sessions of all pupils on all days, for each to have a place of its own. */
const mostEmpty = 6;

/**
 * Finds the place of a pupil's session among those seen. Where the pupils and days span hardly more sessions than there are marks, each
 * session has a place of its own; else open addressing over three integers. No object per mark.
 */
export class SessionIndex {
  readonly #mask: number;
  readonly #slots: Int32Array;
  readonly #first: Int32Array;
  readonly #second: Int32Array;
  readonly #bounds: SessionBounds | null;

  constructor(capacity: number, bounds: SessionBounds | null = null) {
    const sessions = bounds === null ? Number.POSITIVE_INFINITY : (bounds.pupils + 1) * (bounds.to - bounds.from + 1) * 2;
    this.#bounds = sessions > 0 && sessions <= capacity * mostEmpty + 1024 ? bounds : null;
    let size = 16;
    while (this.#bounds === null && size < capacity * 2) size *= 2;
    this.#mask = size - 1;
    this.#slots = this.#bounds === null ? new Int32Array(size).fill(-1) : new Int32Array(sessions);
    this.#first = new Int32Array(size);
    this.#second = new Int32Array(size);
  }

  /** Place of the session; `next` is remembered and answered when it is new. */
  find(pupil: number, day: number, pm: boolean, next: number): number {
    const bounds = this.#bounds;
    if (bounds !== null) {
      const place = ((day - bounds.from) * 2 + (pm ? 1 : 0)) * (bounds.pupils + 1) + pupil;
      const held = this.#slots[place] ?? 0;
      if (held > 0) return held - 1;
      this.#slots[place] = next + 1;
      return next;
    }
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
