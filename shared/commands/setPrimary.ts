import { z } from 'zod';
import { defineCommand } from '#shared/study/command.ts';
import { mainAreaSchema } from '#shared/study/studySchema.ts';
import { historyWords } from '#shared/words/history.ts';

/** Whether results could be seen already is written down with the choice: an outcome that was chosen afterwards was not declared before. */
export const setPrimary = defineCommand({
  id: 'settings.primary',
  label: 'Choose the main outcome of an area',
  /** No measure takes the choice back. */
  parameters: z.strictObject({ area: mainAreaSchema, measure: z.string().min(1).max(200).nullable() }),
  apply(draft, { area, measure }) {
    const { [area]: _, ...others } = draft.settings.primary ?? {};
    const primary = measure === null ? others : { ...others, [area]: { measure, beforeData: draft.sources.length === 0 } };
    if (Object.keys(primary).length === 0) delete draft.settings.primary;
    else draft.settings.primary = primary;
  },
  describe: ({ area, measure }) => historyWords.setPrimary(area, measure),
});
