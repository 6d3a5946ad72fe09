import type { BlobHash, Study } from '#shared/study/model.ts';
import type { PlacedLines } from './placing.ts';
import type { Proof } from './proof.ts';

/** Lines of the old journal from the first number to the last. */
export type LineRange = readonly [first: number, last: number];

/** What was taken out of a damaged study, and by name what was not. */
export interface Salvaged {
  readonly lines: {
    readonly saved: number;
    /** What is gone from the history; what these lines did is in the study all the same, unless they come after `stateAt`. */
    readonly lost: readonly LineRange[];
    /** The line of the old journal that the study stands at: what was done later is lost. */
    readonly stateAt: number;
    /** Whether the damaged file still said which line was its last. If not, later ones may be lost that nothing tells of. */
    readonly isEndKnown: boolean;
  };
  readonly sources: readonly { readonly fileName: string; readonly tableName: string; readonly saved: boolean }[];
  readonly transcripts: readonly { readonly fileName: string; readonly title: string; readonly saved: boolean }[];
  /** What next term's pupils are found by; null in a study that never had it. */
  readonly matchKeys: { readonly saved: boolean } | null;
}

export function linesOf(placed: readonly PlacedLines[], proof: Proof): Salvaged['lines'] {
  const stateAt = placed.at(-1)?.last ?? 0;
  const end = Math.max(stateAt, proof.end ?? 0, proof.lastSeen);
  const lost: LineRange[] = [];
  let saved = 0;
  let next = 1;
  for (const { start, last } of placed) {
    if (start.sequence >= next) lost.push([next, start.sequence]);
    saved += last - start.sequence;
    next = last + 1;
  }
  if (end >= next) lost.push([next, end]);
  return { saved, lost, stateAt, isEndKnown: proof.end !== null };
}

export function contentsOf(study: Study, saved: ReadonlySet<BlobHash>): Omit<Salvaged, 'lines'> {
  return {
    sources: study.sources.map(({ fileName, tableName, grid }) => ({ fileName, tableName, saved: saved.has(grid) })),
    transcripts: study.documents.map(({ fileName, title, text }) => ({ fileName, title, saved: saved.has(text) })),
    matchKeys: study.register.matchKeys === null ? null : { saved: saved.has(study.register.matchKeys) },
  };
}
