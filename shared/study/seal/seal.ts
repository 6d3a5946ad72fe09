import { FailureError, failure } from '#shared/failure/failure.ts';
import type { BlobHash } from '#shared/study/model.ts';
import type { SqliteValue } from '#shared/study/sqlite.ts';

/**
 * How a study file stores what it says: as it is, or encrypted under a passphrase. `identity` names the one place where a value may
 * stand (`event 12 payload`, `blob <name> 0/3`, `snapshot 500`): a value moved elsewhere does not open there.
 */
export interface Seal {
  readonly isSealed: boolean;
  closeText(identity: string, text: string): Promise<string | Uint8Array>;
  /** Rejects with `study.damaged` (part `sealed`) when it is not what was closed under that identity. */
  openText(identity: string, stored: SqliteValue): Promise<string>;
  closeBytes(identity: string, bytes: Uint8Array): Promise<Uint8Array>;
  openBytes(identity: string, stored: Uint8Array): Promise<Uint8Array>;
  /** The name under which content of that SHA-256 lies in the table `blob`: keyed in a sealed study, so that a name confirms no file. */
  blobName(hash: BlobHash): Promise<string>;
  /** The keyed mark that stands with a line's hash: nobody makes it without the passphrase. Empty in a plain study. */
  mark(hash: string): Promise<string>;
}

/** A study without a passphrase: everything stands as it is. */
export const plainSeal: Seal = {
  isSealed: false,
  closeText: async (_identity, text) => text,
  openText: async (_identity, stored) => {
    if (typeof stored !== 'string') throw new FailureError(failure('study.damaged', { part: 'sealed' }));
    return stored;
  },
  closeBytes: async (_identity, bytes) => bytes,
  openBytes: async (_identity, stored) => stored,
  blobName: async (hash) => hash,
  mark: async () => '',
};
