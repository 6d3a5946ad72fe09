import { z } from 'zod';
import { defineCommand } from '#shared/study/command.ts';
import { historyWords } from '#shared/words/history.ts';

export const describeReport = defineCommand({
  id: 'report.describe',
  label: 'Name the report',
  parameters: z.strictObject({ title: z.string().max(300), author: z.string().max(200) }),
  apply(draft, { title, author }) {
    draft.report.title = title;
    draft.report.author = author;
  },
  describe: () => historyWords.describedReport(),
});
