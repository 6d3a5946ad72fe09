import type { Random } from '#shared/sample/world/random.ts';
import type { Act } from './recording.ts';

const sector = 512;

type Change = Extract<Act, { act: 'write' | 'truncate' }>;

/** A file's content: what is on the disk for sure, and what was changed since its last flush. */
interface Content {
  sure: Uint8Array;
  pending: Change[];
}

/**
 * A disk that promises no more than it must: what was not flushed may be there or not, in part, in any order; a name that was made or
 * taken away since the last flush of its folder may be there or not, in the order in which that was done.
 */
export class Disk {
  readonly #names: Map<string, Content>;
  /** What names meant after each change since the last flush of the folder. */
  #later: Map<string, Content>[] = [];

  constructor(files: ReadonlyMap<string, Uint8Array>) {
    this.#names = new Map([...files].map(([name, sure]) => [name, { sure, pending: [] }]));
  }

  do(act: Act): void {
    const now = this.#later.at(-1) ?? this.#names;
    switch (act.act) {
      case 'create':
        if (!now.has(act.file)) this.#later.push(new Map(now).set(act.file, { sure: new Uint8Array(), pending: [] }));
        break;
      case 'remove': {
        const without = new Map(now);
        without.delete(act.file);
        this.#later.push(without);
        break;
      }
      case 'flushFolder':
        this.#names.clear();
        for (const [name, content] of now) this.#names.set(name, content);
        this.#later = [];
        break;
      case 'flush': {
        const content = now.get(act.file);
        if (content !== undefined) Object.assign(content, { sure: changed(content.sure, content.pending), pending: [] });
        break;
      }
      case 'write':
      case 'truncate':
        now.get(act.file)?.pending.push(act);
    }
  }

  /** What may be found after the power was cut now; `seed`'s stream chooses among all that may. */
  afterCut(random: Random): ReadonlyMap<string, Uint8Array> {
    const names = [this.#names, ...this.#later][random.below(this.#later.length + 1)] ?? this.#names;
    return new Map([...names].map(([name, { sure, pending }]) => [name, changed(sure, survivors(pending, random))]));
  }
}

/** Often all or nothing of what was pending, else each change by its own luck; a write may be torn between two sectors. */
function survivors(pending: readonly Change[], random: Random): readonly Change[] {
  const chance = random.pick([0, 0.5, 0.9, 1]);
  return pending.flatMap((change) => {
    if (!random.chance(chance)) return [];
    if (change.act === 'truncate' || chance === 1 || random.chance(0.7)) return [change];
    const torn = sector * random.below(1 + Math.ceil(change.bytes.length / sector));
    return [
      random.chance(0.5)
        ? { ...change, bytes: change.bytes.subarray(0, torn) }
        : { ...change, at: change.at + torn, bytes: change.bytes.subarray(torn) },
    ];
  });
}

function changed(content: Uint8Array, changes: readonly Change[]): Uint8Array {
  let bytes = content;
  for (const change of changes) {
    if (change.act === 'truncate') {
      const next = new Uint8Array(change.size);
      next.set(bytes.subarray(0, change.size));
      bytes = next;
      continue;
    }
    const end = change.at + change.bytes.length;
    const next = new Uint8Array(Math.max(bytes.length, end));
    next.set(bytes);
    next.set(change.bytes, change.at);
    bytes = next;
  }
  return bytes;
}
