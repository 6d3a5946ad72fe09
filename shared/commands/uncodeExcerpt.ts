import { z } from 'zod';
import { defineCommand, refuse } from '#shared/study/command.ts';
import { historyWords } from '#shared/words/history.ts';
import { codeName, placeOf, takeCodeOff, titleOf } from './excerpts.ts';

/** Takes a theme off a passage; with its last theme the passage goes. */
export const uncodeExcerpt = defineCommand({
  id: 'excerpt.uncode',
  label: 'Take a theme off a passage',
  parameters: z.strictObject({ excerpt: z.string(), code: z.string() }),
  apply(draft, { excerpt, code }) {
    const index = placeOf(draft, ({ id }) => id === excerpt);
    if (index === -1) refuse('excerpt.gone');
    takeCodeOff(draft, index, code);
  },
  describe: ({ excerpt, code }, study) => historyWords.uncoded(codeName(study, code), titleOf(study, excerpt)),
});
