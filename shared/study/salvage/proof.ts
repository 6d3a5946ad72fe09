import { chainHash, type StoredLine } from '#shared/study/eventLine.ts';
import type { Seal } from '#shared/study/seal/seal.ts';
import { type FoundLine, readLine } from './foundLine.ts';
import type { FoundRecord } from './record.ts';
import type { FoundRows } from './rows.ts';

/** A line that is what was written: its hash covers the line before, and whoever has the passphrase marked it. */
interface ProvenLine {
  readonly hash: string;
  readonly record: FoundRecord;
}

/** A line that follows on the one before with that hash. */
interface Link extends ProvenLine {
  readonly before: string;
}

/** Proven lines one after the other, without a gap. The chain begins anew after each gap, from a hash that only its successor proves. */
export interface Stretch {
  readonly from: number;
  /** The hash of the line before the first. */
  readonly before: string;
  readonly lines: readonly ProvenLine[];
}

/** What the chain of hashes says of the lines that were found. */
export interface Proof {
  readonly stretches: readonly Stretch[];
  /** The hashes that the line may have, proven or not. */
  hashesAt(sequence: number): readonly string[];
  /** The line, where it is proven. */
  line(sequence: number): StoredLine | null;
  /** The greatest number that a line of this journal is known to have had. */
  readonly lastSeen: number;
  /** What the file says is its last line; null where that is lost. */
  readonly end: number | null;
}

export function lastOf({ from, lines }: Stretch): number {
  return from + lines.length - 1;
}

export async function proveLines(seal: Seal, rows: FoundRows): Promise<Proof> {
  const heads = headsOf(rows);
  const links = new Map<number, readonly Link[]>();
  let lastSeen = 0;
  let previous: { readonly sequence: number; readonly hashes: readonly string[] } = { sequence: 0, hashes: [''] };
  for (const sequence of [...rows.lines.keys()].sort((a, b) => a - b)) {
    const candidates = (rows.lines.get(sequence) ?? []).map((record) => ({ record, found: readLine(record) }));
    const linked = previous.sequence === sequence - 1 ? await linksOf(seal, candidates, previous.hashes) : [];
    if (linked.length > 0) links.set(sequence, linked);
    if (linked.length > 0 || candidates.some(({ found }) => found.isSure)) lastSeen = sequence;
    previous = { sequence, hashes: hashesOf(candidates.map(({ found }) => found)) };
  }
  const stretches = stretchesOf(links, new Set(heads.map(({ hash }) => hash)));
  const proven = new Map(stretches.flatMap(({ from, lines }) => lines.map(({ record }, index) => [from + index, record] as const)));
  return {
    stretches,
    lastSeen,
    end: heads.length === 0 ? null : Math.max(...heads.map(({ sequence }) => sequence)),
    hashesAt: (sequence) => [
      ...hashesOf((rows.lines.get(sequence) ?? []).map(readLine)),
      ...heads.filter((head) => head.sequence === sequence).map(({ hash }) => hash),
    ],
    line(sequence) {
      const record = proven.get(sequence);
      return record === undefined ? null : readLine(record).line;
    },
  };
}

/** From the last line backwards: of two lines that both follow on the one before, the one that is followed itself is the journal's. */
function stretchesOf(links: ReadonlyMap<number, readonly Link[]>, heads: ReadonlySet<string>): readonly Stretch[] {
  const stretches: { from: number; before: string; readonly lines: ProvenLine[] }[] = [];
  for (const [sequence, linked] of [...links].reverse()) {
    const open = stretches.at(-1);
    const followed = open?.from === sequence + 1 ? linked.find(({ hash }) => hash === open.before) : undefined;
    const link = followed ?? linked.find(({ hash }) => heads.has(hash)) ?? linked[0];
    if (link === undefined) continue;
    const line: ProvenLine = { hash: link.hash, record: link.record };
    if (open === undefined || followed === undefined) stretches.push({ from: sequence, before: link.before, lines: [line] });
    else {
      open.lines.push(line);
      open.from = sequence;
      open.before = link.before;
    }
  }
  for (const { lines } of stretches) lines.reverse();
  return stretches.reverse();
}

function hashesOf(found: readonly FoundLine[]): readonly string[] {
  return [...new Set(found.flatMap(({ hash }) => (hash === null ? [] : [hash])))];
}

/** The candidates that follow on one of those hashes. */
async function linksOf(
  seal: Seal,
  candidates: readonly { readonly record: FoundRecord; readonly found: FoundLine }[],
  hashes: readonly string[],
): Promise<readonly Link[]> {
  const links: Link[] = [];
  for (const { record, found } of candidates) {
    const { line } = found;
    if (line === null || links.some(({ hash }) => hash === line.hash)) continue;
    for (const before of hashes)
      if ((await chainHash(before, line)) === line.hash && (await seal.mark(line.hash)) === line.mark)
        links.push({ hash: line.hash, before, record });
  }
  return links;
}

/** `meta.head`: which line is the last, and its hash. */
function headsOf({ meta }: FoundRows): readonly { readonly sequence: number; readonly hash: string }[] {
  return (meta.get('head') ?? []).flatMap((text) => {
    const [, sequence, hash] = /^([1-9]\d{0,14}) ([0-9a-f]{64}) [0-9a-f]*$/.exec(text) ?? [];
    return sequence === undefined || hash === undefined ? [] : [{ sequence: Number(sequence), hash }];
  });
}
