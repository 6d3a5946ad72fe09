import { spawn } from 'node:child_process';
import type { Moment, Plan } from './plan.ts';

const patience = 30_000;

/** What a writer said in its life. `unexpected` is how it ended when it was not by our hand. */
export interface Lived {
  readonly words: readonly string[];
  readonly unexpected: string | null;
}

/** Lets a writer live until that moment and ends it as a power cut would. */
export function livedUntil(writer: string, plan: Plan, moment: Moment): Promise<Lived> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, JSON.stringify(plan)], { stdio: ['ignore', 'pipe', 'pipe'] });
    const tooLong = setTimeout(() => child.kill('SIGTERM'), patience);
    let said = '';
    let complained = '';
    let doomed = false;
    const words = () => said.split('\n').slice(0, -1);
    const endWhenDue = () => {
      if (doomed || (moment.word !== 'started' && words().filter((line) => line === moment.word).length < moment.times)) return;
      doomed = true;
      const due = performance.now() + moment.milliseconds;
      setTimeout(
        () => {
          while (performance.now() < due);
          child.kill('SIGKILL');
        },
        Math.max(0, moment.milliseconds - 1),
      );
    };
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      endWhenDue();
    });
    child.stderr.on('data', (text: Buffer) => {
      complained += text.toString();
    });
    child.on('spawn', endWhenDue);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(tooLong);
      const unexpected = signal === 'SIGKILL' ? null : `ended by itself (${signal ?? code}) ${complained}`;
      resolve({ words: words(), unexpected });
    });
  });
}
