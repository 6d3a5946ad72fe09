import { FailureError, failure } from '#shared/failure/failure.ts';
import { unwrap } from '#shared/failure/result.ts';
import { withBackups } from '../backedUp.ts';
import { type CliCommand, readArguments } from '../command.ts';
import { passphraseFrom, passphraseHelp, passphraseOption } from '../passphrase.ts';

export const restoreCommand: CliCommand = {
  name: 'restore',
  synopsis: 'restore STUDY BACKUP --out FILE',
  summary: 'Makes a study of a backup, beside the study it was made of: nothing is written over.',
  details: [
    'BACKUP       its name, as `strand backups STUDY` says it',
    '--out FILE   the study to make; there must be none of that name',
    passphraseHelp,
  ],
  async run(argv, terminal) {
    const { values, positionals } = readArguments('restore', argv, { ...passphraseOption, out: { type: 'string' } }, { least: 2, most: 2 });
    const [study = '', backup = ''] = positionals;
    const { out } = values;
    if (out === undefined) throw new FailureError(failure('cli.usage', { command: 'restore', problem: 'Say where to: --out FILE' }));
    await withBackups(terminal, study, passphraseFrom(terminal, values), async (workbench, studyId) => {
      terminal.say(`The study is in ${unwrap(await workbench.adoptBackup(studyId, backup, terminal.path(out)))}`);
    });
  },
};
