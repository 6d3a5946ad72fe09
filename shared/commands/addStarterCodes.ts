import { z } from 'zod';
import { starterCodebook } from '#shared/coding/starterCodebook.ts';
import { defineCommand } from '#shared/study/command.ts';
import { historyWords } from '#shared/words/history.ts';

/** Adds the starter themes that the codebook lacks, by name. */
export const addStarterCodes = defineCommand({
  id: 'codebook.starter',
  label: 'Add the starter themes',
  parameters: z.strictObject({}),
  apply(draft, _parameters, context) {
    for (const { name, description, colour } of starterCodebook)
      if (!draft.codes.some((code) => code.name === name))
        draft.codes.push({ id: context.newId(), name, description, colour, parent: null });
  },
  describe: () => historyWords.addedStarterCodes(),
});
