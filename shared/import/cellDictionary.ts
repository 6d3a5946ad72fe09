const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** FNV-1a begins with one and multiplies by the other behind each byte: the scan does so as it goes. */
export const hashOfNothing = 0x811c9dc5 | 0;
export const hashFactor = 0x01000193;

/** FNV-1a of a stretch of bytes: what a dictionary knows a cell by before it compares. */
export function cellHash(bytes: Uint8Array, start: number, end: number): number {
  let hash = hashOfNothing;
  for (let place = start; place < end; place++) hash = Math.imul(hash ^ (bytes[place] ?? 0), hashFactor);
  return hash;
}

/**
 * Gives every different cell of one column a small number, straight from the bytes: no string is made until the end,
 * and then one per different cell. Open addressing; the first occurrence stays where it is in the file's bytes, and what is not
 * in the file as it reads (a cell without its escapes) in a pool of its own.
 */
export class CellDictionary {
  readonly #bytes: Uint8Array;
  #pool = new Uint8Array(0);
  #pooled = 0;
  #slots = new Int32Array(256).fill(-1);
  #hashes = new Int32Array(128);
  /** Where each cell begins: in the file's bytes, or behind their end in the pool. */
  #starts = new Float64Array(128);
  #lengths = new Int32Array(128);
  /** For each cell, the other one that came behind it the last time. */
  #followers = new Int32Array(128);
  #count = 0;
  #last = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.codeOf(0, 0, hashOfNothing);
  }

  /** Number of the cell in the file's bytes from `start` to `end`, whose `cellHash` is given. */
  codeOf(start: number, end: number, hash: number): number {
    const code = this.#find(this.#bytes, start, end, hash);
    return code >= 0 ? code : this.#add(start, end - start, hash, ~code);
  }

  /** Number of the cell from `start` to where the next delimiter or line end stands: one that `expected` may find again. */
  learn(start: number, delimiter: number): number {
    const bytes = this.#bytes;
    const length = bytes.length;
    let end = start;
    let hash = hashOfNothing;
    for (; end < length; end++) {
      const byte = bytes[end] ?? 0;
      if (byte === delimiter || byte === 10 || byte === 13) break;
      hash = Math.imul(hash ^ byte, hashFactor);
    }
    const code = this.codeOf(start, end, hash);
    if (code !== this.#last) this.#followers[this.#last] = code;
    this.#last = code;
    return code;
  }

  /**
   * Number of the cell at `start` where it is the last one that was learnt again, or the one that came behind that before; -1 where it is
   * neither. An export goes through its days and pupils in one order: nearly every cell of a long one is found so, without a hash.
   */
  expected(start: number, delimiter: number): number {
    const last = this.#last;
    if (this.#stands(last, start, delimiter)) return last;
    const follower = this.#followers[last] ?? 0;
    if (!this.#stands(follower, start, delimiter)) return -1;
    this.#last = follower;
    return follower;
  }

  lengthOf(code: number): number {
    return this.#lengths[code] ?? 0;
  }

  /** Number of a cell that does not stand in the file as it reads. */
  codeOfPlain(plain: Uint8Array): number {
    const hash = cellHash(plain, 0, plain.length);
    const code = this.#find(plain, 0, plain.length, hash);
    return code >= 0 ? code : this.#add(this.#bytes.length + this.#pour(plain), plain.length, hash, ~code);
  }

  words(): string[] {
    return Array.from({ length: this.#count }, (_, code) => {
      const start = this.#starts[code] ?? 0;
      const inFile = start < this.#bytes.length;
      const held = inFile ? this.#bytes : this.#pool;
      const from = inFile ? start : start - this.#bytes.length;
      return decoder.decode(held.subarray(from, from + (this.#lengths[code] ?? 0)));
    });
  }

  /** The cell's number, or the complement of the slot where it would go. */
  #find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const code = this.#slots[slot] ?? -1;
      if (code === -1) return ~slot;
      if (this.#hashes[code] === hash && this.#same(code, bytes, start, end)) return code;
      slot = (slot + 1) & mask;
    }
  }

  /** Whether a cell that was learnt stands there, and ends there. */
  #stands(code: number, start: number, delimiter: number): boolean {
    const bytes = this.#bytes;
    const end = start + (this.#lengths[code] ?? 0);
    const stop = bytes[end];
    if (stop !== delimiter && stop !== 10 && stop !== 13) return false;
    for (let place = start, held = this.#starts[code] ?? 0; place < end; place++, held++) if (bytes[place] !== bytes[held]) return false;
    return true;
  }

  #same(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    if (this.#lengths[code] !== end - start) return false;
    const heldStart = this.#starts[code] ?? 0;
    const inFile = heldStart < this.#bytes.length;
    const held = inFile ? this.#bytes : this.#pool;
    let other = inFile ? heldStart : heldStart - this.#bytes.length;
    for (let place = start; place < end; place++, other++) if (bytes[place] !== held[other]) return false;
    return true;
  }

  #add(start: number, length: number, hash: number, slot: number): number {
    const code = this.#count++;
    if (code >= this.#hashes.length) {
      this.#hashes = doubled(this.#hashes);
      this.#followers = doubled(this.#followers);
      this.#lengths = doubled(this.#lengths);
      const starts = new Float64Array(this.#starts.length * 2);
      starts.set(this.#starts);
      this.#starts = starts;
    }
    this.#hashes[code] = hash;
    this.#starts[code] = start;
    this.#lengths[code] = length;
    this.#slots[slot] = code;
    if (this.#count * 2 > this.#slots.length) this.#grow();
    return code;
  }

  #pour(plain: Uint8Array): number {
    const at = this.#pooled;
    if (at + plain.length > this.#pool.length) {
      const wider = new Uint8Array(Math.max(1024, this.#pool.length * 2, at + plain.length));
      wider.set(this.#pool);
      this.#pool = wider;
    }
    this.#pool.set(plain, at);
    this.#pooled += plain.length;
    return at;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let code = 0; code < this.#count; code++) {
      const hash = this.#hashes[code] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = code;
    }
    this.#slots = slots;
  }
}

function doubled(held: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  return widened(held, held.length * 2);
}

/** The same numbers with room for more. */
export function widened(held: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(length);
  wider.set(held);
  return wider;
}
