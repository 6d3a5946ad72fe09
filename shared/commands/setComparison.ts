import { z } from 'zod';
import { defineCommand } from '#shared/study/command.ts';
import { comparisonSchema } from '#shared/study/studySchema.ts';
import { historyWords } from '#shared/words/history.ts';

export const setComparison = defineCommand({
  id: 'settings.comparison',
  label: 'Choose whom mentored pupils are set beside',
  parameters: z.strictObject({ comparison: comparisonSchema }),
  apply(draft, { comparison }) {
    draft.settings.comparison = comparison;
  },
  describe: ({ comparison }) => historyWords.setComparison(comparison),
});
