import { z } from 'zod';
import { defineCommand } from '#shared/study/command.ts';
import { codeSetName } from '#shared/words/codeSets.ts';
import { historyWords } from '#shared/words/history.ts';

/** Takes back what this study changed in a code set: one row, or all of it where no row is named. */
export const resetCodes = defineCommand({
  id: 'codes.reset',
  label: 'Take a changed code back',
  parameters: z.strictObject({ set: z.string(), row: z.string().nullable() }),
  apply(draft, { set, row }) {
    const left = (draft.codeChanges ?? []).filter((one) => one.set !== set || (row !== null && one.row !== row));
    if (left.length === 0) delete draft.codeChanges;
    else draft.codeChanges = left;
  },
  describe: ({ set, row }) => historyWords.resetCodes(codeSetName(set), row),
});
