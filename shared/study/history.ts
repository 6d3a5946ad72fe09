import { type EventLine, openedLine, type StoredLine } from './eventLine.ts';
import { lineAt, linesAfter, walkLines } from './journal.ts';
import type { IsoInstant } from './model.ts';
import type { StudyFile } from './studyFile.ts';

/** One line of the journal as a person reads it. */
export interface JournalLine {
  readonly sequence: number;
  readonly at: IsoInstant;
  readonly coder: string;
  readonly sentence: string;
  /** A command that stands: undo, undo, undo ... would come past it. */
  readonly stands: boolean;
  /** A command that does not stand at the moment. */
  readonly undone: boolean;
}

/** The newest lines, oldest first: at most `most`, each proven. Of one stretch of typing only the last line is told. */
export async function readHistory(file: StudyFile, head: StoredLine, most: number): Promise<readonly JournalLine[]> {
  const first = Math.max(0, head.sequence - most);
  const lines: EventLine[] = [];
  for await (const line of walkLines(file, first, head.sequence)) lines.push(await openedLine(file.seal, line));
  const at = (sequence: number): EventLine | undefined => lines[sequence - first - 1];
  /** Undo stops at a line that erased somebody; what stood before it stands after it. */
  const undoesAfter = (sequence: number): number | null => {
    const line = at(sequence);
    return line?.kind === 'erased' ? undoesAfter(sequence - 1) : (line?.undoes ?? null);
  };
  const standing = new Set<number>();
  for (let next = undoesAfter(head.sequence); next !== null && next > first && !standing.has(next); ) {
    standing.add(next);
    next = undoesAfter(firstOf(at(next) ?? head) - 1);
  }
  return lines
    .filter(({ sequence }) => !continues(at(sequence + 1), sequence))
    .map(({ sequence, kind, at: when, coder, sentence }) => ({
      sequence,
      at: when,
      coder,
      sentence,
      stands: standing.has(sequence),
      undone: kind === 'command' && !standing.has(sequence),
    }));
}

const linesAtOnce = 16;

/** The lines told before and after that one; `later` is null where what comes after it is the study of now. */
export async function stepsAround(
  file: StudyFile,
  head: StoredLine,
  sequence: number,
): Promise<{ readonly earlier: number | null; readonly later: number | null }> {
  const before = firstOf(await lineAt(file, sequence)) - 1;
  return { earlier: before === 0 ? null : before, later: await toldAfter(file, head, sequence) };
}

async function toldAfter(file: StudyFile, head: StoredLine, sequence: number): Promise<number | null> {
  let told = sequence + 1;
  for (let at = sequence; at < head.sequence; ) {
    const lines = await linesAfter(file, at, linesAtOnce);
    for (const line of lines) {
      if (line.sequence > told && !continues(line, told)) return told;
      told = line.sequence;
    }
    at += lines.length;
  }
  return null;
}

/** The line that the typing of this command began with; the command itself where it stands alone. */
export function firstOf({ kind, target, sequence }: Pick<StoredLine, 'kind' | 'target' | 'sequence'>): number {
  return kind === 'command' ? (target ?? sequence) : sequence;
}

function continues(line: StoredLine | undefined, sequence: number): boolean {
  return line !== undefined && line.kind === 'command' && line.target !== null && line.target <= sequence;
}
