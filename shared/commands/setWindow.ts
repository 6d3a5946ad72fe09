import { z } from 'zod';
import { defineCommand } from '#shared/study/command.ts';
import { windowSchema } from '#shared/study/studySchema.ts';
import { historyWords } from '#shared/words/history.ts';

export const setWindow = defineCommand({
  id: 'settings.window',
  label: 'Set the windows',
  parameters: z.strictObject({ window: windowSchema }),
  apply(draft, { window }) {
    Object.assign(draft.settings.window, window);
  },
  describe: ({ window }) => historyWords.setWindow(window),
});
