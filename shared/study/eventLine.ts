import { z } from 'zod';
import { sha256 } from './hash.ts';
import { patchSchema } from './patches.ts';
import type { SqliteStatement } from './sqlite.ts';

const sequence = z.int().min(1);

/** One line of the journal as it stands in the table `event`. */
export const eventLineSchema = z.strictObject({
  sequence,
  /** `start` makes the study; `undo` and `redo` are lines like any other, so nothing that happened is ever taken out. */
  kind: z.enum(['start', 'command', 'undo', 'redo']),
  /** The command line that an undo or redo is about. */
  target: sequence.nullable(),
  /** The command line that undo would take back after this line. */
  undoes: sequence.nullable(),
  /** The undo line that redo would take back after this line. */
  redoes: sequence.nullable(),
  at: z.string(),
  coder: z.string(),
  command: z.string(),
  format: z.int().min(1),
  hash: z.string(),
  sentence: z.string(),
  payload: z.string(),
});

export type EventLine = z.infer<typeof eventLineSchema>;

/** What a line did: what the command was given, and the patches there and back. An undo's own patches are its target's inverse. */
export const payloadSchema = z.strictObject({ parameters: z.unknown(), patches: z.array(patchSchema), inverse: z.array(patchSchema) });

/** SHA-256 over the hash of the line before ('' for the first) and every column of this line as it is stored. */
export function chainHash(previous: string, line: Omit<EventLine, 'hash'>): Promise<string> {
  const { sequence, kind, target, undoes, redoes, at, coder, command, format, sentence, payload } = line;
  const columns = [previous, sequence, kind, target, undoes, redoes, at, coder, command, format, sentence, payload];
  return sha256(new TextEncoder().encode(JSON.stringify(columns)));
}

export function insertLine(line: EventLine): SqliteStatement {
  const { sequence, kind, target, undoes, redoes, at, coder, command, format, hash, sentence, payload } = line;
  return {
    sql: 'INSERT INTO event (sequence, kind, target, undoes, redoes, at, coder, command, format, hash, sentence, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    values: [sequence, kind, target, undoes, redoes, at, coder, command, format, hash, sentence, payload],
  };
}
