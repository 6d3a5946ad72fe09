import { FailureError, failure } from '#shared/failure/failure.ts';
import { gunzip, gzip, joined } from './gzip.ts';
import { plainBytes, sha256 } from './hash.ts';
import type { BlobHash } from './model.ts';
import type { Seal } from './seal/seal.ts';
import type { SqliteStatement } from './sqlite.ts';
import { carried } from './sqliteFailure.ts';
import type { StudyFile } from './studyFile.ts';

const pieceBytes = 1 << 20;

/** The statements that keep one blob: its content in pieces of 1 MB, each compressed on its own. Kept once, however often it is put. */
export async function putBlobStatements(seal: Seal, hash: BlobHash, content: Uint8Array): Promise<readonly SqliteStatement[]> {
  if ((await sha256(plainBytes(content))) !== hash)
    throw new FailureError(failure('bug', { message: `Blob ${hash} is not what its name says.` }));
  const name = await seal.blobName(hash);
  const pieces = Math.max(1, Math.ceil(content.byteLength / pieceBytes));
  const statements: SqliteStatement[] = [];
  for (let piece = 0; piece < pieces; piece += 1) {
    const packed = await gzip(content.subarray(piece * pieceBytes, (piece + 1) * pieceBytes));
    const bytes = await seal.closeBytes(identityOf(name, piece, pieces), packed);
    statements.push({
      sql: 'INSERT OR IGNORE INTO blob (hash, piece, pieces, bytes) VALUES (?, ?, ?, ?)',
      values: [name, piece, pieces, bytes],
    });
  }
  return statements;
}

/** A blob's content, proven against its hash. Rejects with `study.damaged` when it is missing or not what it was. */
export async function readBlob({ sqlite, seal }: StudyFile, hash: BlobHash): Promise<Uint8Array> {
  const name = await seal.blobName(hash);
  const rows = await carried(() => sqlite.all('SELECT piece, pieces, bytes FROM blob WHERE hash = ? ORDER BY piece', [name]));
  const damaged = new FailureError(failure('study.damaged', { part: 'blob', blob: hash.slice(0, 12) }));
  const parts: Uint8Array[] = [];
  for (const [index, { piece, pieces, bytes }] of rows.entries()) {
    if (piece !== index || pieces !== rows.length || !(bytes instanceof Uint8Array)) throw damaged;
    try {
      parts.push(await gunzip(await seal.openBytes(identityOf(name, index, rows.length), bytes), pieceBytes));
    } catch {
      throw damaged;
    }
  }
  const content = joined(
    parts,
    parts.reduce((sum, part) => sum + part.byteLength, 0),
  );
  if (rows.length === 0 || (await sha256(plainBytes(content))) !== hash) throw damaged;
  return content;
}

function identityOf(name: string, piece: number, pieces: number): string {
  return `blob ${name} ${piece}/${pieces}`;
}
