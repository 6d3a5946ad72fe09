import { z } from 'zod';
import { defineCommand, found } from '#shared/study/command.ts';
import { historyWords } from '#shared/words/history.ts';
import { codeFields, refuseBadParent, refuseSameName } from './codeFields.ts';

export const editCode = defineCommand({
  id: 'code.edit',
  label: 'Change a theme',
  parameters: z.strictObject({ code: z.string(), ...z.object(codeFields).partial().shape, parent: z.string().nullable().optional() }),
  apply(draft, { code, name, description, colour, parent }) {
    const standing = found(
      draft.codes.find(({ id }) => id === code),
      'code.gone',
    );
    if (name !== undefined) {
      refuseSameName(draft, name, code);
      standing.name = name;
    }
    if (description !== undefined) standing.description = description;
    if (colour !== undefined) standing.colour = colour;
    if (parent !== undefined) {
      refuseBadParent(draft, parent, code);
      standing.parent = parent;
    }
  },
  describe({ code, name }, study) {
    const before = study.codes.find(({ id }) => id === code)?.name ?? '';
    return name === undefined || name === before ? historyWords.editedCode(before) : historyWords.renamedCode(before, name);
  },
});
