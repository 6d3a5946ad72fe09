import { failureFrom } from '#shared/failure/result.ts';
import { describeFailure } from '#shared/words/failures.ts';
import type { CliCommand } from './command.ts';
import { usage } from './command.ts';
import { accountCommand } from './commands/account.ts';
import { archiveCommand } from './commands/archive.ts';
import { backupsCommand } from './commands/backups.ts';
import { checkCommand } from './commands/check.ts';
import { dataCommand } from './commands/data.ts';
import { eraseCommand } from './commands/erase.ts';
import { newCommand } from './commands/new.ts';
import { outcomesCommand } from './commands/outcomes.ts';
import { protectCommand } from './commands/protect.ts';
import { readCommand } from './commands/read.ts';
import { reportCommand } from './commands/report.ts';
import { restoreCommand } from './commands/restore.ts';
import { sampleCommand } from './commands/sample.ts';
import { themesCommand } from './commands/themes.ts';
import { throwKeyCommand } from './commands/throwKey.ts';
import { unpackCommand } from './commands/unpack.ts';
import type { Terminal } from './terminal.ts';

const commands: readonly CliCommand[] = [
  sampleCommand,
  readCommand,
  newCommand,
  dataCommand,
  accountCommand,
  outcomesCommand,
  themesCommand,
  reportCommand,
  archiveCommand,
  unpackCommand,
  backupsCommand,
  restoreCommand,
  checkCommand,
  protectCommand,
  eraseCommand,
  throwKeyCommand,
];

const overview = (): string =>
  [
    'strand: did mentoring help? The whole program without a window.',
    '',
    ...commands.map(({ synopsis, summary }) => `  strand ${synopsis}\n      ${summary}`),
    '',
    'Each command takes --help. A command that fails ends with a code and a sentence on stderr.',
  ].join('\n');

/** Runs one command line; answers the exit code: 0, 1 for a failure (its code and sentence are on stderr), 2 for words it does not know. */
export async function runCommandLine(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.say(overview());
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((one) => one.name === name);
  if (command === undefined) {
    terminal.complain(`cli.usage: There is no command "${name}". The commands are ${commands.map((one) => one.name).join(', ')}.`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.say(usage(command));
    return 0;
  }
  try {
    await command.run(rest, terminal);
    return 0;
  } catch (thrown) {
    const failed = failureFrom(thrown);
    const { what, todo } = describeFailure(failed);
    terminal.complain(`${failed.code}: ${what}${todo === '' ? '' : ` ${todo}`}`);
    return failed.code === 'cli.usage' ? 2 : 1;
  }
}
