import { FailureError, failure } from '#shared/failure/failure.ts';
import { openedLine } from '#shared/study/eventLine.ts';
import { stepsAround } from '#shared/study/history.ts';
import { lineAt } from '#shared/study/journal.ts';
import type { Room } from './room.ts';
import { needed, opened } from './session.ts';
import type { OpenedStudy } from './workbench.ts';

/** Show the study as it was after that line of its journal, or as it is again. */
export async function lookBack({ session: open }: Room, sequence: number | null): Promise<OpenedStudy> {
  const session = needed(open);
  const { store } = session;
  if (sequence === null) session.past = null;
  else if (sequence > store.head.sequence) throw new FailureError(failure('command.refused', { reason: 'history.notLooking' }));
  else {
    const { at, sentence } = await openedLine(store.file.seal, await lineAt(store.file, sequence));
    const around = await stepsAround(store.file, store.head, sequence);
    session.past = { sequence, at, sentence, ...around, study: await store.at(sequence) };
  }
  return opened(session);
}
