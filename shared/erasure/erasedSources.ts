import { readGrid, writeGrid } from '#shared/import/gridFormat.ts';
import type { RedactedRows } from '#shared/import/redactedRows.ts';
import { buildSource } from '#shared/import/replaySource.ts';
import { readBlob } from '#shared/study/blobs.ts';
import { plainBytes, sha256 } from '#shared/study/hash.ts';
import type { BlobHash, PupilKey, Source } from '#shared/study/model.ts';
import type { StudyFile } from '#shared/study/studyFile.ts';
import type { ErasedRows } from './erasedAccount.ts';
import { type GridEraser, withoutTheirNames, withoutTheirRows } from './erasedGrid.ts';
import type { Gathered } from './gather.ts';

/** What became of the grid of a source. */
export interface ErasedSource {
  readonly hash: BlobHash;
  readonly rows: ErasedRows | null;
  readonly emptied: number;
}

/** The grids of a file without the person. */
export interface ErasedSources {
  of(source: Source, pupil: PupilKey | null): ErasedSource;
  readonly blobs: ReadonlyMap<BlobHash, Uint8Array>;
  /** Cells that only rows of the person had. */
  readonly cells: ReadonlySet<string>;
}

/** One grid after the other: a register may be large. */
export async function eraseSources(
  file: StudyFile,
  { sources }: Gathered,
  eraserOf: (pupil: PupilKey | null) => GridEraser,
): Promise<ErasedSources> {
  const made = new Map<string, ErasedSource>();
  const blobs = new Map<BlobHash, Uint8Array>();
  const [gone, kept] = [new Set<string>(), new Set<string>()];
  for (const { source, pupil } of sources) {
    const key = keyOf(source, pupil);
    if (made.has(key)) continue;
    const rows = readGrid(await readBlob(file, source.grid), source.recipe);
    const eraser = eraserOf(pupil);
    const without = withoutTheirRows(rows, eraser);
    const now = withoutTheirNames(without.rows, eraser);
    if (without.rows !== rows) addCells(gone, rows);
    addCells(kept, without.rows);
    const bytes = now === rows ? null : writeGrid(now);
    const hash = bytes === null ? source.grid : await sha256(plainBytes(bytes));
    if (bytes !== null) blobs.set(hash, bytes);
    const erased = without.erased.size === 0 ? null : without.erased;
    made.set(key, { hash, rows: erased === null ? null : tallied(rows, without.rows, erased), emptied: without.emptied });
  }
  return {
    of: (source, pupil) => made.get(keyOf(source, pupil)) ?? { hash: source.grid, rows: null, emptied: 0 },
    blobs,
    cells: new Set([...gone].filter((cell) => !kept.has(cell))),
  };
}

function tallied(before: RedactedRows, after: RedactedRows, rows: ReadonlySet<number>): ErasedRows {
  return { rows, before: buildSource(before, 1).tally, after: buildSource(after, 1).tally };
}

/** Rows are counted by shape and answers, so the same grid may have several accounts. */
function keyOf({ grid, recipe }: Source, pupil: PupilKey | null): string {
  const { shape, table, dateOrder, fields, answers } = recipe;
  return JSON.stringify([grid, pupil, shape, table, dateOrder, Object.entries(fields).sort(), Object.entries(answers).sort()]);
}

const integers: ReadonlySet<string> = new Set(['pupil', 'passage', 'mentor', 'school', 'rater']);

function addCells(cells: Set<string>, rows: RedactedRows): void {
  for (const { field, words } of rows.columns) if (!integers.has(field)) for (const word of words) cells.add(word);
}
