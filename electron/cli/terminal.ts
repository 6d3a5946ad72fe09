import type { Progress } from '#shared/workbench/workbench.ts';

/** What the command line may touch of the outside: handed in, so that a test can read what was said. */
export interface Terminal {
  say(line: string): void;
  complain(line: string): void;
  /** A path as typed, made absolute from where the person stood. */
  path(given: string): string;
  /** What STRAND_PASSPHRASE says; empty where it is not set. */
  readonly passphrase: string;
  readonly showProgress: boolean;
  /** Makes sure that the charts' bundle is there before the first figure is drawn. */
  prepareFigures(): void;
}

/** What a command's `--json` prints: one JSON document, indented, nothing else. */
export function sayJson(terminal: Terminal, value: unknown): void {
  terminal.say(JSON.stringify(value, null, 2));
}

/** One line that is written over, so that a long step is seen to move; nothing where nobody watches. */
export function progressLine(terminal: Terminal, describe: (progress: Progress) => string): (progress: Progress | null) => void {
  if (!terminal.showProgress) return () => undefined;
  return (progress) => {
    process.stderr.write(progress === null ? '\r\u001b[K' : `\r\u001b[K${describe(progress)}`);
  };
}
