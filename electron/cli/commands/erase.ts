import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { unwrap } from '#shared/failure/result.ts';
import { beyondReach, describeProof, erasingWords, erasureLines, erasureRecordText, nameLines, placeLines } from '#shared/words/erasing.ts';
import type { ErasedPerson } from '#shared/workbench/erasureRecord.ts';
import { type CliCommand, readArguments } from '../command.ts';
import { passphraseFrom, passphraseHelp, passphraseOption } from '../passphrase.ts';
import { sayJson, type Terminal } from '../terminal.ts';
import { withStudy } from '../withStudy.ts';

export const eraseCommand: CliCommand = {
  name: 'erase',
  synopsis: 'erase STUDY --pupil P0123 [--word W ...] [--yes] [--json]',
  summary: 'Erases a person for good: from sources, transcripts, the history and backups. Without --yes it says what would go.',
  details: [
    '--pupil P0123       the pupil, with every speaker tied to them',
    '--word W            a name, nickname or place to erase wherever it stands; may be given again',
    '--words-file FILE   the same, one on each line: what is typed on the command line stays in its history',
    '--yes               erase; nothing can be undone afterwards',
    '--record FILE       with --yes: writes a record of it that names nobody',
    '--json              the review, or with --yes the record, as JSON',
    passphraseHelp,
  ],
  async run(argv, terminal) {
    const { values, positionals } = readArguments(
      'erase',
      argv,
      {
        ...passphraseOption,
        pupil: { type: 'string' },
        word: { type: 'string', multiple: true, default: [] },
        'words-file': { type: 'string' },
        record: { type: 'string' },
        yes: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
      { least: 1, most: 1 },
    );
    const words = [...values.word, ...wordsIn(terminal, values['words-file'])];
    const person: ErasedPerson = { pupil: values.pupil === undefined ? null : pupilNumber(values.pupil), speakers: [], words };
    if (person.pupil === null && words.length === 0) throw wrongly('Say whom: --pupil or --word');
    await withStudy(terminal, positionals[0] ?? '', passphraseFrom(terminal, values), async (workbench, { study }) => {
      if (!values.yes) {
        const review = unwrap(await workbench.eraseReview(person));
        if (values.json) return sayJson(terminal, review);
        for (const line of ['This would go:', ...erasureLines(review), '', ...placeLines(review), ...nameLines(review), ''])
          terminal.say(line);
        for (const name of review.schools) terminal.say(erasingWords.schoolLosesName(name));
        for (const line of ['Strand cannot reach:', ...beyondReach(review.otherCopies), '']) terminal.say(line);
        if (review.isInFileName) terminal.say(erasingWords.inFileName);
        terminal.say(`${erasingWords.cannotBeUndone} Say --yes to erase.`);
        return;
      }
      const record = unwrap(await workbench.erase(person));
      if (values.record !== undefined) writeFileSync(terminal.path(values.record), erasureRecordText(record, study.name));
      if (values.json) return sayJson(terminal, record);
      for (const line of ['Erased:', ...erasureLines(record), '', describeProof(record.looked)]) terminal.say(line);
    });
  },
};

function pupilNumber(given: string): number {
  const number = /^P?0*(\d{1,9})$/i.exec(given.trim())?.[1];
  if (number === undefined) throw wrongly(`--pupil takes a number like P0123, not '${given}'`);
  return Number(number);
}

function wordsIn(terminal: Terminal, file: string | undefined): readonly string[] {
  if (file === undefined) return [];
  try {
    const text = readFileSync(terminal.path(file), 'utf8').replace(/^\uFEFF/, '');
    return text.split(/\r?\n/).filter((line) => line.trim() !== '');
  } catch {
    throw new FailureError(failure('file.unreadable', { file: basename(file) }));
  }
}

function wrongly(problem: string): FailureError {
  return new FailureError(failure('cli.usage', { command: 'erase', problem }));
}
