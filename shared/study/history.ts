import { type EventLine, openedLine, type StoredLine } from './eventLine.ts';
import { walkLines } from './journal.ts';
import type { IsoInstant } from './model.ts';
import type { StudyFile } from './studyFile.ts';

/** One line of the journal as a person reads it. */
export interface JournalLine {
  readonly sequence: number;
  readonly at: IsoInstant;
  readonly coder: string;
  readonly sentence: string;
  /** A command that does not stand at the moment. */
  readonly undone: boolean;
}

/**
 * The newest lines, oldest first: at most `most`, each proven. A command stands when undo, undo, undo ... from the last line would come
 * past it. Of one stretch of typing only the last line is told.
 */
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
      undone: kind === 'command' && !standing.has(sequence),
    }));
}

/** The line that the typing of this command began with; the command itself where it stands alone. */
export function firstOf({ kind, target, sequence }: Pick<StoredLine, 'kind' | 'target' | 'sequence'>): number {
  return kind === 'command' ? (target ?? sequence) : sequence;
}

function continues(line: StoredLine | undefined, sequence: number): boolean {
  return line !== undefined && line.kind === 'command' && line.target !== null && line.target <= sequence;
}
