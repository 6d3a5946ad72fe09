import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./opener.ts', import.meta.url));

/** A program of its own that opens studies: `writes`, or why it may only read. */
export interface Opener {
  readonly process: ChildProcess;
  open(path: string): Promise<string>;
  close(): Promise<void>;
  /** As a power cut or a task manager would. */
  kill(): Promise<void>;
}

export async function startOpener(): Promise<Opener> {
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const heard = async (): Promise<string> => String((await lines.next()).value);
  const ended = once(child, 'close');
  await heard();
  return {
    process: child,
    open(path) {
      child.stdin.write(`${path}\n`);
      return heard();
    },
    async close() {
      child.stdin.end();
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
