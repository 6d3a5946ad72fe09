import { z } from 'zod';
import { defineCommand, found } from '#shared/study/command.ts';
import { historyWords } from '#shared/words/history.ts';
import { codeName, takeCodeOffAll } from './excerpts.ts';

/** Removes a theme and its codings. Themes below it move up to its parent. */
export const removeCode = defineCommand({
  id: 'code.remove',
  label: 'Remove a theme',
  parameters: z.strictObject({ code: z.string() }),
  apply(draft, { code }) {
    const index = draft.codes.findIndex(({ id }) => id === code);
    const { parent } = found(draft.codes[index], 'code.gone');
    takeCodeOffAll(draft, code);
    draft.codes.splice(index, 1);
    for (const one of draft.codes) if (one.parent === code) one.parent = parent;
  },
  describe: ({ code }, study) => historyWords.removedCode(codeName(study, code)),
});
