import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plan } from '../kill/plan.ts';

/** One thing that a program did to the files of a folder, or said. */
export type Act =
  | { readonly act: 'create'; readonly file: string }
  | { readonly act: 'write'; readonly file: string; readonly at: number; readonly bytes: Uint8Array }
  | { readonly act: 'truncate'; readonly file: string; readonly size: number }
  | { readonly act: 'flush'; readonly file: string }
  | { readonly act: 'remove'; readonly file: string }
  | { readonly act: 'flushFolder' }
  | { readonly act: 'say'; readonly words: string };

/** Everything that a writer did to its study, in order, as strace saw it. */
export async function record(strace: string, writer: string, plan: Plan & { readonly times: number }): Promise<readonly Act[]> {
  const folder = dirname(plan.path);
  const [log, said] = [join(folder, 'strace.log'), join(folder, 'said')];
  const studies = [plan.path, ...Array.from({ length: plan.times }, (_, time) => plan.path.replace('.strand', `-${time + 1}.strand`))];
  const own = [folder, said, ...studies.flatMap((path) => [path, `${path}-journal`])].flatMap((path) => ['-P', path]);
  const calls = 'trace=openat,pwrite64,write,fsync,fdatasync,unlink,ftruncate';
  const output = openSync(said, 'w');
  const options = [
    '-f',
    '-qq',
    '-y',
    '-xx',
    '-s',
    '100000',
    '-o',
    log,
    ...own,
    '-e',
    calls,
    process.execPath,
    writer,
    JSON.stringify(plan),
  ];
  const child = spawn(strace, options, { stdio: ['ignore', output, 'inherit'] });
  const code = await new Promise((resolve) => child.on('close', resolve));
  closeSync(output);
  if (code !== 0) throw new Error(`The writer that was to be recorded ended with ${code}.`);
  return readFileSync(log, 'utf8')
    .split('\n')
    .flatMap((line) => actIn(line, folder, said));
}

const hex = /(?:\\x[0-9a-f]{2})+/g;

function bytesOf(text: string): Buffer {
  return Buffer.from(text.replaceAll('\\x', ''), 'hex');
}

/** `12 pwrite64(21<\x2f...>, "\x00...", 4, 512) = 4`: every text is in hex, and stands in the order of the arguments. */
function actIn(line: string, folder: string, said: string): readonly Act[] {
  const [, call = '', given = '', end = ''] = /^\d+ +(\w+)\((.*)\) += (\d+.*)$/.exec(line) ?? [];
  const texts = (given.match(hex) ?? []).map(bytesOf);
  const path = texts[0]?.toString() ?? '';
  const file = basename(path);
  switch (call) {
    case 'openat': {
      const opened = bytesOf(end.match(hex)?.[0] ?? '').toString();
      return given.includes('O_CREAT') ? [{ act: 'create', file: basename(opened) }] : [];
    }
    case 'pwrite64':
      return [{ act: 'write', file, at: Number(given.slice(given.lastIndexOf(',') + 1)), bytes: texts[1] ?? Buffer.of() }];
    case 'write':
      return path === said ? [{ act: 'say', words: (texts[1] ?? '').toString().trimEnd() }] : [];
    case 'ftruncate':
      return [{ act: 'truncate', file, size: Number(given.slice(given.lastIndexOf(',') + 1)) }];
    case 'unlink':
      return [{ act: 'remove', file }];
    case 'fsync':
    case 'fdatasync':
      return [path === folder ? { act: 'flushFolder' } : { act: 'flush', file }];
    default:
      return [];
  }
}
