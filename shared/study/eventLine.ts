import { z } from 'zod';
import { plainBytes, sha256 } from './hash.ts';
import { journalDamaged } from './journalDamaged.ts';
import { headMark, putMeta } from './meta.ts';
import { type Patch, patchSchema } from './patches.ts';
import type { Seal } from './seal/seal.ts';
import type { SqliteStatement } from './sqlite.ts';

const sequence = z.int().min(1);
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const stored = z.union([z.string(), bytes]);

/** One line of the journal as it stands in the table `event`. In a sealed study `coder` and `command` travel within `sentence`. */
export const storedLineSchema = z.strictObject({
  sequence,
  /** `start` makes the study; `undo` and `redo` are lines like any other, so nothing that happened is ever taken out. */
  kind: z.enum(['start', 'command', 'undo', 'redo', 'erased', 'protected']),
  /** Of an undo or redo: the last command line it is about. Of a command: the line that the same typing began with, if it began earlier. */
  target: sequence.nullable(),
  /** The command line that undo would take back after this line. */
  undoes: sequence.nullable(),
  /** The undo line that redo would take back after this line. */
  redoes: sequence.nullable(),
  at: z.string(),
  coder: z.string(),
  command: z.string(),
  format: z.int().min(1),
  sentence: stored,
  payload: stored,
  hash: z.string(),
  /** The seal's mark on the hash; empty in a plain study. */
  mark: z.string(),
});

export type StoredLine = z.infer<typeof storedLineSchema>;

/** A line as it is read: what it says is open, what it did is opened by `payloadOf`. */
export interface EventLine extends StoredLine {
  readonly sentence: string;
}

const payloadSchema = z.strictObject({ parameters: z.unknown(), patches: z.array(patchSchema), inverse: z.array(patchSchema) });

/** What a line did: what the command was given, and the patches there and back. An undo's own patches are its target's inverse. */
export interface Payload {
  readonly parameters: unknown;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

/** A line about to be written. */
export interface NewLine extends Omit<StoredLine, 'sentence' | 'payload' | 'hash' | 'mark'> {
  readonly sentence: string;
  readonly payload: Payload;
}

const saidSchema = z.strictObject({ coder: z.string(), command: z.string(), sentence: z.string() });

/** The line as it will stand, chained to the hash of the line before ('' for the first). */
export async function closedLine(seal: Seal, previous: string, { payload, ...line }: NewLine): Promise<StoredLine> {
  const { coder, command, sentence } = line;
  const said = seal.isSealed ? { coder: '', command: '', sentence: JSON.stringify({ coder, command, sentence }) } : { sentence };
  const closed = {
    ...line,
    ...said,
    sentence: await seal.closeText(identityOf(line.sequence, 'sentence'), said.sentence),
    payload: await seal.closeText(identityOf(line.sequence, 'payload'), JSON.stringify(payload)),
  };
  const hash = await chainHash(previous, closed);
  return { ...closed, hash, mark: await seal.mark(hash) };
}

/** What a line says, opened. Rejects with `study.damaged` when it is not what was closed there. */
export async function openedLine(seal: Seal, line: StoredLine): Promise<EventLine> {
  const sentence = await seal.openText(identityOf(line.sequence, 'sentence'), line.sentence);
  if (!seal.isSealed) return { ...line, sentence };
  const said = saidSchema.safeParse(parsedJson(sentence));
  if (!said.success) throw journalDamaged(line.sequence);
  return { ...line, ...said.data };
}

/** What a line did. */
export async function payloadOf(seal: Seal, line: StoredLine): Promise<Payload> {
  const text = await seal.openText(identityOf(line.sequence, 'payload'), line.payload);
  const parsed = payloadSchema.safeParse(parsedJson(text));
  if (!parsed.success) throw journalDamaged(line.sequence);
  const { parameters, patches, inverse } = parsed.data;
  return { parameters, patches, inverse };
}

/** SHA-256 over the hash of the line before ('' for the first) and every column of this line as it is stored; bytes by their own SHA-256. */
export async function chainHash(previous: string, line: Omit<StoredLine, 'hash' | 'mark'>): Promise<string> {
  const { sequence, kind, target, undoes, redoes, at, coder, command, format, sentence, payload } = line;
  const [said, did] = [await hashed(sentence), await hashed(payload)];
  const columns = [previous, sequence, kind, target, undoes, redoes, at, coder, command, format, said, did];
  return sha256(new TextEncoder().encode(JSON.stringify(columns)));
}

async function hashed(value: string | Uint8Array): Promise<unknown> {
  return typeof value === 'string' ? value : { sha256: await sha256(plainBytes(value)) };
}

/**
 * The statements that add a line to the journal, and to it only if its last line is still the one before: a file that was changed by
 * somebody else takes nothing (the empty hash breaks a constraint, and with it the transaction).
 */
export function appendStatements(line: StoredLine, previous: StoredLine): readonly SqliteStatement[] {
  return [
    insertLine(line, { sql: "(SELECT ? WHERE (SELECT value FROM meta WHERE name = 'head') = ?)", values: [line.hash, headMark(previous)] }),
    putMeta('head', headMark(line)),
  ];
}

/** The statement that writes a line where none is asked about the one before: the first of a study, or one of a journal made anew. */
export function insertLine(line: StoredLine, hash: SqliteStatement = { sql: '?', values: [line.hash] }): SqliteStatement {
  const { sequence, kind, target, undoes, redoes, at, coder, command, format, sentence, payload, mark } = line;
  return {
    sql: `INSERT INTO event (sequence, kind, target, undoes, redoes, at, coder, command, format, hash, sentence, payload, mark) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ${hash.sql}, ?, ?, ?)`,
    values: [sequence, kind, target, undoes, redoes, at, coder, command, format, ...(hash.values ?? []), sentence, payload, mark],
  };
}

function identityOf(sequence: number, column: 'sentence' | 'payload'): string {
  return `event ${sequence} ${column}`;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
