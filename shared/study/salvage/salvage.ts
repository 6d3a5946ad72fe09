import { FailureError, failure } from '#shared/failure/failure.ts';
import { putPiece } from '#shared/study/blobs.ts';
import type { BlobHash } from '#shared/study/model.ts';
import { namedBlobs } from '#shared/study/namedBlobs.ts';
import type { RandomBytes } from '#shared/study/seal/envelope.ts';
import type { Sqlite } from '#shared/study/sqlite.ts';
import { carried } from '#shared/study/sqliteFailure.ts';
import type { StudyStore } from '#shared/study/store.ts';
import { provePieces } from './foundBlob.ts';
import { foundSeal } from './foundSeal.ts';
import { placeLines } from './placing.ts';
import { proveLines } from './proof.ts';
import { type Rescuer, rebuild } from './rebuild.ts';
import { contentsOf, linesOf, type Salvaged } from './report.ts';
import { foundRows } from './rows.ts';
import { proveStates } from './states.ts';

export interface SalvageOptions extends Rescuer {
  /** The passphrase or recovery key of a protected study. */
  readonly secret: string | null;
  readonly randomBytes: RandomBytes;
  readonly signal: AbortSignal;
  /** Told which step begins. */
  step(step: 'salvage.read' | 'salvage.prove' | 'salvage.write'): void;
  /** Asked for once it is known that there is something to write. */
  emptyFile(): Promise<Sqlite>;
}

/**
 * Takes what is whole out of the bytes of a damaged study: every line that the chain of hashes proves, every snapshot, source and
 * transcript that its hash proves. Rejects with `salvage.nothing` where no state of the study can be proven.
 */
export async function salvage(
  damaged: Uint8Array,
  options: SalvageOptions,
): Promise<{ readonly store: StudyStore; readonly salvaged: Salvaged }> {
  const { signal, step } = options;
  step('salvage.read');
  const rows = foundRows(damaged);
  const found = await foundSeal(rows, options.secret, options.randomBytes);
  const { seal } = found;
  step('salvage.prove');
  const proof = await proveLines(seal, rows);
  const states = await proveStates(seal, rows, proof);
  const placed = await placeLines(seal, proof, states);
  if (placed.length === 0) throw new FailureError(failure('salvage.nothing'));
  const lines = linesOf(placed, proof);
  signal.throwIfAborted();
  step('salvage.write');
  const wanted = new Set<BlobHash>();
  const store = await rebuild(await options.emptyFile(), found, { proof, placed, lost: lines.lost }, options, (study) => {
    signal.throwIfAborted();
    for (const { hash } of namedBlobs(study)) wanted.add(hash);
  });
  const saved = new Set<BlobHash>();
  for (const hash of wanted) {
    signal.throwIfAborted();
    const pieces = await provePieces(seal, rows, hash);
    if (pieces === null) continue;
    const name = await seal.blobName(hash);
    await carried(() => store.file.sqlite.transaction(pieces.map((piece) => putPiece(name, piece))));
    saved.add(hash);
  }
  return { store, salvaged: { lines, ...contentsOf(store.study, saved) } };
}
