import { z } from 'zod';
import { defineCommand } from '#shared/study/command.ts';
import { historyWords } from '#shared/words/history.ts';
import { codeFields, refuseBadParent, refuseSameName } from './codeFields.ts';

export const addCode = defineCommand({
  id: 'code.add',
  label: 'Add a theme',
  parameters: z.strictObject({ ...codeFields, parent: z.string().nullable() }),
  apply(draft, { name, description, colour, parent }, context) {
    refuseSameName(draft, name, null);
    refuseBadParent(draft, parent, null);
    draft.codes.push({ id: context.newId(), name, description, colour, parent });
  },
  describe: ({ name }) => historyWords.addedCode(name),
});
