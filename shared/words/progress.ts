import { formatPercent } from './numbers.ts';

const steps: Readonly<Record<string, string>> = {
  'sample.make': 'Making the sample partnership',
  'import.read': 'Reading files',
  'import.recognise': 'Recognising tables',
  'import.match': 'Finding the same pupil in every file',
  'import.table': 'Reading tables',
  'import.keep': 'Keeping the study',
  'engine.start': 'Starting the engine',
  'engine.load': 'Loading the tables',
  'outcomes.compute': 'Counting outcomes',
  'report.write': 'Writing the report',
  'archive.write': 'Writing the archive',
  'archive.read': 'Reading the archive',
  'salvage.read': 'Looking through the damaged file',
  'salvage.prove': 'Proving what was found',
  'salvage.write': 'Writing what is whole',
  'study.check': 'Checking the study',
  'erase.study': 'Working out what is left without the person',
  'erase.writing': 'Erasing, and looking for what may be left',
  'erase.backups': 'Erasing from backups',
};

/** What the program is doing, with how far it is where that is known: "Reading files, 40%". */
export function describeProgress({
  step,
  done,
  total,
}: {
  readonly step: string;
  readonly done: number;
  readonly total: number | null;
}): string {
  const what = steps[step] ?? 'Working';
  if (total === null || total <= 0 || done <= 0) return what;
  return `${what}, ${formatPercent(Math.min(100, (100 * done) / total), 0)}`;
}
