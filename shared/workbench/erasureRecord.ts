import type { DocumentId, IsoInstant, PupilKey } from '#shared/study/model.ts';

/** Whom to erase: a pupil with all speakers tied to them, speakers, and words (names, nicknames, places) wherever they stand. */
export interface ErasedPerson {
  readonly pupil: PupilKey | null;
  readonly speakers: readonly { readonly document: DocumentId; readonly label: string }[];
  readonly words: readonly string[];
}

/** What erasing takes away, counted. What loses nothing is left out. */
export interface ErasureCount {
  /** `emptied`: rows that Strand could tie to nobody, and that may be theirs: they stay as rows, with nothing in them. */
  readonly sources: readonly { readonly fileName: string; readonly tableName: string; readonly rows: number; readonly emptied: number }[];
  /** `words`: names replaced in what others say. */
  readonly transcripts: readonly { readonly title: string; readonly turns: number; readonly words: number }[];
  readonly passages: number;
  readonly journalLines: number;
  readonly backups: number;
}

/** What erasing would take away, and by what the person is known. */
export interface ErasureReview extends ErasureCount {
  /** Names that go wherever they stand, and how often they stand in what others said and wrote: some are words as well. */
  readonly names: readonly { readonly name: string; readonly times: number }[];
  readonly speakers: readonly { readonly title: string; readonly label: string }[];
  /** Schools that are called by one of the names, and so lose theirs. */
  readonly schools: readonly string[];
  /** Other files on the shelf with a copy of this study: Strand leaves them alone. */
  readonly otherCopies: readonly string[];
  /** Whether the study's file is itself called by one of the names. */
  readonly isInFileName: boolean;
}

/** What was erased, and what looking for it afterwards found: `hits` names places, never the words. */
export interface ErasureRecord extends ErasureCount {
  readonly at: IsoInstant;
  readonly looked: { readonly strings: number; readonly bytes: number; readonly files: number; readonly hits: readonly string[] };
  /** Backups that could not be rewritten and were deleted instead. */
  readonly deletedBackups: readonly string[];
  /** Other files on the shelf with a copy of this study. */
  readonly otherCopies: readonly string[];
}
