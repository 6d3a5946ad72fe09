import { type StoredLine, storedLineSchema } from '#shared/study/eventLine.ts';
import type { SqliteValue } from '#shared/study/sqlite.ts';
import { type FoundRecord, valuesOf } from './record.ts';

/** A row of the table `event` as it was found: of a damaged one, what can still be read. */
export interface FoundLine {
  readonly sequence: number;
  /** The hash that stands in it; null where there is none. */
  readonly hash: string | null;
  /** The whole line; null where any part of it is missing or cannot be. */
  readonly line: StoredLine | null;
  /** Whether it says of itself that it is the line it stands for: of commands two places say so. */
  readonly isSure: boolean;
  readonly isSealed: boolean;
}

const hashPattern = /^[0-9a-f]{64}$/;

export function readLine(record: FoundRecord): FoundLine {
  const sequence = record.rowid ?? 0;
  const [, kind, target, undoes, redoes, at, coder, command, format, hash, sentence, payload, mark = ''] = valuesOf(record);
  const row: Record<keyof StoredLine, SqliteValue | undefined> = {
    sequence,
    kind,
    target,
    undoes,
    redoes,
    at,
    coder,
    command,
    format,
    hash,
    sentence,
    payload,
    mark,
  };
  const parsed = storedLineSchema.safeParse(row);
  return {
    sequence,
    hash: typeof hash === 'string' && hashPattern.test(hash) ? hash : null,
    line: parsed.success ? parsed.data : null,
    isSure: kind === 'command' && undoes === sequence,
    isSealed: sentence instanceof Uint8Array,
  };
}
