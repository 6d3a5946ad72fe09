import type { FailureCode } from '#shared/failure/failure.ts';
import { formatInstantHere } from './dates.ts';
import type { FailureSentence, FailureWords } from './failureWords.ts';
import { writeFailures } from './writeFailures.ts';

const study = (file: string): string => (file === '' ? 'The study' : `The study ${file}`);

const parts: Readonly<Record<string, string>> = {
  file: 'the file itself',
  schema: 'the layout of its tables',
  version: 'its version number',
  journal: 'its journal of changes',
  blob: 'a stored source or transcript',
  sealed: 'an encrypted entry',
  lock: 'the entry that the passphrase opens',
  head: 'the mark of its last change',
};

/** Why a study can only be looked at, and the way out. */
const protections: Readonly<Record<string, readonly [why: string, todo: string]>> = {
  fileProtected: [
    ', because its file is write-protected',
    'Save a copy and work in that, or take the protection off the file and try again.',
  ],
  folderProtected: [
    ', because nothing may be written in its folder',
    'Save a copy in a folder of your own and work in that. Strand writes beside a study while it changes it.',
  ],
  newer: [', because a newer Strand has written it', 'Update Strand to change it. Nothing in the file was touched.'],
  onlyReading: [', because it was opened only to be read', 'Open it in Strand’s window to change it.'],
};

/** What was typed looks like a recovery key, and is not this study's. */
const wrongKeys: Readonly<Record<string, FailureSentence>> = {
  mistyped: {
    what: 'That looks like a recovery key with a letter wrong, missing or too many.',
    todo: 'Compare it with the printed one, group by group. Small letters, spaces and dashes do not matter.',
  },
  otherKey: {
    what: 'That recovery key is typed right, but it belongs to another study.',
    todo: 'Look for the key that was shown when this study was protected, or use its passphrase.',
  },
};

/** Study files that could not be opened or written. */
export const studyFailures = {
  'study.notFound': ({ file }) => ({
    what: `There is no study ${file === '' ? 'of that name' : file}.`,
    todo: 'It may have been moved or renamed. Look for a file that ends in .strand.',
  }),
  'study.exists': ({ file }) => ({
    what: `There is already a file ${file}.`,
    todo: 'Choose another name, or open the study that is there.',
  }),
  'study.notAStudy': ({ file }) => ({
    what: `${file === '' ? 'That file' : file} is not a Strand study.`,
    todo: 'Choose a file that ends in .strand, or the zip of an archive. Exports and transcripts are opened from within a study, with Import.',
  }),
  'study.newer': ({ file, format, known }) => ({
    what: `${study(file)} was made by a newer Strand (format ${format}; this one knows up to ${known}).`,
    todo: 'Update Strand, then open it again. Nothing in the file was changed.',
  }),
  'study.damaged': ({ file, part, line }) => ({
    what: `${study(file)} is damaged: ${parts[part] ?? 'part of it'}${line === '' ? '' : ` at line ${line}`} is not what was written.`,
    todo: 'Keep this file, do not edit it, and open the latest copy or backup instead.',
  }),
  'study.readOnly': ({ file, reason }) => {
    const [why, todo] = protections[reason] ?? [
      ', because the file or its folder is write-protected',
      'Save a copy in a folder of your own and work in that.',
    ];
    return { what: `${study(file)} can be looked at, not changed${why}.`, todo };
  },
  'study.busy': ({ file }) => ({
    what: `${study(file)} is open in another window or program, which is writing to it.`,
    todo: 'Close it there, then open it here again. Nothing was lost.',
  }),
  'study.notOpen': () => ({ what: 'No study is open.', todo: 'Open a study or make a new one first.' }),
  'study.writeFailed': ({ file, reason, folder }) => (writeFailures[reason] ?? writeFailures.disk)(file, folder),
  'study.keyMissing': ({ file }) => ({
    what: `The key that finds this study’s pupils again is not on this computer${file === '' ? '' : ` (${file})`}.`,
    todo: 'Import on the computer where the study was made, or make a new study from all files. Everything else works.',
  }),
  'study.keyThrownAway': () => ({
    what: 'The key that finds this study’s pupils again was thrown away, so that nothing more can be brought in.',
    todo: 'Make a new study from all files, if more must be added. Everything that is in this one stays.',
  }),
  'study.locked': ({ file }) => ({
    what: `${study(file)} is protected by a passphrase.`,
    todo: 'Type the passphrase or the recovery key. The command line reads them from --passphrase-file FILE or from STRAND_PASSPHRASE.',
  }),
  'study.wrongPassphrase': ({ reason }) =>
    wrongKeys[reason] ?? {
      what: 'That passphrase does not open this study.',
      todo: 'Try again: capitals and spaces count. The recovery key opens it too. Nothing in the file was changed.',
    },
  'study.passphraseShort': ({ least }) => ({
    what: `A passphrase needs at least ${least} letters, digits or signs.`,
    todo: 'Four or five words that do not belong together are easy to remember and hard to guess.',
  }),
  'study.tampered': ({ file, line }) => ({
    what: `${study(file)} was changed by somebody who does not have its passphrase${line === '' ? '' : ` (line ${line} of its journal)`}.`,
    todo: 'Do not use its numbers. Open the latest backup, and ask who had the file.',
  }),
  'study.swapped': ({ file, reason }) => ({
    what:
      reason === 'gone'
        ? `The file ${file === '' ? 'of this study' : file} is not where it was: it was moved, renamed or deleted while it was open.`
        : `The file ${file === '' ? 'of this study' : file} was replaced or changed by another program while it was open, perhaps by one that keeps folders in step.`,
    todo: 'Save a copy of what is on screen, then open the file again to see what is in it now.',
  }),
  'study.openElsewhere': ({ file, since, computer }) => ({
    what: `${study(file)} is open elsewhere${computer === '' ? '' : `, on ${computer}`}${since === '' ? '' : `, since ${formatInstantHere(since)}`}. Here it can be looked at, not changed.`,
    todo: 'Close it there and try again, or save a copy and work in that.',
  }),
  'study.lookingBack': () => ({
    what: 'You are looking at the study as it was, so nothing can be changed.',
    todo: 'Go back to now, or restore this state first.',
  }),
  'study.backupFailed': ({ file, reason, kind }) => {
    const of = file === '' ? 'this study' : file;
    if (kind === 'original')
      return {
        what: `${study(file)} was made by an older Strand, and the original could not be kept${reason === 'full' ? ': the disk is full' : ''}.`,
        todo: 'Nothing was changed. Make room or check the disk, then open it again.',
      };
    if (kind === 'readable')
      return {
        what: `The backups of ${of} from before the passphrase are still there and can be read, because no protected one could be made.`,
        todo: 'Make room or check the disk; Strand tries again within the hour, and then removes them.',
      };
    return {
      what: reason === 'full' ? `There is too little room on the disk for a backup of ${of}.` : `No backup could be made of ${of}.`,
      todo: 'The study itself is kept. Make room or check the disk; Strand tries again within the hour.',
    };
  },
  'archive.damaged': ({ file, part }) => ({
    what: `The archive ${file} is damaged${part === '' ? '' : `: ${part} is not what was written`}.`,
    todo: 'Take another copy of it. Nothing was brought in.',
  }),
  'archive.tooLarge': () => ({
    what: 'This study is too large for an archive: it would hold more than 2 GB.',
    todo: 'Save a copy of the study to disk instead: it holds everything that an archive does.',
  }),
  'erase.nobody': () => ({ what: 'Nobody in this study is called that.', todo: 'Choose a pupil’s number or a speaker of a transcript.' }),
  'salvage.nothing': ({ file }) => ({
    what: `Nothing in ${file === '' ? 'that file' : file} could be recognised as part of a study.`,
    todo: 'Look for a backup: Strand keeps them beside its settings.',
  }),
} satisfies Partial<Record<FailureCode, FailureWords>>;
