import { writeFileSync } from 'node:fs';
import { unwrap } from '#shared/failure/result.ts';
import { type CliCommand, readArguments } from '../command.ts';
import { passphraseFrom, passphraseHelp, passphraseOption } from '../passphrase.ts';
import { withStudyToRead } from '../withStudy.ts';

export const accountCommand: CliCommand = {
  name: 'account',
  synopsis: 'account STUDY [--csv] [--out FILE]',
  summary: 'The account of every file: rows and cells in, imported and set aside, and every issue with its place and how to mend it.',
  details: [
    '--csv        a table for a spreadsheet instead of JSON',
    '--out FILE   writes it there instead of printing it',
    'No name and no number of a pupil is in it.',
    passphraseHelp,
  ],
  async run(argv, terminal) {
    const { values, positionals } = readArguments(
      'account',
      argv,
      { ...passphraseOption, csv: { type: 'boolean', default: false }, out: { type: 'string' } },
      { least: 1, most: 1 },
    );
    await withStudyToRead(terminal, positionals[0] ?? '', passphraseFrom(terminal, values), async (workbench) => {
      const bytes = unwrap(await workbench.accountFile(values.csv ? 'csv' : 'json', null));
      if (values.out === undefined) terminal.say(new TextDecoder().decode(bytes).trimEnd());
      else writeFileSync(terminal.path(values.out), bytes, { flag: 'wx' });
    });
  },
};
