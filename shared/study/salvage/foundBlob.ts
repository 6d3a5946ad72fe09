import { openPiece, type StoredPiece } from '#shared/study/blobs.ts';
import { joined } from '#shared/study/gzip.ts';
import { plainBytes, sha256 } from '#shared/study/hash.ts';
import type { BlobHash } from '#shared/study/model.ts';
import type { Seal } from '#shared/study/seal/seal.ts';
import type { FoundPiece, FoundRows } from './rows.ts';

/** The pieces of one blob as they were stored, where together they are what its hash says; null where any of it is lost. */
export async function provePieces(seal: Seal, rows: FoundRows, hash: BlobHash): Promise<readonly StoredPiece[] | null> {
  const name = await seal.blobName(hash);
  const found = rows.pieces.get(name) ?? [];
  for (const pieces of new Set(found.map((one) => one.pieces))) {
    const stored: StoredPiece[] = [];
    const parts: Uint8Array[] = [];
    const alike = found.filter((one) => one.pieces === pieces);
    for (let piece = 0; piece < pieces; piece += 1) {
      const whole = await wholePiece(seal, name, alike, piece);
      if (whole === null) break;
      stored.push(whole.stored);
      parts.push(whole.part);
    }
    const length = parts.reduce((sum, part) => sum + part.byteLength, 0);
    if (stored.length === pieces && pieces > 0 && (await sha256(plainBytes(joined(parts, length)))) === hash) return stored;
  }
  return null;
}

/** Of one piece found twice, the one that opens: a row from a page that was given up may have lost its end. */
async function wholePiece(
  seal: Seal,
  name: string,
  found: readonly FoundPiece[],
  piece: number,
): Promise<{ readonly stored: StoredPiece; readonly part: Uint8Array } | null> {
  for (const one of found) {
    const bytes = one.piece === piece ? one.bytes() : null;
    if (bytes === null) continue;
    const stored = { piece, pieces: one.pieces, bytes };
    const part = await openPiece(seal, name, stored);
    if (part !== null) return { stored, part };
  }
  return null;
}
