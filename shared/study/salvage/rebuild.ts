import { openedLine, payloadOf, type StoredLine } from '#shared/study/eventLine.ts';
import { firstOf } from '#shared/study/history.ts';
import type { IsoInstant, Study } from '#shared/study/model.ts';
import { stepBy } from '#shared/study/patches.ts';
import type { Sqlite } from '#shared/study/sqlite.ts';
import { stepBetween } from '#shared/study/stepBetween.ts';
import { createStudyStore, openStudyStore, type StudyStore } from '#shared/study/store.ts';
import { writeJournal } from '#shared/study/writeJournal.ts';
import { historyWords } from '#shared/words/history.ts';
import type { FoundSeal } from './foundSeal.ts';
import type { PlacedLines } from './placing.ts';
import type { Proof } from './proof.ts';
import type { LineRange } from './report.ts';

/** What the new study is made of. */
export interface Remains {
  readonly proof: Proof;
  readonly placed: readonly PlacedLines[];
  readonly lost: readonly LineRange[];
}

export interface Rescuer {
  readonly now: IsoInstant;
  readonly coder: string;
  readonly madeWith: string;
}

/**
 * A new study in an empty file: the lines up to the first loss as they were written, then for each loss one line that leads over it, and
 * the lines after it told again. `seen` is shown every state that the study passes through.
 */
export async function rebuild(
  sqlite: Sqlite,
  found: FoundSeal,
  { proof, placed, lost }: Remains,
  { now, coder, madeWith }: Rescuer,
  seen: (study: Study) => void,
): Promise<StudyStore> {
  const { seal, lock } = found;
  const [first] = placed;
  const deedOf = ([from, to]: LineRange) => ({ at: now, coder, sentence: historyWords.salvaged(from, to) });
  const lossBefore = (sequence: number): LineRange => lost.find(([, last]) => last === sequence) ?? [1, sequence];
  let store: StudyStore;
  if (first === undefined || first.start.sequence === 0) {
    await writeJournal(sqlite, provenLines(proof, 0, first?.last ?? 0), { seal, lock, madeWith, seen });
    store = await openStudyStore(sqlite, { unlock: async () => seal });
  } else {
    const { sequence, study } = first.start;
    const protection = lock === null ? {} : { protection: { lock, seal } };
    store = await createStudyStore(sqlite, { study, deed: deedOf(lossBefore(sequence)), madeWith, ...protection });
  }
  const leadOver = async (range: LineRange, then: Study): Promise<void> => {
    const step = stepBetween(store.study, then);
    const [from, to] = range;
    await store.keep({ ...deedOf(range), ...step, command: 'study.salvage', parameters: { from, to }, blobs: new Map() });
  };
  for (const part of placed) {
    const { start, last } = part;
    if (start.sequence === 0) continue;
    if (part !== first) await leadOver(lossBefore(start.sequence), start.study);
    seen(store.study);
    for await (const line of provenLines(proof, start.sequence, last)) {
      await tellAgain(store, line);
      seen(store.study);
    }
  }
  const end = lost.at(-1);
  if (end !== undefined && end[0] > (placed.at(-1)?.last ?? 0)) await leadOver(end, store.study);
  return store;
}

/**
 * A line of the old journal in the new one: as a command of its own, because what undo and redo of old went on from may be lost. The
 * lines of one stretch of typing stay one step.
 */
async function tellAgain(store: StudyStore, line: StoredLine): Promise<void> {
  const { seal } = store.file;
  const { at, coder, command, sentence, kind } = await openedLine(seal, line);
  const { parameters, patches, inverse } = await payloadOf(seal, line);
  const { study, inverse: back } = stepBy(store.study, patches);
  const told = { at, coder, command, sentence, parameters, patches, study, blobs: new Map() };
  if (kind === 'command') await store.keep({ ...told, inverse, typing: String(firstOf(line)) });
  else await store.keep({ ...told, inverse: back });
}

async function* provenLines(proof: Proof, after: number, last: number): AsyncGenerator<StoredLine> {
  for (let sequence = after + 1; sequence <= last; sequence += 1) {
    const line = proof.line(sequence);
    if (line !== null) yield line;
  }
}
