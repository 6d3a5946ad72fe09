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
export async function readBlob({ sqlite, seal }: StudyFile, hash: BlobHash): Promise<Uint8Array> {
  const name = await seal.blobName(hash);
  const rows = await carried(() => sqlite.all('SELECT piece, pieces, bytes FROM blob WHERE hash = ? ORDER BY piece', [name]));
  const damaged = new FailureError(failure('study.damaged', { part: 'blob', blob: hash.slice(0, 12) }));
  const parts: Uint8Array[] = [];
  for (const [index, { piece, pieces, bytes }] of rows.entries()) {
    if (piece !== index || pieces !== rows.length || !(bytes instanceof Uint8Array)) throw damaged;
    const part = await openPiece(seal, name, { piece, pieces, bytes });
    if (part === null) throw damaged;
    parts.push(part);
  }
  const content = joined(
    parts,
    parts.reduce((sum, part) => sum + part.byteLength, 0),
  );
  if (rows.length === 0 || (await sha256(plainBytes(content))) !== hash) throw damaged;
  return content;
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
