import { resolve } from 'node:path';
import { runCommandLine } from '#electron/cli/strand.ts';
import { ensureBuilt } from './build.ts';

/** `npm run strand -- ...`: the program without a window. Paths are meant from where the person stood. */
const from = process.env['INIT_CWD'] ?? process.cwd();
// Whoever reads only the beginning (head) has closed the pipe: nothing is left to say.
process.stdout.on('error', (thrown) => process.exit('code' in thrown && thrown.code === 'EPIPE' ? 0 : 1));
const status = await runCommandLine(process.argv.slice(2), {
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  path: (given) => resolve(from, given),
  passphrase: process.env['STRAND_PASSPHRASE'] ?? '',
  showProgress: process.stderr.isTTY === true,
  prepareFigures: () => ensureBuilt(['charts']),
});
// What was said to a pipe may still wait to be read: leaving now would cut it off.
await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((said) => stream.write('', said))));
process.exit(status);
