import { z } from 'zod';
import { defineCommand, refuse } from '#shared/study/command.ts';
import { historyWords } from '#shared/words/history.ts';

/** Takes one imported table out of the study. Its stored grid stays in the file, so that undo can bring it back. */
export const removeSource = defineCommand({
  id: 'source.remove',
  label: 'Take out a source',
  parameters: z.strictObject({ source: z.string() }),
  apply(draft, { source }) {
    const index = draft.sources.findIndex(({ id }) => id === source);
    if (index === -1) refuse('source.gone');
    draft.sources.splice(index, 1);
  },
  describe: ({ source }, study) => historyWords.removedSource(study.sources.find(({ id }) => id === source)?.fileName ?? ''),
});
