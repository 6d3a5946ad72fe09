import { payloadOf, type StoredLine } from './eventLine.ts';
import { firstOf } from './history.ts';
import { lineAt, walkLines } from './journal.ts';
import type { Patch } from './patches.ts';
import type { StudyFile } from './studyFile.ts';

/** A step back or forward: what it does to the study, and where undo and redo go on from there. */
export interface TurnedStep {
  readonly patches: readonly Patch[];
  /** The last command line that is turned: with typing, all lines it is made of are. */
  readonly target: StoredLine;
  readonly undoes: number | null;
  readonly redoes: number | null;
}

/** What taking back the command at that line does; with it, the whole stretch of typing that it ends. */
export async function stepBack(file: StudyFile, sequence: number, undoLine: number): Promise<TurnedStep> {
  const target = await lineAt(file, sequence);
  const before = await lineAt(file, firstOf(target) - 1);
  const patches: Patch[] = [];
  for (const { inverse } of (await payloadsOf(file, target)).reverse()) patches.push(...inverse);
  return { patches, target, undoes: before.undoes, redoes: undoLine };
}

/** What doing again does: the command that the undo at that line took back. */
export async function stepForward(file: StudyFile, sequence: number): Promise<TurnedStep> {
  const undone = await lineAt(file, sequence);
  const target = await lineAt(file, undone.target ?? undone.sequence);
  const before = await lineAt(file, undone.sequence - 1);
  const patches = (await payloadsOf(file, target)).flatMap((payload) => payload.patches);
  return { patches, target, undoes: target.sequence, redoes: before.redoes };
}

async function payloadsOf(file: StudyFile, last: StoredLine) {
  const payloads: Awaited<ReturnType<typeof payloadOf>>[] = [];
  for await (const line of walkLines(file, firstOf(last) - 1, last.sequence)) payloads.push(await payloadOf(file.seal, line));
  return payloads;
}
