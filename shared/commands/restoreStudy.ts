import { original } from 'immer';
import { z } from 'zod';
import { defineCommand, refuse } from '#shared/study/command.ts';
import { historyWords } from '#shared/words/history.ts';

/** Makes the study that is being looked back at the study of now: a step like any other, so it can be undone. Its id stays. */
export const restoreStudy = defineCommand({
  id: 'study.restore',
  label: 'Restore the study as it was',
  parameters: z.strictObject({ sequence: z.int().min(1), sentence: z.string() }),
  apply(draft, { sequence }, { past }) {
    const now = original(draft);
    if (past === null || now === undefined || past.sequence !== sequence) return refuse('history.notLooking');
    const { id, createdAt, ...then } = past.study;
    const changed = Object.entries(then).filter(([name, value]) => JSON.stringify(Reflect.get(now, name)) !== JSON.stringify(value));
    Object.assign(draft, Object.fromEntries(changed));
  },
  describe: ({ sentence }) => historyWords.restored(sentence),
});
