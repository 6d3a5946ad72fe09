import type { Seal } from './seal/seal.ts';
import type { Sqlite } from './sqlite.ts';

/** An open study file: its database, how its contents are stored, and the format it was found in. */
export interface StudyFile {
  readonly sqlite: Sqlite;
  readonly seal: Seal;
  readonly format: number;
  /** The text of a sealed study's lock; null of a plain one. */
  readonly lock: string | null;
}
