import { FailureError, failure } from '#shared/failure/failure.ts';
import { payloadOf, type StoredLine } from './eventLine.ts';
import { lineAt, walkLines } from './journal.ts';
import { journalDamaged } from './journalDamaged.ts';
import { headMark, readMeta } from './meta.ts';
import type { Study } from './model.ts';
import { newStudy } from './newStudy.ts';
import { patched } from './patches.ts';
import { readSnapshot, snapshotSequences } from './snapshots.ts';
import type { StudyFile } from './studyFile.ts';
import { studySchema } from './studySchema.ts';

/** Where a study stands: its state, the last line of its journal, and how many lines lie behind the snapshot it was read from. */
export interface Standing {
  readonly study: Study;
  readonly head: StoredLine;
  readonly tail: number;
}

/** The study as it is now. What the file says is its last line must be the last that was found. */
export async function readStanding(file: StudyFile): Promise<Standing> {
  const standing = await standingAt(file, Number.POSITIVE_INFINITY);
  if (file.format < 2) return standing;
  const meta = await readMeta(file.sqlite);
  if (meta.get('head') !== headMark(standing.head)) throw new FailureError(failure('study.damaged', { part: 'head' }));
  if (meta.get('study') !== standing.study.id) throw new FailureError(failure('study.damaged', { part: 'file' }));
  return standing;
}

/** The study as it was after that line: from the newest whole snapshot before it, else from the first line. */
export async function standingAt(file: StudyFile, until: number): Promise<Standing> {
  for (const sequence of await snapshotSequences(file)) {
    const snapshot = sequence <= until ? await readSnapshot(file, sequence) : null;
    if (snapshot !== null) return replayed(file, snapshot.sequence, snapshot.study, until);
  }
  return replayed(file, 0, nothing, until);
}

/** What stands before the first line: that line replaces it whole. */
export const nothing = newStudy('nothing', '', '1970-01-01T00:00:00.000Z');

/** Every line after `sequence` played on a state, up to `until` when given. Each line is proven, and so is what comes out. */
export async function replayed(file: StudyFile, sequence: number, from: Study, until = Number.POSITIVE_INFINITY): Promise<Standing> {
  let study = from;
  let head: StoredLine | undefined;
  for await (const line of walkLines(file, sequence, until)) {
    study = await played(file, study, line);
    head = line;
  }
  head ??= await lineAt(file, Math.max(1, sequence));
  const checked = studySchema.safeParse(study);
  if (!checked.success) throw journalDamaged(head.sequence);
  return { study: checked.data, head, tail: head.sequence - sequence };
}

async function played({ seal }: StudyFile, study: Study, line: StoredLine): Promise<Study> {
  const { patches } = await payloadOf(seal, line);
  try {
    return patched(study, patches);
  } catch {
    throw journalDamaged(line.sequence);
  }
}
