import { join } from 'node:path';
import type { Terminal } from '#electron/cli/terminal.ts';

export interface RecordingTerminal extends Terminal {
  readonly said: string[];
  readonly complained: string[];
}

/** A terminal that writes down what was said; paths are meant from `folder`. */
export function recordingTerminal(folder: string, passphrase = ''): RecordingTerminal {
  const said: string[] = [];
  const complained: string[] = [];
  return {
    said,
    complained,
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
    path: (given) => join(folder, given),
    passphrase,
    showProgress: false,
    prepareFigures: () => undefined,
  };
}
