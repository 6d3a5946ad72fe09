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
  const stretches: { readonly from: number; readonly before: string; readonly lines: ProvenLine[] }[] = [];
  const proven = new Map<number, FoundRecord>();
  let lastSeen = 0;
  let previous: { readonly sequence: number; readonly hashes: readonly string[] } = { sequence: 0, hashes: [''] };
  for (const sequence of [...rows.lines.keys()].sort((a, b) => a - b)) {
    const candidates = (rows.lines.get(sequence) ?? []).map((record) => ({ record, found: readLine(record) }));
    const open = stretches.at(-1);
    const last = open !== undefined && lastOf(open) === sequence - 1 ? open.lines.at(-1)?.hash : undefined;
    const known = previous.sequence === sequence - 1 ? previous.hashes : [];
    // Of two chains that both fit, the one that goes on is the journal's.
    const link = await linked(seal, candidates, last === undefined ? known : [last, ...known]);
    if (link !== null) {
      const line: ProvenLine = { hash: link.hash, record: link.record };
      if (open !== undefined && link.before === last) open.lines.push(line);
      else stretches.push({ from: sequence, before: link.before, lines: [line] });
      proven.set(sequence, link.record);
    }
    if (link !== null || candidates.some(({ found }) => found.isSure)) lastSeen = sequence;
    previous = { sequence, hashes: hashesOf(candidates.map(({ found }) => found)) };
  }
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

function hashesOf(found: readonly FoundLine[]): readonly string[] {
  return [...new Set(found.flatMap(({ hash }) => (hash === null ? [] : [hash])))];
}

/** The candidate that follows on one of those hashes, with the hash it follows on. */
async function linked(
  seal: Seal,
  candidates: readonly { readonly record: FoundRecord; readonly found: FoundLine }[],
  hashes: readonly string[],
): Promise<{ readonly record: FoundRecord; readonly hash: string; readonly before: string } | null> {
  for (const before of new Set(hashes)) {
    for (const { record, found } of candidates) {
      const { line } = found;
      if (line === null || (await chainHash(before, line)) !== line.hash || (await seal.mark(line.hash)) !== line.mark) continue;
      return { record, hash: line.hash, before };
    }
  }
  return null;
}

/** `meta.head`: which line is the last, and its hash. */
function headsOf({ meta }: FoundRows): readonly { readonly sequence: number; readonly hash: string }[] {
  return (meta.get('head') ?? []).flatMap((text) => {
    const [, sequence, hash] = /^([1-9]\d{0,14}) ([0-9a-f]{64}) [0-9a-f]*$/.exec(text) ?? [];
    return sequence === undefined || hash === undefined ? [] : [{ sequence: Number(sequence), hash }];
  });
}
