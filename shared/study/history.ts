import { z } from 'zod';
import { journalDamaged } from './journal.ts';
import type { IsoInstant } from './model.ts';
import type { Sqlite } from './sqlite.ts';
import { carried } from './sqliteFailure.ts';

/** One line of the journal as a person reads it. */
export interface JournalLine {
  readonly sequence: number;
  readonly at: IsoInstant;
  readonly coder: string;
  readonly sentence: string;
  /** A command that does not stand at the moment. */
  readonly undone: boolean;
}

const rowSchema = z.array(
  z.strictObject({
    sequence: z.int(),
    kind: z.string(),
    undoes: z.int().nullable(),
    at: z.string(),
    coder: z.string(),
    sentence: z.string(),
  }),
);

/** Every line, oldest first. A command stands when undo, undo, undo ... from the last line would come past it. */
export async function readHistory(sqlite: Sqlite, lastUndoes: number | null): Promise<readonly JournalLine[]> {
  const rows = await carried(() => sqlite.all('SELECT sequence, kind, undoes, at, coder, sentence FROM event ORDER BY sequence'));
  const parsed = rowSchema.safeParse(rows);
  if (!parsed.success) throw journalDamaged(1);
  const standing = new Set<number>();
  for (let next = lastUndoes; next !== null && !standing.has(next); next = parsed.data[next - 2]?.undoes ?? null) standing.add(next);
  return parsed.data.map(({ sequence, kind, at, coder, sentence }) => ({
    sequence,
    at,
    coder,
    sentence,
    undone: kind === 'command' && !standing.has(sequence),
  }));
}
