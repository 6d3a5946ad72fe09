import type { Database } from '#shared/database/database.ts';
import type { IsoInstant } from '#shared/study/model.ts';
import type { Cost } from '#shared/study/seal/argon2.ts';
import type { Sqlite } from '#shared/study/sqlite.ts';
import type { ReadOnly, StudyListing, WorkbenchEvents } from './workbench.ts';

/** Where studies are kept: folders on disk, or the browser's own storage. Every method rejects with a FailureError. */
export interface StudyShelf {
  /** What a failure calls the file of that ref, or of a name that somebody wants to give. */
  fileName(ref: string): string;
  list(): Promise<readonly StudyListing[]>;
  /** An empty file for a study of that name, which may be a path where the shelf is a disk. Rejects with `study.exists`. */
  create(name: string): Promise<{ readonly ref: string; readonly name: string; readonly sqlite: Sqlite }>;
  /** Rejects with `study.notFound`. What cannot be written, or is open elsewhere, is opened for reading. */
  open(ref: string): Promise<{ readonly sqlite: Sqlite; readonly readOnly: ReadOnly | null }>;
  /** To look something up in a study, whoever has it open. */
  look(ref: string): Promise<Sqlite>;
  /**
   * The file as it lies there, whether it can be opened or not, without a change that was only half written when the computer stopped.
   * Rejects with `study.notFound`.
   */
  bytes(ref: string): Promise<Uint8Array>;
  /** A database in memory that begins as those bytes, or empty without any. */
  inMemory(bytes: Uint8Array): Promise<Sqlite>;
  remove(ref: string): Promise<void>;
  /** Leave the shelf to another window where only one can have it; false where it was not this one's. Asked again, it is taken back. */
  letGo(): Promise<boolean>;
  /**
   * Put a file's bytes on the shelf under a free name like `name`; answers its ref. Where the shelf is a disk an absolute path is taken as
   * it is: rejects with `study.exists`.
   */
  adopt(name: string, bytes: Uint8Array): Promise<string>;
}

/** What the name of a backup says of it. */
export interface BackupMark {
  readonly at: IsoInstant;
  /** The last line of the journal that it holds. */
  readonly sequence: number;
  /** The file as it was before it was brought to a newer format. */
  readonly isOriginal: boolean;
}

export interface BackupFile extends BackupMark {
  readonly name: string;
  readonly bytes: number;
}

/** Verified copies of studies, apart from the studies themselves. Every method rejects with a FailureError. */
export interface BackupShelf {
  /** Where the backups of that study lie, for somebody who looks for them; null where they cannot be gone to. */
  place(studyId: string): string | null;
  /** Whole ones only, in no order. */
  list(studyId: string): Promise<readonly BackupFile[]>;
  /** Copy the study through its own connection, prove the copy, and only then give it its name. */
  keep(studyId: string, mark: BackupMark, from: Sqlite): Promise<BackupFile>;
  /** For reading, or for writing it anew where somebody must be erased. */
  open(studyId: string, name: string): Promise<Sqlite>;
  bytes(studyId: string, name: string): Promise<Uint8Array>;
  remove(studyId: string, name: string): Promise<void>;
}

type KeyPlace = 'apart' | 'besideStudy';

/**
 * Holds each study's secret, by which next term's pupils are found again, apart from the study file: whoever has the file alone cannot
 * test names against it.
 */
export interface Keyring {
  /** The study's HMAC-SHA-256 key and where it lies; null when this computer does not have it. */
  find(studyId: string, ref: string): Promise<{ readonly key: CryptoKey; readonly place: KeyPlace } | null>;
  keep(studyId: string, ref: string, secret: Uint8Array<ArrayBuffer>): Promise<{ readonly key: CryptoKey; readonly place: KeyPlace }>;
  forget(studyId: string, ref: string): Promise<void>;
}

/** Everything the workbench needs of the world. */
export interface WorkbenchPorts {
  readonly shelf: StudyShelf;
  readonly keyring: Keyring;
  readonly backups: BackupShelf;
  /** Starts the engine: called once, and again only after it failed. */
  database(): Promise<Database>;
  /** Whether to start it as soon as a study is open, behind what the person does, or when it is first needed. */
  readonly startEngineEarly: boolean;
  now(): IsoInstant;
  /** Resolves after about so long; the program does not stay alive for it. */
  pause(milliseconds: number): Promise<void>;
  newId(): string;
  randomBytes(count: number): Uint8Array<ArrayBuffer>;
  /** What it costs to try a passphrase of a study that is protected from now on. */
  readonly passphraseCost: Cost;
  readonly events: WorkbenchEvents;
  /** Who is at work, as the journal names them. */
  readonly coder: string;
  /** `Strand 0.1.0`: stands in every study it makes. */
  readonly madeWith: string;
}
