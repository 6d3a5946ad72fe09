import type { IHasher } from 'hash-wasm';
import { z } from 'zod';
import { hex } from './hash.ts';

/** What a study stores to find people again: keyed codes to small integers. Without the key, which lives elsewhere, they tell nothing. */
export interface MatchKeyTable {
  readonly pupils: Map<string, number[]>;
  readonly mentors: Map<string, number>;
  readonly raters: Map<string, number>;
}

const stored = z.object({
  version: z.literal(1),
  pupils: z.record(z.string(), z.array(z.number().int())),
  mentors: z.record(z.string(), z.number().int()),
  raters: z.record(z.string(), z.number().int()),
});

function emptyMatchKeys(): MatchKeyTable {
  return { pupils: new Map(), mentors: new Map(), raters: new Map() };
}

/** The stored table; an empty one where there is none yet. Throws where the bytes are no such table. */
export function readMatchKeys(bytes: Uint8Array | null): MatchKeyTable {
  if (bytes === null) return emptyMatchKeys();
  const found = stored.parse(JSON.parse(new TextDecoder().decode(bytes)));
  return {
    pupils: new Map(Object.entries(found.pupils)),
    mentors: new Map(Object.entries(found.mentors)),
    raters: new Map(Object.entries(found.raters)),
  };
}

/** Bytes to store: keys in order, so that the same people always give the same bytes. */
export function writeMatchKeys(table: MatchKeyTable): Uint8Array {
  const ordered = <T>(map: ReadonlyMap<string, T>): Record<string, T> => Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = JSON.stringify({
    version: 1,
    pupils: ordered(table.pupils),
    mentors: ordered(table.mentors),
    raters: ordered(table.raters),
  });
  return new TextEncoder().encode(text);
}

/** Makes keyed codes: HMAC-SHA-256, the first 128 bits in hex. Ask for many at once, then read them one by one. */
export class KeyMaker {
  readonly #key: CryptoKey;
  readonly #made = new Map<string, string>();

  constructor(key: CryptoKey) {
    this.#key = key;
  }

  async prepare(plain: Iterable<string>): Promise<void> {
    const wanted = [...new Set(plain)].filter((text) => !this.#made.has(text));
    const encoder = new TextEncoder();
    const batch = 512;
    for (let start = 0; start < wanted.length; start += batch) {
      await Promise.all(
        wanted.slice(start, start + batch).map(async (text) => {
          const signed = await crypto.subtle.sign('HMAC', this.#key, encoder.encode(text));
          this.#made.set(text, hex(new Uint8Array(signed, 0, 16)));
        }),
      );
    }
  }

  /** Whether these are codes of that key: what a review made serves its import, unless the key was lost and made anew between them. */
  async isOf(key: CryptoKey): Promise<boolean> {
    const [own, other] = [new KeyMaker(this.#key), new KeyMaker(key)];
    await Promise.all([own.prepare(['same key']), other.prepare(['same key'])]);
    return own.of('same key') === other.of('same key');
  }

  /** Code of a text that was prepared; empty for one that was not, which is then found nowhere. */
  of(plain: string): string {
    return this.#made.get(plain) ?? '';
  }
}

/**
 * Makes the same kind of codes one by one, several times as fast, from a key that it makes of the study's: for the many texts under which
 * a name cut short may be looked for.
 */
export class SwiftKeyMaker {
  readonly #hmac: IHasher;
  readonly #made = new Map<string, string>();

  private constructor(hmac: IHasher) {
    this.#hmac = hmac;
  }

  static async from(key: CryptoKey): Promise<SwiftKeyMaker> {
    const { createHMAC, createSHA256 } = await import('hash-wasm');
    const own = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode('names cut short'));
    return new SwiftKeyMaker(await createHMAC(createSHA256(), new Uint8Array(own)));
  }

  of(plain: string): string {
    const held = this.#made.get(plain);
    if (held !== undefined) return held;
    const code = this.#hmac.init().update(plain).digest('hex').slice(0, 32);
    this.#made.set(plain, code);
    return code;
  }
}
