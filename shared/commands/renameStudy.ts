import { z } from 'zod';
import { defineCommand } from '#shared/study/command.ts';
import { historyWords } from '#shared/words/history.ts';

export const renameStudy = defineCommand({
  id: 'study.rename',
  label: 'Rename the study',
  parameters: z.strictObject({ name: z.string().trim().min(1).max(200) }),
  apply(draft, { name }) {
    draft.name = name;
  },
  describe: ({ name }) => historyWords.renamedStudy(name),
});
