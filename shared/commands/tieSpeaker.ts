import { z } from 'zod';
import { defineCommand, found, refuse } from '#shared/study/command.ts';
import { speakerSchema } from '#shared/study/studySchema.ts';
import { historyWords } from '#shared/words/history.ts';

/** Says who speaks under a label: role, school, and the pupil's number where it is one of the cohort. */
export const tieSpeaker = defineCommand({
  id: 'speaker.tie',
  label: 'Say who a speaker is',
  parameters: z.strictObject({ document: z.string(), ...speakerSchema.shape }),
  apply(draft, { document, label, role, school, pupil, pseudonym }) {
    const { speakers } = found(
      draft.documents.find(({ id }) => id === document),
      'document.gone',
    );
    const speaker = found(
      speakers.find((one) => one.label === label),
      'speaker.gone',
    );
    if (school !== null && !draft.schools.some(({ key }) => key === school)) refuse('school.gone');
    if (pupil !== null && pupil > draft.register.pupils) refuse('pupil.gone');
    Object.assign(speaker, { role, school, pupil, pseudonym });
  },
  describe: ({ document, role }, study) => historyWords.tiedSpeaker(study.documents.find(({ id }) => id === document)?.title ?? '', role),
});
