import { z } from 'zod';
import { defineCommand } from '#shared/study/command.ts';
import { audienceSchema } from '#shared/study/studySchema.ts';
import { historyWords } from '#shared/words/history.ts';

export const setAudience = defineCommand({
  id: 'settings.audience',
  label: 'Choose who exports are for',
  parameters: z.strictObject({ audience: audienceSchema }),
  apply(draft, { audience }) {
    draft.settings.audience = audience;
  },
  describe: ({ audience }) => historyWords.setAudience(audience),
});
