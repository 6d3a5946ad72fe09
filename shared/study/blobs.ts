import { FailureError, failure } from '#shared/failure/failure.ts';
import { gunzip, gzip, joined } from './gzip.ts';
import { plainBytes, sha256 } from './hash.ts';
import type { BlobHash } from './model.ts';
import type { Seal } from './seal/seal.ts';
import type { SqliteStatement } from './sqlite.ts';
import { carried } from './sqliteFailure.ts';
import type { StudyFile } from './studyFile.ts';

const pieceBytes = 1 << 20;

/** One piece of a blob as it stands in the table `blob`. */
export interface StoredPiece {
  readonly piece: number;
  readonly pieces: number;
  readonly bytes: Uint8Array;
}

/** The statements that keep one blob: its content in pieces of 1 MB, each compressed on its own. Kept once, however often it is put. */
export async function putBlobStatements(seal: Seal, hash: BlobHash, content: Uint8Array): Promise<readonly SqliteStatement[]> {
  if ((await sha256(plainBytes(content))) !== hash)
    throw new FailureError(failure('bug', { message: `Blob ${hash} is not what its name says.` }));
  const name = await seal.blobName(hash);
  const pieces = Math.max(1, Math.ceil(content.byteLength / pieceBytes));
  const statements: SqliteStatement[] = [];
  for (let piece = 0; piece < pieces; piece += 1) {
    const packed = await gzip(content.subarray(piece * pieceBytes, (piece + 1) * pieceBytes));
    statements.push(putPiece(name, { piece, pieces, bytes: await seal.closeBytes(identityOf(name, piece, pieces), packed) }));
  }
  return statements;
}

export function putPiece(name: string, { piece, pieces, bytes }: StoredPiece): SqliteStatement {
  return {
    sql: 'INSERT OR IGNORE INTO blob (hash, piece, pieces, bytes) VALUES (?, ?, ?, ?)',
    values: [name, piece, pieces, bytes],
  };
}

/** A blob's content, proven against its hash. Rejects with `study.damaged` when it is missing or not what it was. */
export async function readBlob(file: StudyFile, hash: BlobHash): Promise<Uint8Array> {
  const content = await contentUnder(file, await file.seal.blobName(hash));
  if (content === null || (await sha256(plainBytes(content))) !== hash) throw blobDamaged(hash);
  return content;
}

/** The names under which blobs lie in the file, in order, each with its size in pieces of a megabyte. */
export async function storedSizes({ sqlite }: StudyFile): Promise<ReadonlyMap<string, number>> {
  const rows = await carried(() => sqlite.all('SELECT hash, COUNT(*) AS pieces FROM blob GROUP BY hash ORDER BY hash'));
  return new Map(rows.map(({ hash, pieces }) => [String(hash), Number(pieces)]));
}

/** What lies under a name, with the hash of it that the name is proven to stand for. */
export async function readStored(file: StudyFile, name: string): Promise<{ readonly hash: BlobHash; readonly content: Uint8Array }> {
  const content = await contentUnder(file, name);
  if (content === null) throw blobDamaged(name);
  const hash = await sha256(plainBytes(content));
  if ((await file.seal.blobName(hash)) !== name) throw blobDamaged(name);
  return { hash, content };
}

async function contentUnder({ sqlite, seal }: StudyFile, name: string): Promise<Uint8Array | null> {
  const rows = await carried(() => sqlite.all('SELECT piece, pieces, bytes FROM blob WHERE hash = ? ORDER BY piece', [name]));
  const parts: Uint8Array[] = [];
  for (const [index, { piece, pieces, bytes }] of rows.entries()) {
    if (piece !== index || pieces !== rows.length || !(bytes instanceof Uint8Array)) return null;
    const part = await openPiece(seal, name, { piece, pieces, bytes });
    if (part === null) return null;
    parts.push(part);
  }
  if (rows.length === 0) return null;
  return joined(
    parts,
    parts.reduce((sum, part) => sum + part.byteLength, 0),
  );
}

function blobDamaged(name: string): FailureError {
  return new FailureError(failure('study.damaged', { part: 'blob', blob: name.slice(0, 12) }));
}

/** What a piece holds, or null where it is not what was closed there. */
export async function openPiece(seal: Seal, name: string, { piece, pieces, bytes }: StoredPiece): Promise<Uint8Array | null> {
  try {
    return await gunzip(await seal.openBytes(identityOf(name, piece, pieces), bytes), pieceBytes);
  } catch {
    return null;
  }
}

function identityOf(name: string, piece: number, pieces: number): string {
  return `blob ${name} ${piece}/${pieces}`;
}
