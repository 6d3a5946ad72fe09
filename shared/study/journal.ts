import { FailureError, failure } from '#shared/failure/failure.ts';
import { chainHash, type StoredLine, storedLineSchema } from './eventLine.ts';
import { journalDamaged } from './journalDamaged.ts';
import { carried } from './sqliteFailure.ts';
import type { StudyFile } from './studyFile.ts';

const columns = 'sequence, kind, target, undoes, redoes, at, coder, command, format, hash, sentence, payload';

/**
 * The lines after `sequence`, each proven against the one before. Rejects at the first that is not what it was: with `study.damaged`, or
 * with `study.tampered` where everything fits but the mark that only the passphrase can make.
 */
export async function linesAfter({ sqlite, seal, format }: StudyFile, sequence: number, most: number): Promise<readonly StoredLine[]> {
  const mark = format < 2 ? "'' AS mark" : 'mark';
  const rows = await carried(() =>
    sqlite.all(`SELECT ${columns}, ${mark} FROM event WHERE sequence >= ? ORDER BY sequence LIMIT ?`, [
      sequence,
      sequence === 0 ? most : most + 1,
    ]),
  );
  const lines: StoredLine[] = [];
  let previous = '';
  for (const [index, row] of rows.entries()) {
    const expected = sequence === 0 ? index + 1 : sequence + index;
    const parsed = storedLineSchema.safeParse(row);
    if (!parsed.success || parsed.data.sequence !== expected) throw journalDamaged(expected);
    const line = parsed.data;
    if (expected > sequence) {
      if ((await chainHash(previous, line)) !== line.hash) throw journalDamaged(expected);
      if ((await seal.mark(line.hash)) !== line.mark) throw new FailureError(failure('study.tampered', { line: expected }));
      lines.push(line);
    }
    previous = line.hash;
  }
  if (sequence > 0 && rows.length === 0) throw journalDamaged(sequence);
  return lines;
}

/** That one line, proven against the one before. */
export async function lineAt(file: StudyFile, sequence: number): Promise<StoredLine> {
  const line = (await linesAfter(file, sequence - 1, 1))[0];
  if (line === undefined) throw journalDamaged(sequence);
  return line;
}

const linesAtOnce = 500;

/** Every line after `sequence` up to `until`, in order, a few hundred in memory at a time. */
export async function* walkLines(file: StudyFile, sequence: number, until = Number.POSITIVE_INFINITY): AsyncGenerator<StoredLine> {
  for (let at = sequence; at < until; ) {
    const wanted = Math.min(linesAtOnce, until - at);
    const lines = await linesAfter(file, at, wanted);
    yield* lines;
    at += lines.length;
    if (lines.length < wanted) return;
  }
}
