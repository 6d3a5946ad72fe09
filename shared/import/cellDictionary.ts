const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Gives every different cell of one column a small number, straight from the bytes: no string is made until the end,
 * and then one per different cell. Open addressing over FNV-1a; the first occurrence stays where it is in the bytes.
 */
export class CellDictionary {
  readonly #sources: Uint8Array[] = [];
  #slots = new Int32Array(256).fill(-1);
  #hashes = new Int32Array(128);
  #starts = new Int32Array(128);
  #ends = new Int32Array(128);
  #count = 0;

  constructor() {
    this.codeOf(new Uint8Array(0), 0, 0);
  }

  /** Number of the cell `bytes[start, end)`; the bytes must stay as they are while the dictionary lives. */
  codeOf(bytes: Uint8Array, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let place = start; place < end; place++) hash = Math.imul(hash ^ (bytes[place] ?? 0), 0x01000193);
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const code = this.#slots[slot] ?? -1;
      if (code === -1) return this.#add(bytes, start, end, hash, slot);
      if (this.#hashes[code] === hash && this.#same(code, bytes, start, end)) return code;
      slot = (slot + 1) & mask;
    }
  }

  words(): string[] {
    const words: string[] = [];
    for (let code = 0; code < this.#count; code++) {
      words.push(decoder.decode(this.#sources[code]?.subarray(this.#starts[code], this.#ends[code])));
    }
    return words;
  }

  #same(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const heldStart = this.#starts[code] ?? 0;
    if ((this.#ends[code] ?? 0) - heldStart !== end - start) return false;
    const held = this.#sources[code];
    if (held === undefined) return false;
    for (let place = start, other = heldStart; place < end; place++, other++) if (bytes[place] !== held[other]) return false;
    return true;
  }

  #add(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const code = this.#count++;
    if (code >= this.#hashes.length) {
      this.#hashes = doubled(this.#hashes);
      this.#starts = doubled(this.#starts);
      this.#ends = doubled(this.#ends);
    }
    this.#sources.push(bytes);
    this.#hashes[code] = hash;
    this.#starts[code] = start;
    this.#ends[code] = end;
    this.#slots[slot] = code;
    if (this.#count * 2 > this.#slots.length) this.#grow();
    return code;
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

export function doubled(held: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(held.length * 2);
  wider.set(held);
  return wider;
}
