import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Salvaged } from '#shared/study/salvage/report.ts';

/** What SQLite itself says stands in one page of a file. */
interface PageContent {
  readonly lines: readonly number[];
  readonly snapshots: readonly number[];
  readonly blobs: readonly string[];
  readonly isMeta: boolean;
}

interface Line {
  readonly sequence: number;
  readonly kind: string;
  readonly target: number | null;
}

/** A whole file, page by page, and how its lines turn each other: what a salvage must save can be told from it without reading a page. */
export interface Standing {
  readonly pages: readonly PageContent[];
  readonly lines: readonly Line[];
  readonly snapshots: readonly number[];
}

const statRows = z.array(z.object({ pageno: z.int(), path: z.string(), pagetype: z.string(), ncell: z.int() }));
const lineRows = z.array(z.object({ sequence: z.int(), kind: z.string(), target: z.int().nullable() }));

export function standingOf(bytes: Uint8Array): Standing {
  const database = new DatabaseSync(':memory:');
  database.deserialize(bytes);
  const column = (sql: string) =>
    database
      .prepare(sql)
      .all()
      .map(({ key }) => key);
  const keysIn = (table: string, keys: readonly unknown[]): ReadonlyMap<number, readonly unknown[]> => {
    const stat = statRows.parse(database.prepare('SELECT * FROM dbstat WHERE name = ? ORDER BY path').all(table));
    const found = new Map<number, readonly unknown[]>();
    const firsts = new Map<string, number>();
    let next = 0;
    for (const { pageno, path, pagetype, ncell } of stat) {
      if (pagetype !== 'leaf') continue;
      firsts.set(path, next);
      found.set(pageno, keys.slice(next, next + ncell));
      next += ncell;
    }
    for (const { pageno, path, pagetype } of stat) {
      // `/1c2/000+000003`: the fourth page of what the first cell of that leaf could not hold.
      const [, leaf = '', cell = ''] = /^(.*\/)([0-9a-f]+)\+[0-9a-f]+$/.exec(path) ?? [];
      if (pagetype === 'overflow') found.set(pageno, [keys[(firsts.get(leaf) ?? 0) + Number.parseInt(cell, 16)]]);
    }
    return found;
  };
  const snapshots = column('SELECT sequence AS key FROM snapshot ORDER BY sequence').map(Number);
  const lines = lineRows.parse(database.prepare('SELECT sequence, kind, target FROM event ORDER BY sequence').all());
  const inEvent = keysIn(
    'event',
    lines.map(({ sequence }) => sequence),
  );
  const inSnapshot = keysIn('snapshot', snapshots);
  const inBlob = keysIn('blob', column('SELECT hash AS key FROM blob ORDER BY rowid'));
  const inMeta = keysIn('meta', column('SELECT name AS key FROM meta'));
  const [size] = column('SELECT page_count AS key FROM pragma_page_count');
  database.close();
  const pages = Array.from({ length: Number(size) }, (_, index) => ({
    lines: (inEvent.get(index + 1) ?? []).map(Number),
    snapshots: (inSnapshot.get(index + 1) ?? []).map(Number),
    blobs: (inBlob.get(index + 1) ?? []).map(String),
    isMeta: inMeta.has(index + 1),
  }));
  return { pages, lines, snapshots };
}

/** What a salvage must say of the lines, and the blobs it must not have, where those pages are lost and all others are whole. Null: nothing can be saved. */
export function expectedOf(
  { pages, lines, snapshots }: Standing,
  lostPages: ReadonlySet<number>,
): { readonly lines: Salvaged['lines']; readonly lostBlobs: ReadonlySet<string> } | null {
  const lost = pages.filter((_, page) => lostPages.has(page));
  const lostLines = new Set(lost.flatMap((page) => page.lines));
  const lostSnapshots = new Set(lost.flatMap((page) => page.snapshots));
  const isEndKnown = !lost.some(({ isMeta }) => isMeta);
  const last = lines.length;
  const stands = (sequence: number) => sequence >= 1 && sequence <= last && !lostLines.has(sequence);
  const isProven = (sequence: number) => stands(sequence) && (sequence === 1 || stands(sequence - 1));
  const states = snapshots.filter((one) => !lostSnapshots.has(one) && (stands(one) || (isEndKnown && one === last)));

  /** Whether a line can be taken back: an undo or redo only with what it turned. */
  const turnsBack = (sequence: number): boolean => {
    const line = lines[sequence - 1];
    if (line?.kind === 'command') return true;
    const target = lines[(line?.target ?? 0) - 1];
    if (target === undefined) return false;
    for (let one = target.target ?? target.sequence; one <= target.sequence; one += 1) if (!isProven(one)) return false;
    return true;
  };
  const placed: { readonly from: number; readonly to: number }[] = [];
  for (let from = 1; from <= last; from += 1) {
    if (!isProven(from)) continue;
    let to = from;
    while (isProven(to + 1)) to += 1;
    const state = states.find((one) => one >= from - 1 && one <= to);
    let start = from === 1 ? 0 : (state ?? 0);
    if (from > 1) while (start >= from && turnsBack(start)) start -= 1;
    if (from === 1 || state !== undefined) placed.push({ from: start + 1, to });
    from = to;
  }
  const alone = states.at(-1) ?? 0;
  if (alone > (placed.at(-1)?.to ?? 0)) placed.push({ from: alone + 1, to: alone });
  if (placed.length === 0) return null;

  const stateAt = placed.at(-1)?.to ?? 0;
  const seen = lines.filter(({ sequence, kind }) => isProven(sequence) || (stands(sequence) && kind === 'command')).at(-1)?.sequence ?? 0;
  const end = Math.max(stateAt, isEndKnown ? last : seen);
  const gaps: (readonly [number, number])[] = [];
  let next = 1;
  for (const { from, to } of [...placed, { from: end + 1, to: end + 1 }]) {
    if (from > next) gaps.push([next, from - 1]);
    next = to + 1;
  }
  const saved = placed.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return { lines: { saved, lost: gaps, stateAt, isEndKnown }, lostBlobs: new Set(lost.flatMap((page) => page.blobs)) };
}
