import { z } from 'zod';
import { defineCommand, refuse } from '#shared/study/command.ts';
import { historyWords } from '#shared/words/history.ts';
import { placeOf, titleOf } from './excerpts.ts';

export const chooseQuote = defineCommand({
  id: 'report.quote',
  label: 'Quote a passage in the report',
  parameters: z.strictObject({ excerpt: z.string(), chosen: z.boolean() }),
  apply(draft, { excerpt, chosen }) {
    if (placeOf(draft, ({ id }) => id === excerpt) === -1) refuse('excerpt.gone');
    const index = draft.report.quotes.indexOf(excerpt);
    if (chosen && index === -1) draft.report.quotes.push(excerpt);
    if (!chosen && index !== -1) draft.report.quotes.splice(index, 1);
  },
  describe: ({ excerpt, chosen }, study) => historyWords.choseQuote(titleOf(study, excerpt), chosen),
});
