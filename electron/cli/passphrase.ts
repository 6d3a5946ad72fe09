import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { FailureError, failure } from '#shared/failure/failure.ts';
import type { Terminal } from './terminal.ts';

/** What every command that opens a study takes: where the passphrase, or the recovery key, of a protected one is read from. */
export const passphraseOption = { 'passphrase-file': { type: 'string' } } as const;

export const passphraseHelp =
  '--passphrase-file FILE   opens a protected study with what stands in FILE, or else in STRAND_PASSPHRASE: its passphrase or recovery key';

/**
 * The passphrase, never from the command line itself, which everybody on the computer can see. A byte order mark before it and one line
 * break after it are not part of it: editors put them there. Null where none is given.
 */
export function passphraseFrom(terminal: Terminal, values: { readonly 'passphrase-file'?: string | undefined }): string | null {
  const file = values['passphrase-file'];
  if (file === undefined) return terminal.passphrase === '' ? null : terminal.passphrase;
  try {
    return readFileSync(terminal.path(file), 'utf8').replace(/^\uFEFF|\r?\n$/g, '');
  } catch {
    throw new FailureError(failure('file.unreadable', { file: basename(file) }));
  }
}
