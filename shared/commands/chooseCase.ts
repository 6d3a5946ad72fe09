import { z } from 'zod';
import { defineCommand, refuse } from '#shared/study/command.ts';
import { historyWords } from '#shared/words/history.ts';

/** Names the pupil whose case the report tells; null leaves the choice to Strand's own rule. */
export const chooseCase = defineCommand({
  id: 'report.case',
  label: 'Choose a case for the report',
  parameters: z.strictObject({ which: z.enum(['positive', 'negative']), pupil: z.int().min(0).nullable() }),
  apply(draft, { which, pupil }) {
    if (pupil !== null && pupil > draft.register.pupils) refuse('pupil.gone');
    if (which === 'positive') draft.report.positiveCase = pupil;
    else draft.report.negativeCase = pupil;
  },
  describe: ({ which, pupil }) => historyWords.choseCase(which, pupil !== null),
});
