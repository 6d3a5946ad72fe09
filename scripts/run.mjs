// Plain JavaScript, so that any Node from 18 on can start it: `node scripts/run.mjs scripts/test.ts`.
// Installs what is missing, finds a Node that runs TypeScript (24), and runs the script under it. Never hangs without a network.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'node_modules/.ready');
const lock = readFileSync(join(root, 'package-lock.json'));
const wanted = createHash('sha256')
  .update(lock)
  .update(process.platform + process.arch)
  .digest('hex');

/** Messages go to stderr: `npm run --silent strand -- ... --json` must print nothing but its answer. */
const say = (sentence) => process.stderr.write(`${sentence}\n`);

function majorVersion(binary) {
  const asked = spawnSync(binary, ['-p', 'process.versions.node'], { encoding: 'utf8', timeout: 20_000 });
  return asked.status === 0 ? Number(asked.stdout.split('.')[0]) : 0;
}

const packaged = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
const ownMajor = Number(process.versions.node.split('.')[0]);
const suitableNode = () => (ownMajor >= 24 ? process.execPath : existsSync(packaged) && majorVersion(packaged) >= 24 ? packaged : '');

const environment = { ...process.env };
for (const name of Object.keys(environment)) if (/^npm_(lifecycle|package)_/.test(name)) delete environment[name];
try {
  mkdirSync(homedir(), { recursive: true });
  accessSync(homedir(), constants.W_OK);
} catch {
  environment['npm_config_cache'] = mkdtempSync(join(tmpdir(), 'npm-'));
}

function npm(args, minutes) {
  const all = [...args, '--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts', '--fetch-timeout=30000', '--fetch-retries=1'];
  const cli = process.env['npm_execpath'];
  const options = { cwd: root, stdio: ['ignore', 2, 2], timeout: minutes * 60_000, env: environment };
  const ran =
    cli && /npm-cli\.(c|m)?js$/.test(cli)
      ? spawnSync(process.execPath, [cli, ...all], options)
      : spawnSync('npm', all, { ...options, shell: process.platform === 'win32' });
  return ran.status === 0;
}

const installed = join(root, 'node_modules/.package-lock.json');
if (!existsSync(stamp) || !existsSync(installed) || readFileSync(stamp, 'utf8') !== wanted) {
  say('Installing what Strand is built from (once, about a minute) ...');
  if (!npm(['ci'], 8)) {
    say('The packages could not be installed. Is the npm registry reachable? Run the same command again when it is.');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}
if (suitableNode() === '') {
  say('Fetching Node 24 as an npm package (once) ...');
  const options = { cwd: join(root, 'node_modules/node'), stdio: ['ignore', 'ignore', 2], timeout: 180_000, env: environment };
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], options);
}
const node = suitableNode();
if (node === '') {
  say(
    'Strand is built with Node 24, which could not be fetched. Install Node 24 by hand, or run this again with the npm registry in reach.',
  );
  process.exit(1);
}
const path = [dirname(node), join(root, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter);
// Paths that a person typed are meant from where they stood, not from the project: INIT_CWD carries that place.
const ran = spawnSync(node, ['--disable-warning=ExperimentalWarning', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...environment, PATH: path, INIT_CWD: process.env['INIT_CWD'] ?? process.cwd() },
});
process.exit(ran.status ?? 1);
