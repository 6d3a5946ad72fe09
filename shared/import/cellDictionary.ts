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
  #count = 0;
  #last = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.codeOf(0, 0, hashOfNothing);
  }

  /** Number of the cell in the file's bytes from `start` to `end`, whose `cellHash` is given. */
  codeOf(start: number, end: number, hash: number): number {
    const last = this.#last;
    if (this.#hashes[last] === hash && last < this.#count && this.#same(last, this.#bytes, start, end)) return last;
    const code = this.#find(this.#bytes, start, end, hash);
    if (code >= 0) this.#last = code;
    else this.#last = this.#add(start, end - start, hash, ~code);
    return this.#last;
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
