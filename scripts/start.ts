import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveLoopback } from '#electron/services/loopbackServer.ts';
import { ensureBuilt } from './build.ts';
import { projectRoot } from './project.ts';

/** The desktop runtime's executable, if it is on this machine. Never asked by requiring the package: that would start a download. */
function desktopRuntime(): string | null {
  const folder = join(projectRoot, 'node_modules/electron');
  const pointer = join(folder, 'path.txt');
  if (!existsSync(pointer)) return null;
  const executable = join(folder, 'dist', readFileSync(pointer, 'utf8').trim());
  return existsSync(executable) ? executable : null;
}

const browserOnly = process.argv.includes('--browser');
const noOpen = process.argv.includes('--no-open') || process.env['CI'] !== undefined;
const portWanted = Number(process.argv.find((argument) => argument.startsWith('--port='))?.slice('--port='.length) ?? '4173');
const runtime = browserOnly ? null : desktopRuntime();

if (runtime !== null) {
  ensureBuilt(['client', 'main', 'preload']);
  const shell = spawn(runtime, [projectRoot], { stdio: 'inherit' });
  shell.on('exit', (code) => process.exit(code ?? 0));
} else {
  ensureBuilt(['client']);
  if (!browserOnly)
    console.log('The desktop runtime is not on this machine, so Strand opens in the browser instead. Nothing leaves the computer.');
  const root = join(projectRoot, 'dist/renderer');
  const server = await serveLoopback(root, portWanted).catch(() => serveLoopback(root, 0));
  console.log(`Strand is ready at ${server.address}  (Ctrl+C stops it)`);
  if (!noOpen) openInBrowser(server.address);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void server.close().then(() => process.exit(0)));
}

/** Asks the desktop to show the address; where there is no desktop the printed line is enough. */
function openInBrowser(address: string): void {
  const opener = process.platform === 'win32' ? 'explorer' : process.platform === 'darwin' ? 'open' : 'xdg-open';
  const opened = spawn(opener, [address], { stdio: 'ignore', detached: true });
  opened.on('error', () => undefined);
  opened.unref();
}
