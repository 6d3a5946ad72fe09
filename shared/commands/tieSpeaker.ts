import { z } from 'zod';
import { defineCommand, found, refuse } from '#shared/study/command.ts';
import { speakerSchema } from '#shared/study/studySchema.ts';
import { historyWords } from '#shared/words/history.ts';

const { label, ...rest } = speakerSchema.shape;

/** Says who speaks under a label: role, school, and the pupil's number where it is one of the cohort. */
export const tieSpeaker = defineCommand({
  id: 'speaker.tie',
  label: 'Say who a speaker is',
  // Each field alone: what is typed into one must not put back what another held.
  parameters: z.strictObject({ document: z.string(), label, ...z.object(rest).partial().shape }),
  apply(draft, { document, label: who, role, school, pupil, pseudonym }) {
    const { speakers } = found(
      draft.documents.find(({ id }) => id === document),
      'document.gone',
    );
    const speaker = found(
      speakers.find((one) => one.label === who),
      'speaker.gone',
    );
    if (typeof school === 'number' && !draft.schools.some(({ key }) => key === school)) refuse('school.gone');
    if (typeof pupil === 'number' && pupil > draft.register.pupils) refuse('pupil.gone');
    if (role !== undefined) speaker.role = role;
    if (school !== undefined) speaker.school = school;
    if (pupil !== undefined) speaker.pupil = pupil;
    if (pseudonym !== undefined) speaker.pseudonym = pseudonym;
  },
  typing: ({ document, label: who, pseudonym, ...rest }) =>
    pseudonym !== undefined && Object.keys(rest).length === 0 ? `pseudonym ${document} ${who}` : null,
  describe({ document, label: who, role, ...rest }, study) {
    const inStudy = study.documents.find(({ id }) => id === document);
    const title = inStudy?.title ?? '';
    if (role === undefined && Object.keys(rest).join() === 'pseudonym') return historyWords.renamedSpeaker(title);
    return historyWords.tiedSpeaker(title, role ?? inStudy?.speakers.find((one) => one.label === who)?.role ?? 'unknown');
  },
});
