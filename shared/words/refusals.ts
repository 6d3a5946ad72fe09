import type { Refusal } from '#shared/study/command.ts';
import type { FailureSentence } from './failureWords.ts';

const sentences: Readonly<Record<Refusal, FailureSentence>> = {
  'code.gone': { what: 'That theme is no longer in the codebook.', todo: 'Undo brings a removed theme back.' },
  'code.circle': { what: 'A theme cannot stand below itself.', todo: 'Choose another theme to put it under.' },
  'code.sameName': { what: 'There is already a theme of that name.', todo: 'Choose another name, or use the theme that is there.' },
  'excerpt.gone': { what: 'That passage is no longer coded.', todo: 'Undo brings a removed coding back.' },
  'excerpt.range': { what: 'That selection does not match the transcript’s text.', todo: 'Select the passage again.' },
  'check.unknown': { what: 'There is no such check.', todo: 'Look through the list of checks again.' },
  'document.gone': { what: 'That transcript is no longer in the study.', todo: 'Undo brings it back.' },
  'speaker.gone': { what: 'Nobody of that name speaks in this transcript.', todo: 'Open the transcript again.' },
  'school.gone': { what: 'That school is not in the study.', todo: 'Choose a school of the list.' },
  'pupil.gone': { what: 'No pupil of the study has that number.', todo: 'Choose a pupil of the list.' },
  'source.gone': { what: 'That source is no longer in the study.', todo: 'Undo brings it back.' },
  'codeSet.gone': { what: 'There is no such list of codes.', todo: 'Choose a list of the page “Codes and dates”.' },
  'codeSet.badValue': {
    what: 'One of the cells cannot hold what was given.',
    todo: 'Dates are written 2024-09-02, numbers of items 3,8, and every cell that names the row is filled.',
  },
  'codeSet.badDates': { what: 'The last day stands before the first.', todo: 'Change one of the two dates.' },
  'history.notLooking': { what: 'Nothing is being looked back at.', todo: 'Choose a line of the history first.' },
  'study.protected': { what: 'The study is protected by a passphrase already.', todo: 'Change the passphrase instead.' },
  'study.plain': { what: 'The study has no passphrase yet.', todo: 'Protect it with one first.' },
  'source.twice': { what: 'That source is already in the study.', todo: '' },
};

/** Why something could not be done to the study, by the reason of a `command.refused`. */
export const refusals: Readonly<Record<string, FailureSentence>> = sentences;
