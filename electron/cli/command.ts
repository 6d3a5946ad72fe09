import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { FailureError, failure } from '#shared/failure/failure.ts';
import type { Terminal } from './terminal.ts';

/** One command of the command line. Throws FailureError to end with a failure. */
export interface CliCommand {
  readonly name: string;
  /** As in `outcomes STUDY [--json]`. */
  readonly synopsis: string;
  readonly summary: string;
  /** Further lines of its --help. */
  readonly details: readonly string[];
  run(argv: readonly string[], terminal: Terminal): Promise<void>;
}

export function usage(command: CliCommand): string {
  return [`strand ${command.synopsis}`, '', command.summary, ...(command.details.length > 0 ? ['', ...command.details] : [])].join('\n');
}

/** Options and words of a command, or the failure `cli.usage` that says which word was not understood. */
export function readArguments<Options extends ParseArgsOptionsConfig>(
  command: string,
  argv: readonly string[],
  options: Options,
  positionals: { readonly least: number; readonly most: number },
) {
  let parsed: ReturnType<typeof parseArgs<{ args: string[]; options: Options; allowPositionals: true; strict: true }>>;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (thrown) {
    throw new FailureError(failure('cli.usage', { command, problem: thrown instanceof Error ? (thrown.message.split('.')[0] ?? '') : '' }));
  }
  const count = parsed.positionals.length;
  if (count < positionals.least) throw new FailureError(failure('cli.usage', { command, problem: 'Something is missing' }));
  if (count > positionals.most)
    throw new FailureError(
      failure('cli.usage', { command, problem: `Unexpected argument '${parsed.positionals[positionals.most] ?? ''}'` }),
    );
  return parsed;
}

/** A whole number within bounds, or the failure `cli.usage`. */
export function wholeNumber(command: string, name: string, given: string, least: number, most: number): number {
  const value = Number(given);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new FailureError(
      failure('cli.usage', { command, problem: `--${name} takes a whole number from ${least} to ${most}, not '${given}'` }),
    );
  }
  return value;
}
