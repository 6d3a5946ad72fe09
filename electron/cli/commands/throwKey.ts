import { unwrap } from '#shared/failure/result.ts';
import { keyWords } from '#shared/words/privacy.ts';
import { type CliCommand, readArguments } from '../command.ts';
import { passphraseFrom, passphraseHelp, passphraseOption } from '../passphrase.ts';
import { withStudy } from '../withStudy.ts';

export const throwKeyCommand: CliCommand = {
  name: 'throw-key',
  synopsis: 'throw-key STUDY [--yes]',
  summary:
    'Throws away the key by which pupils are found again, so that their numbers can never be traced. Without --yes it says what that means.',
  details: ['--yes   throw it away; it cannot be brought back, and nothing more can be brought into the study', passphraseHelp],
  async run(argv, terminal) {
    const { values, positionals } = readArguments(
      'throw-key',
      argv,
      { ...passphraseOption, yes: { type: 'boolean', default: false } },
      { least: 1, most: 1 },
    );
    await withStudy(terminal, positionals[0] ?? '', passphraseFrom(terminal, values), async (workbench) => {
      if (!values.yes) {
        for (const line of [keyWords.what, keyWords.after, keyWords.stays, keyWords.elsewhere, keyWords.say]) terminal.say(line);
        return;
      }
      unwrap(await workbench.throwKeyAway());
      terminal.say(keyWords.done);
    });
  },
};
