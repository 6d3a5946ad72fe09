import type { FailureSentence } from './failureWords.ts';

type Said = (file: string, folder: string) => FailureSentence;

const what = (file: string, why: string): string => `${file === '' ? 'The last change' : file} could not be written${why}.`;

/** Why the disk did not do what it should, by the failure's reason; `disk` where it has none of these. */
export const writeFailures: Readonly<Record<string, Said>> & { readonly disk: Said } = {
  folder: (file, folder) => ({
    what: what(file, `: there is no folder ${folder} to write it into`),
    todo: 'Make the folder first, or choose another place.',
  }),
  full: (file) => ({
    what: what(file, ': the disk is full'),
    todo: 'Make room on the disk, then open the study again. Everything before the last change is kept.',
  }),
  disk: (file) => ({
    what: what(file, ' to disk'),
    todo: 'Check the disk and that you may write there, or choose another place. Everything before the last change is kept.',
  }),
  reading: (file) => ({
    what: `${file === '' ? 'The study' : `The study ${file}`} could not be read from the disk.`,
    todo: 'Check the disk, its cable or the network, then open it again. If that fails, open the latest backup from another disk.',
  }),
  copyFull: (file) => ({
    what: what(file, ': there is not enough room'),
    todo: 'Save it in another place, or make room and try again. What was there before is as it was.',
  }),
  copyRefused: (file) => ({
    what: what(file, ' in that place'),
    todo: 'Save it in a folder of your own, or on another disk. What was there before is as it was.',
  }),
  copyDiffers: (file) => ({
    what: `${file} was written, but what can be read back from the disk is not what was written.`,
    todo: 'Do not rely on that file. Save another one in another place, and have the disk looked at.',
  }),
};
