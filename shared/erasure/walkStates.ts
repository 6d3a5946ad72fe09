import { type Payload, payloadOf, type StoredLine } from '#shared/study/eventLine.ts';
import { walkLines } from '#shared/study/journal.ts';
import { journalDamaged } from '#shared/study/journalDamaged.ts';
import type { Study } from '#shared/study/model.ts';
import { nothing } from '#shared/study/replay.ts';
import type { StudyFile } from '#shared/study/studyFile.ts';
import { playPatches } from './playPatches.ts';
import type { UntilWriting } from './untilWriting.ts';

/** One line of the journal with the study as it was before and after it. */
export interface Stage {
  readonly line: StoredLine;
  readonly payload: Payload;
  readonly before: Study;
  readonly after: Study;
}

/** Every line from the first, each proven, with what it made of the study. Untouched parts stay the same objects from state to state. */
export async function* walkStates(file: StudyFile, { goOn }: Pick<UntilWriting, 'goOn'>): AsyncGenerator<Stage> {
  let before = nothing;
  for await (const line of walkLines(file, 0)) {
    goOn();
    const payload = await payloadOf(file.seal, line);
    const after = played(before, payload, line.sequence);
    yield { line, payload, before, after };
    before = after;
  }
}

function played(before: Study, { patches }: Payload, sequence: number): Study {
  try {
    return playPatches(before, patches);
  } catch {
    throw journalDamaged(sequence);
  }
}
