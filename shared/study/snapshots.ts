import { gunzip, gzip } from './gzip.ts';
import { sha256 } from './hash.ts';
import type { Study } from './model.ts';
import type { Seal } from './seal/seal.ts';
import type { SqliteStatement } from './sqlite.ts';
import { carried } from './sqliteFailure.ts';
import type { StudyFile } from './studyFile.ts';
import { studySchema } from './studySchema.ts';

const mostBytes = 1 << 29;
/** One snapshot stays in each stretch of so many lines, so that any point of the history is near one. */
export const stretch = 10_000;

/** A state to start from: what the journal adds up to at its line. */
export interface Snapshot {
  readonly sequence: number;
  readonly study: Study;
}

/** A snapshot is tied to its journal line: both must be what they were. */
async function snapshotHash(seal: Seal, lineHash: string, state: string): Promise<string> {
  const hash = await sha256(new TextEncoder().encode(JSON.stringify([lineHash, state])));
  return seal.isSealed ? seal.mark(hash) : hash;
}

/** Keep this state and one older, in case this one is ever damaged, and of the older ones the first of each stretch. */
export async function snapshotStatements(
  seal: Seal,
  line: { readonly sequence: number; readonly hash: string },
  study: Study,
): Promise<readonly SqliteStatement[]> {
  const { sequence } = line;
  const state = JSON.stringify(study);
  const bytes = await seal.closeBytes(identityOf(sequence), await gzip(new TextEncoder().encode(state)));
  return [
    {
      sql: 'INSERT OR REPLACE INTO snapshot (sequence, hash, bytes) VALUES (?, ?, ?)',
      values: [sequence, await snapshotHash(seal, line.hash, state), bytes],
    },
    {
      sql: `DELETE FROM snapshot WHERE sequence NOT IN (SELECT sequence FROM snapshot ORDER BY sequence DESC LIMIT 2)
        AND sequence NOT IN (SELECT MIN(sequence) FROM snapshot GROUP BY sequence / ${stretch})`,
    },
  ];
}

/** The sequences of the kept snapshots, newest first. */
export async function snapshotSequences({ sqlite }: StudyFile): Promise<readonly number[]> {
  const rows = await carried(() => sqlite.all('SELECT sequence FROM snapshot ORDER BY sequence DESC'));
  return rows.flatMap(({ sequence }) => (typeof sequence === 'number' ? [sequence] : []));
}

/** One snapshot, or null when it is not what it was: the journal can do without it. */
export async function readSnapshot({ sqlite, seal }: StudyFile, sequence: number): Promise<Snapshot | null> {
  const [row] = await carried(() =>
    sqlite.all('SELECT s.hash, s.bytes, e.hash AS line FROM snapshot s JOIN event e USING (sequence) WHERE sequence = ?', [sequence]),
  );
  if (row === undefined || !(row['bytes'] instanceof Uint8Array) || typeof row['line'] !== 'string') return null;
  const study = await openSnapshot(seal, { sequence, hash: row['line'] }, { hash: row['hash'], bytes: row['bytes'] });
  return study === null ? null : { sequence, study };
}

/** The state that stands in a snapshot's row, where it is the one that was written at that line. */
export async function openSnapshot(
  seal: Seal,
  line: { readonly sequence: number; readonly hash: string },
  stored: { readonly hash: unknown; readonly bytes: Uint8Array },
): Promise<Study | null> {
  try {
    const opened = await seal.openBytes(identityOf(line.sequence), stored.bytes);
    const state = new TextDecoder('utf-8', { fatal: true }).decode(await gunzip(opened, mostBytes));
    if ((await snapshotHash(seal, line.hash, state)) !== stored.hash) return null;
    return studySchema.parse(JSON.parse(state));
  } catch {
    return null;
  }
}

function identityOf(sequence: number): string {
  return `snapshot ${sequence}`;
}
