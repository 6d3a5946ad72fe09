import type { EventLine } from './eventLine.ts';
import { journalDamaged, linesAfter, payloadOf } from './journal.ts';
import type { Study } from './model.ts';
import { newStudy } from './newStudy.ts';
import { patched } from './patches.ts';
import { readSnapshot, snapshotSequences } from './snapshots.ts';
import type { Sqlite } from './sqlite.ts';
import { studySchema } from './studySchema.ts';

const linesAtOnce = 500;

/** Where a study stands: its state, the last line of its journal, and how many lines lie behind the snapshot it was read from. */
export interface Standing {
  readonly study: Study;
  readonly head: EventLine;
  readonly tail: number;
}

/** The newest snapshot that is whole and the lines after it; without one, every line from the first. */
export async function readStanding(sqlite: Sqlite): Promise<Standing> {
  for (const sequence of await snapshotSequences(sqlite)) {
    const snapshot = await readSnapshot(sqlite, sequence);
    if (snapshot !== null) return replayed(sqlite, snapshot.sequence, snapshot.study);
  }
  return replayed(sqlite, 0, nothing);
}

/** What stands before the first line: that line replaces it whole. */
const nothing = newStudy('nothing', '', '1970-01-01T00:00:00.000Z');

/** Every line after `sequence` played on a state, up to `until` when given. Each line is proven, and so is what comes out. */
export async function replayed(sqlite: Sqlite, sequence: number, from: Study, until = Number.POSITIVE_INFINITY): Promise<Standing> {
  let study = from;
  let head: EventLine | undefined;
  let at = sequence;
  while (at < until) {
    const lines = await linesAfter(sqlite, at, Math.min(linesAtOnce, until - at));
    for (const line of lines) {
      study = played(study, line);
      head = line;
    }
    at += lines.length;
    if (lines.length < linesAtOnce) break;
  }
  if (head === undefined) head = (await linesAfter(sqlite, Math.max(0, sequence - 1), 1))[0];
  const checked = studySchema.safeParse(study);
  if (head === undefined || !checked.success) throw journalDamaged(at);
  return { study: checked.data, head, tail: at - sequence };
}

function played(study: Study, line: EventLine): Study {
  try {
    return patched(study, payloadOf(line).patches);
  } catch {
    throw journalDamaged(line.sequence);
  }
}
