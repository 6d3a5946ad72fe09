import { z } from 'zod';
import { defineCommand } from '#shared/study/command.ts';
import { historyWords } from '#shared/words/history.ts';
import { excerptOf, titleOf } from './excerpts.ts';

export const writeMemo = defineCommand({
  id: 'excerpt.memo',
  label: 'Write a note on a passage',
  parameters: z.strictObject({ excerpt: z.string(), memo: z.string().max(20_000) }),
  apply(draft, { excerpt, memo }) {
    excerptOf(draft, excerpt).memo = memo;
  },
  typing: ({ excerpt }) => `memo ${excerpt}`,
  describe: ({ excerpt }, study) => historyWords.wroteMemo(titleOf(study, excerpt)),
});
