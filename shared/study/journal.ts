import { FailureError, failure } from '#shared/failure/failure.ts';
import { chainHash, type EventLine, eventLineSchema, payloadSchema } from './eventLine.ts';
import type { Patch } from './patches.ts';
import type { Sqlite } from './sqlite.ts';
import { carried } from './sqliteFailure.ts';

const columns = 'sequence, kind, target, undoes, redoes, at, coder, command, format, hash, sentence, payload';

export function journalDamaged(sequence: number): FailureError {
  return new FailureError(failure('study.damaged', { part: 'journal', line: sequence }));
}

/** The lines after `sequence`, each proven against the one before. Rejects with `study.damaged` at the first that is not what it was. */
export async function linesAfter(sqlite: Sqlite, sequence: number, most: number): Promise<readonly EventLine[]> {
  const rows = await carried(() =>
    sqlite.all(`SELECT ${columns} FROM event WHERE sequence >= ? ORDER BY sequence LIMIT ?`, [sequence, most + 1]),
  );
  const lines: EventLine[] = [];
  let previous = '';
  for (const [index, row] of rows.entries()) {
    const expected = sequence === 0 ? index + 1 : sequence + index;
    const parsed = eventLineSchema.safeParse(row);
    if (!parsed.success || parsed.data.sequence !== expected) throw journalDamaged(expected);
    const line = parsed.data;
    if (expected > sequence) {
      if ((await chainHash(previous, line)) !== line.hash) throw journalDamaged(expected);
      lines.push(line);
    }
    previous = line.hash;
  }
  if (sequence > 0 && rows.length === 0) throw journalDamaged(sequence);
  return lines;
}

/** That one line, proven against the one before. */
export async function lineAt(sqlite: Sqlite, sequence: number): Promise<EventLine> {
  const line = (await linesAfter(sqlite, sequence - 1, 1))[0];
  if (line === undefined) throw journalDamaged(sequence);
  return line;
}

/** What a line did. */
export function payloadOf(line: EventLine): {
  readonly parameters: unknown;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
} {
  const parsed = payloadSchema.safeParse(parsedJson(line.payload));
  if (!parsed.success) throw journalDamaged(line.sequence);
  const { parameters, patches, inverse } = parsed.data;
  return { parameters, patches, inverse };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
