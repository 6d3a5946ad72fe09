import { z } from 'zod';
import { defineCommand } from '#shared/study/command.ts';
import { historyWords } from '#shared/words/history.ts';

export const describeReport = defineCommand({
  id: 'report.describe',
  label: 'Name the report',
  // Each alone: two fields left one after the other must not put back what the other held.
  parameters: z.strictObject({ title: z.string().max(300).optional(), author: z.string().max(200).optional() }),
  apply(draft, { title, author }) {
    if (title !== undefined) draft.report.title = title;
    if (author !== undefined) draft.report.author = author;
  },
  typing: (given) => `report ${Object.keys(given).join(' ')}`,
  describe: (given) => historyWords.describedReport(Object.keys(given)),
});
