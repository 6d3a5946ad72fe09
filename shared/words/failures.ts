import type { Failure, FailureCode } from '#shared/failure/failure.ts';
import type { FailureSentence, FailureWords } from './failureWords.ts';
import { fileFailures } from './fileFailures.ts';
import { refusals } from './refusals.ts';
import { studyFailures } from './studyFailures.ts';

const words: Readonly<Record<FailureCode, FailureWords>> = {
  ...fileFailures,
  ...studyFailures,
  'command.unknown': ({ command }) => ({ what: `There is nothing called ${command} that Strand could do.`, todo: 'Please report this.' }),
  'command.refused': ({ reason, label }) => refusals[reason] ?? { what: `${label || 'That'} could not be done.`, todo: '' },
  'command.badParameters': ({ label, where }) => ({
    what: `${label || 'That'} could not be done: ${where === '' ? 'what was given' : `“${where}”`} is not something it can take.`,
    todo: 'Check what you typed. A name needs at least one letter and has a longest length.',
  }),
  'history.nothingToUndo': () => ({ what: 'There is nothing to undo.', todo: '' }),
  'history.nothingToRedo': () => ({ what: 'There is nothing to redo.', todo: '' }),
  'query.failed': ({ kind }) => ({
    what: `A question to the engine failed${kind === '' ? '' : ` (${kind})`}.`,
    todo: 'Close the study and open it again. If it fails again, please report it.',
  }),
  'engine.unavailable': () => ({
    what: 'The engine that counts could not be started.',
    todo: 'Close other programs or tabs and open the study again. Interviews and themes work without it.',
  }),
  'report.nothingToReport': () => ({
    what: 'There is nothing to report yet.',
    todo: 'Import exports or transcripts first.',
  }),
  'report.formatUnknown': ({ file }) => ({
    what: `${file === '' ? 'That' : file} has an ending that Strand cannot write.`,
    todo: 'Choose a name that ends in .docx or .html.',
  }),
  'cli.usage': ({ problem, command }) => ({
    what: problem === '' ? 'That is not how this command is used.' : `${problem.replace(/\.$/, '')}.`,
    todo: `See strand ${command === '' ? '' : `${command} `}--help.`,
  }),
  cancelled: () => ({ what: 'Stopped, as you asked.', todo: 'Nothing was changed.' }),
  bug: ({ message }) => ({
    what: `Something went wrong within Strand${message === '' ? '' : `: ${message.replace(/\.$/, '')}`}.`,
    todo: 'Your study is kept up to the last change. Please report this sentence.',
  }),
};

/** What went wrong and what to do about it, for window, report and command line alike. */
export function describeFailure({ code, values }: Failure): FailureSentence {
  const text = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  return words[code]({ ...noValues, ...text });
}

const noValues = {
  file: '',
  folder: '',
  kind: '',
  reason: '',
  rowsInFile: '',
  rowsImported: '',
  setAside: '',
  part: '',
  line: '',
  name: '',
  format: '',
  known: '',
  label: '',
  command: '',
  where: '',
  problem: '',
  message: '',
  least: '',
  since: '',
  computer: '',
};
