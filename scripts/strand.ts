import { resolve } from 'node:path';
import { runCommandLine } from '#electron/cli/strand.ts';
import { ensureBuilt } from './build.ts';

/** `npm run strand -- ...`: the program without a window. Paths are meant from where the person stood. */
const from = process.env['INIT_CWD'] ?? process.cwd();
const status = await runCommandLine(process.argv.slice(2), {
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  path: (given) => resolve(from, given),
  passphrase: process.env['STRAND_PASSPHRASE'] ?? '',
  showProgress: process.stderr.isTTY === true,
  prepareFigures: () => ensureBuilt(['charts']),
});
process.exit(status);
