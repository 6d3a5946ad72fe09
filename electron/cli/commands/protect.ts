import { FailureError, failure } from '#shared/failure/failure.ts';
import { unwrap } from '#shared/failure/result.ts';
import { protectingWords } from '#shared/words/protecting.ts';
import type { Workbench } from '#shared/workbench/workbench.ts';
import { type CliCommand, readArguments } from '../command.ts';
import { passphraseFrom, passphraseOption } from '../passphrase.ts';
import type { Terminal } from '../terminal.ts';
import { withStudy } from '../withStudy.ts';

type Deed = (workbench: Workbench, secret: string, terminal: Terminal) => Promise<void>;

export const protectCommand: CliCommand = {
  name: 'protect',
  synopsis: 'protect STUDY [--new-passphrase-file FILE | --new-recovery-key | --off [--yes]]',
  summary: 'Protects a study with a passphrase, changes it, makes a new recovery key, or takes the passphrase off.',
  details: [
    '--passphrase-file FILE       the passphrase to protect it with, or of a protected study the one it has (or its recovery key); else STRAND_PASSPHRASE',
    '--new-passphrase-file FILE   puts the passphrase in FILE in the place of the one so far',
    '--new-recovery-key           prints another recovery key; the one so far opens the study no more',
    '--off                        takes the passphrase off the study and its backups; without --yes it says what that means',
  ],
  async run(argv, terminal) {
    const { values, positionals } = readArguments(
      'protect',
      argv,
      {
        ...passphraseOption,
        'new-passphrase-file': { type: 'string' },
        'new-recovery-key': { type: 'boolean', default: false },
        off: { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
      },
      { least: 1, most: 1 },
    );
    const file = values['new-passphrase-file'];
    const next = file === undefined ? null : passphraseFrom(terminal, { 'passphrase-file': file });
    const asked: Deed[] = [
      ...(next === null ? [] : [changed(next)]),
      ...(values['new-recovery-key'] ? [renewed] : []),
      ...(values.off ? [takenOff(values.yes)] : []),
    ];
    if (asked.length > 1) throw wrongly('Ask for one thing at a time: a new passphrase, a new recovery key, or --off');
    const secret = passphraseFrom(terminal, values);
    if (secret === null) throw wrongly('Put the passphrase into a file and name it with --passphrase-file, or into STRAND_PASSPHRASE');
    const [deed = protectedNow] = asked;
    await withStudy(terminal, positionals[0] ?? '', secret, (workbench) => deed(workbench, secret, terminal));
  },
};

async function protectedNow(workbench: Workbench, secret: string, terminal: Terminal): Promise<void> {
  const { recoveryKey } = unwrap(await workbench.protectStudy(secret));
  terminal.say(protectingWords.protectedNow);
  if (recoveryKey !== null) terminal.say(protectingWords.newKey(recoveryKey));
}

async function renewed(workbench: Workbench, secret: string, terminal: Terminal): Promise<void> {
  const { recoveryKey } = unwrap(await workbench.renewRecoveryKey(secret));
  if (recoveryKey !== null) terminal.say(protectingWords.newKey(recoveryKey));
}

function changed(next: string): Deed {
  return async (workbench, secret, terminal) => {
    unwrap(await workbench.changePassphrase(secret, next));
    terminal.say(protectingWords.changed);
  };
}

function takenOff(isSure: boolean): Deed {
  return async (workbench, secret, terminal) => {
    if (!isSure) {
      for (const line of [protectingWords.off, protectingWords.offBackups, 'Say --yes to take it off.']) terminal.say(line);
      return;
    }
    const { backups } = unwrap(await workbench.unprotectStudy(secret));
    for (const line of [protectingWords.isOff, ...protectingWords.backupsOff(backups)]) terminal.say(line);
  };
}

function wrongly(problem: string): FailureError {
  return new FailureError(failure('cli.usage', { command: 'protect', problem }));
}
