import { z } from 'zod';
import { defineCommand } from '#shared/study/command.ts';
import { historyWords } from '#shared/words/history.ts';

/**
 * Notes that the key was thrown away: the workbench throws it away first, because a note of a key that is still there would be untrue.
 * Undo takes back the note, not the deed.
 */
export const throwKeyAway = defineCommand({
  id: 'register.throwKeyAway',
  label: 'Throw away the key',
  parameters: z.strictObject({}),
  apply(draft, _parameters, { now }) {
    draft.register.keyThrownAwayAt = now;
  },
  describe: () => historyWords.threwKeyAway,
});
