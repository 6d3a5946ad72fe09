import { z } from 'zod';
import { defineCommand, found } from '#shared/study/command.ts';
import { historyWords } from '#shared/words/history.ts';
import { titleOf } from './excerpts.ts';

export const writeMemo = defineCommand({
  id: 'excerpt.memo',
  label: 'Write a note on a passage',
  parameters: z.strictObject({ excerpt: z.string(), memo: z.string().max(20_000) }),
  apply(draft, { excerpt, memo }) {
    found(
      draft.excerpts.find(({ id }) => id === excerpt),
      'excerpt.gone',
    ).memo = memo;
  },
  describe: ({ excerpt }, study) => historyWords.wroteMemo(titleOf(study, excerpt)),
});
