import type { Failure } from '#shared/failure/failure.ts';
import type { DocumentId, Mentor, Recipe, School, Source, SourceId, TranscriptDocument } from '#shared/study/model.ts';
import type { TypedTable } from '#shared/tables/typedTable.ts';
import type { PersonalColumn } from './privacy/personalColumns.ts';

/** A file as the host hands it over. `path` is relative to what was opened, with `/`. */
export interface InputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** How a column is kept: `dropped` and `keyed` never reach the study as they were; `coarsened` loses detail (birth date to month). */
export type ColumnPrivacy = 'kept' | 'dropped' | 'keyed' | 'coarsened';

export interface ColumnReview {
  readonly header: string;
  /** Canonical field it is proposed to mean; null = not imported. */
  readonly field: string | null;
  /** Why: a code said by words/mapping.ts (`header.synonym`, `values.dates`, `values.marks`, ...). */
  readonly why: string;
  readonly privacy: ColumnPrivacy;
  /** What it tells of people, whatever it is taken for. */
  readonly personal: PersonalColumn | null;
  /** First different values, at most five; identifying columns show none. */
  readonly samples: readonly string[];
  /** Share of non-empty cells that parse as that field, 0..1. */
  readonly understood: number;
  /** Cells with something in them, and how many different ones. */
  readonly filled: number;
  readonly different: number;
  /** Every field it could mean in this shape, for the drop-down. */
  readonly choices: readonly string[];
}

/** One thing that is otherwise than when a file of this kind came last: said by words/recipes.ts. */
export interface RecipeChange {
  readonly code: 'column.new' | 'column.gone' | 'column.renamed' | 'column.contradicts' | 'dates.order' | 'code.new';
  readonly values: Readonly<Record<string, string | number>>;
}

/** The earlier import that a table is read like, and what has changed since. */
export interface ReviewedReplay {
  readonly fileName: string;
  readonly importedAt: string;
  readonly changes: readonly RecipeChange[];
}

/** A cell that says something else than an earlier file said about the same thing. `row` is 1-based in the new file. */
export interface Contradiction {
  readonly row: number;
  readonly pupil: number;
  /** `YYYY-MM-DD`; empty where the row has no day. */
  readonly day: string;
  /** Of the canonical table. */
  readonly column: string;
  readonly before: string;
  readonly now: string;
}

/** A table beside earlier files of its kind with which it shares rows. Counts are rows of files. */
export interface ReviewedOverlap {
  readonly earlier: readonly string[];
  readonly fresh: number;
  readonly same: number;
  readonly changed: number;
  /** Rows of the earlier files that this one does not have. */
  readonly gone: number;
  readonly examples: readonly Contradiction[];
}

/** Something only a person can settle. On the command line `proposed` is taken and the question is listed. */
export interface ImportQuestion {
  /** `dates.order`, `blank.meaning`, `code.unknown`, `pupil.doubtful`, `school.which`, ... */
  readonly code: string;
  readonly column: string | null;
  readonly values: Readonly<Record<string, string | number>>;
  readonly options: readonly string[];
  readonly proposed: string;
  /** Nothing is imported before a person has answered; only the command line, which lists what it took, takes the proposed answer. */
  readonly mustAnswer?: boolean;
}

/** What is known of who a pupil is, to set two side by side: shown, never kept. Empty = not known. */
export interface PupilSketch {
  /** As the file writes it; empty for a pupil of the study, which keeps no names. */
  readonly name: string;
  readonly className: string;
  readonly year: number | null;
  readonly school: string;
  /** `YYYY-MM`. */
  readonly born: string;
  /** The file that brought a pupil of the study who is in no list. */
  readonly file?: string;
}

/** Rows that say the same of their pupil, and the pupils it could be. Answered under `pupil.doubtful:` and the first row's number. */
export interface DoubtfulMatch {
  /** 1-based row of the file where it stands first, and how many rows there are. */
  readonly row: number;
  readonly rows: number;
  /** Found by name and school alone, by a name cut short that fits just one, or several pupils fit. */
  readonly why: 'nameOnly' | 'cutShort' | 'several';
  readonly says: PupilSketch;
  readonly candidates: readonly (PupilSketch & { readonly pupil: number })[];
}

/** What the columns would mean if a table had this shape: for a person who chooses another one. */
export interface ShapeReview {
  readonly shape: string;
  /** Every field a column of it can mean. */
  readonly choices: readonly string[];
  /** In order of the columns, as in `ColumnReview`. */
  readonly columns: readonly Pick<ColumnReview, 'field' | 'why' | 'understood'>[];
}

export interface TableReview {
  /** Stable within one review: `path` or `path#sheet`. */
  readonly id: string;
  readonly path: string;
  readonly tableName: string;
  readonly rows: number;
  /** Shape proposed; null = not recognised, and not imported unless a person chooses. */
  readonly shape: string | null;
  /** Shapes the person may choose, each with what the columns would mean. */
  readonly shapes: readonly ShapeReview[];
  readonly columns: readonly ColumnReview[];
  readonly questions: readonly ImportQuestion[];
  /** Of a register: the codes that the list holds, with how often each stands there. */
  readonly codes: readonly { readonly code: string; readonly marks: number }[];
  /** Pupils that were not found for sure, each with whom it could be. */
  readonly doubts: readonly DoubtfulMatch[];
  /** The recipe that accepting everything as proposed would confirm. */
  readonly recipe: Recipe;
  /** The same bytes came before: in an imported source, or in an earlier file of this import. Left out unless a person decides otherwise. */
  readonly alreadyImported: boolean;
  /** Null where nothing like it came before. */
  readonly replay: ReviewedReplay | null;
  readonly overlap: ReviewedOverlap | null;
}

export interface TranscriptReview {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly turns: number;
  readonly speakers: readonly { readonly label: string; readonly role: string; readonly school: string | null; readonly tied: boolean }[];
  readonly alreadyImported: boolean;
}

/** What was found in the files, before anything is kept. */
export interface ImportReview {
  readonly tables: readonly TableReview[];
  readonly transcripts: readonly TranscriptReview[];
  /** Files that cannot be read, each with its failure. Nothing of them is imported. */
  readonly refused: readonly { readonly path: string; readonly failure: Failure }[];
  /** Files of a kind Strand does not read (a picture, truth.json): left alone, named. */
  readonly ignored: readonly string[];
}

/** The person's answers: a recipe by table id (null = leave that table out), and transcripts left out. Missing ids mean "as proposed". */
export interface ImportDecisions {
  readonly recipes: Readonly<Record<string, Recipe | null>>;
  readonly transcriptsLeftOut: readonly string[];
}

/** A passage that was coded elsewhere, found word for word in a transcript. Positions are Unicode code points; end exclusive. */
export interface PassageCoding {
  readonly document: DocumentId;
  readonly start: number;
  readonly end: number;
  /** As it stands in the transcript. */
  readonly quote: string;
  readonly theme: string;
  /** Null where the file does not say: whoever imports it. */
  readonly coder: string | null;
  readonly memo: string;
}

/** Everything one import adds, ready for one command: small parts for the journal, bytes for the blobs, rows for the engine. */
export interface PreparedImport {
  readonly sources: readonly Source[];
  /** Ids of the reviewed tables that became sources: what a source is called may have lost a name. */
  readonly taken: readonly string[];
  /** Sources of the study whose place the new ones take. */
  readonly replaced: readonly SourceId[];
  /** Sources of the study some of whose rows give way to newer ones: as they stand from now on. */
  readonly amended: readonly Source[];
  readonly documents: readonly TranscriptDocument[];
  readonly codings: readonly PassageCoding[];
  readonly schools: readonly School[];
  readonly mentors: readonly Mentor[];
  readonly register: { readonly pupils: number; readonly matchKeys: string | null };
  /** By SHA-256 of content: redacted grids, transcript texts, the match-key table. */
  readonly blobs: ReadonlyMap<string, Uint8Array>;
  /** By source id: what `replaySource` would make of each new source's grid. */
  readonly rows: ReadonlyMap<string, ReplayedSource>;
  /** What a person would have been asked, with what was taken. */
  readonly asked: readonly { readonly tableId: string; readonly question: ImportQuestion; readonly taken: string }[];
}

/** Rows of one source, by canonical table: what `replaySource` makes of a redacted grid. Several sources are joined by `joinTables`. */
export type ReplayedSource = readonly TypedTable[];
