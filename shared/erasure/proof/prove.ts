import { readBlob } from '#shared/study/blobs.ts';
import { openedLine, payloadOf } from '#shared/study/eventLine.ts';
import { walkLines } from '#shared/study/journal.ts';
import type { BlobHash } from '#shared/study/model.ts';
import { readSnapshot, snapshotSequences } from '#shared/study/snapshots.ts';
import { carried } from '#shared/study/sqliteFailure.ts';
import type { StudyFile } from '#shared/study/studyFile.ts';
import { byteFinder } from './byteFinder.ts';
import type { Needle } from './needles.ts';
import { storedBlanker } from './storedBlanker.ts';

/** Where something was found: never what. */
export interface ProofHit {
  readonly place: 'file' | 'line' | 'blob' | 'snapshot';
  /** Byte of the file, line of the journal, first digits of the blob's hash, line of the snapshot. */
  readonly where: string | number;
}

/** What looking for somebody came to. */
export interface Proof {
  readonly strings: number;
  /** Bytes looked through: the file as it lies, and everything in it opened. */
  readonly bytes: number;
  readonly hits: readonly ProofHit[];
}

/** In the raw file, numbers of SQLite's own make any two or three bytes. */
const shortestInFile = 4;

/**
 * Looks for every needle in the bytes of the whole file and in everything that it holds, opened: each line of the journal, each blob,
 * each snapshot. `named` are the blobs that the history names; there are no others.
 */
export async function proveErased(file: StudyFile, needles: readonly Needle[], named: Iterable<BlobHash>): Promise<Proof> {
  const finder = byteFinder(needles);
  const encoder = new TextEncoder();
  const hits: ProofHit[] = [];
  let bytes = 0;
  const look = (content: Uint8Array, place: ProofHit['place'], where: string | number): void => {
    bytes += content.byteLength;
    if (finder.find(content).length > 0) hits.push({ place, where });
  };

  for await (const line of walkLines(file, 0)) {
    const { sentence, coder } = await openedLine(file.seal, line);
    const payload = JSON.stringify(await payloadOf(file.seal, line));
    look(encoder.encode(`${coder}\n${sentence}\n${payload}`), 'line', line.sequence);
  }
  for (const hash of named) look(await readBlob(file, hash), 'blob', hash.slice(0, 12));
  for (const sequence of await snapshotSequences(file)) {
    const snapshot = await readSnapshot(file, sequence);
    if (snapshot !== null) look(encoder.encode(JSON.stringify(snapshot.study)), 'snapshot', sequence);
  }

  const raw = await carried(() => file.sqlite.bytes());
  bytes += raw.byteLength;
  const blank = storedBlanker(raw);
  for await (const value of storedValues(file)) blank(value);
  for (const { at } of finder.find(raw, shortestInFile)) hits.push({ place: 'file', where: at });
  return { strings: needles.length, bytes, hits };
}

/** Every value that is compressed or encrypted, as it is stored, one at a time. */
async function* storedValues({ sqlite }: StudyFile): AsyncGenerator<Uint8Array> {
  for (const [table, columns] of [
    ['blob', ['bytes']],
    ['snapshot', ['bytes']],
    ['event', ['sentence', 'payload']],
  ] as const) {
    const kinds = columns.map((column) => `typeof(${column}) = 'blob'`).join(' OR ');
    const rows = await carried(() => sqlite.all(`SELECT rowid AS place FROM ${table} WHERE ${kinds} ORDER BY rowid`));
    for (const { place = null } of rows) {
      const [row] = await carried(() => sqlite.all(`SELECT ${columns.join(', ')} FROM ${table} WHERE rowid = ?`, [place]));
      for (const value of Object.values(row ?? {})) if (value instanceof Uint8Array) yield value;
    }
  }
}
