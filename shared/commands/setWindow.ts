import { z } from 'zod';
import { defineCommand } from '#shared/study/command.ts';
import type { WindowSettings } from '#shared/study/model.ts';
import { windowSchema } from '#shared/study/studySchema.ts';
import { historyWords } from '#shared/words/history.ts';

export const setWindow = defineCommand({
  id: 'settings.window',
  label: 'Set the windows',
  /** What is not named stays: two controls moved one after the other must not put back what the other set. */
  parameters: z.strictObject({ window: windowSchema.partial() }),
  apply(draft, { window }) {
    draft.settings.window = joined(draft.settings.window, window);
  },
  describe: ({ window }, study) => historyWords.setWindow(joined(study.settings.window, window)),
});

type Part = { readonly [Name in keyof WindowSettings]?: WindowSettings[Name] | undefined };

function joined(kept: WindowSettings, part: Part): WindowSettings {
  const counting = part.counting ?? kept.counting;
  return {
    anchor: part.anchor ?? kept.anchor,
    lengthDays: part.lengthDays ?? kept.lengthDays,
    leadInDays: part.leadInDays ?? kept.leadInDays,
    minimumSessions: part.minimumSessions ?? kept.minimumSessions,
    ...(counting === undefined ? {} : { counting }),
  };
}
