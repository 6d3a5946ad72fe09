import type { AccountFormat } from '#shared/archive/accountFile.ts';
import type { ThemeSet } from '#shared/coding/themes.ts';
import type { TranscriptText } from '#shared/coding/transcript.ts';
import type { AccountPart } from '#shared/dataRoom/accountRows.ts';
import type { DataRoom, RowPage } from '#shared/dataRoom/dataRoom.ts';
import type { Failure } from '#shared/failure/failure.ts';
import type { Result } from '#shared/failure/result.ts';
import type { ImportDecisions, ImportReview, InputFile } from '#shared/import/types.ts';
import type { OutcomeArea, OutcomeSet } from '#shared/outcomes/finding.ts';
import type { DepthAsked } from '#shared/outcomes/inDepth.ts';
import type { Account, DocumentId, IsoInstant, SourceId, Study, WindowSettings } from '#shared/study/model.ts';
import type { DamagedStudy, SalvageReport } from './damagedStudy.ts';
import type { ErasedPerson, ErasureRecord, ErasureReview } from './erasureRecord.ts';
import type { HistoryPage, LookedAt } from './history.ts';

/** A change to the study as RFC 6902-like patches (Immer's), so that a face keeps its copy in step without receiving the whole. */
export interface StudyPatch {
  readonly op: 'add' | 'remove' | 'replace';
  readonly path: readonly (string | number)[];
  readonly value?: unknown;
}

/** What a change did: patches to follow, and that it is on disk. */
export interface Kept {
  readonly patches: readonly StudyPatch[];
  readonly keptAt: IsoInstant;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface StudyListing {
  /** Path on disk, or the name in the browser's own storage. */
  readonly ref: string;
  readonly name: string;
  readonly changedAt: IsoInstant | null;
}

/** Why an open study can be looked at and not changed. `onlyReading`: whoever opened it asked for no more. */
export interface ReadOnly {
  readonly reason: 'openElsewhere' | 'fileProtected' | 'folderProtected' | 'newer' | 'onlyReading';
  /** Who has it open, where that is known. */
  readonly since: IsoInstant | null;
  readonly computer: string | null;
}

export interface OpenedStudy {
  readonly ref: string;
  /** The study as it is, or as it was where somebody looks back. */
  readonly study: Study;
  readonly keptAt: IsoInstant;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly isProtected: boolean;
  readonly readOnly: ReadOnly | null;
  /** Why nothing more is written since a change failed; the study shown holds that change all the same. */
  readonly stopped: Failure | null;
  readonly past: LookedAt | null;
}

/** A study just protected, with the key that opens it when the passphrase is lost: shown once, kept nowhere. */
export interface ProtectedStudy extends OpenedStudy {
  readonly recoveryKey: string | null;
}

/** A study just made readable for everybody, and the backups that could not be: they still ask for the passphrase. */
export interface UnprotectedStudy extends OpenedStudy {
  readonly backups: { readonly written: number; readonly left: number };
}

/** One of the verified copies that Strand made of a study. */
export interface BackupListing {
  readonly name: string;
  readonly at: IsoInstant;
  readonly bytes: number;
  /** The last line of the journal that it holds. */
  readonly sequence: number;
  /** How many lines the open study has more; null where it is of another copy of that study, or where none is open. */
  readonly behind: number | null;
  /** The file as it was before it was brought to a newer format. */
  readonly isOriginal: boolean;
  readonly isReadable: boolean;
}

export interface Backups {
  /** The folder where they lie; null where there is none to go to. */
  readonly place: string | null;
  /** Newest first. */
  readonly listings: readonly BackupListing[];
}

/** What goes with a study that is removed, and what stays because of other files with the same study. */
export interface RemovalReview {
  readonly backups: number;
  readonly copies: readonly StudyListing[];
}

export interface ImportDone extends Kept {
  readonly accounts: readonly { readonly fileName: string; readonly tableName: string; readonly account: Account }[];
  /** Ids of the reviewed tables that were taken in. */
  readonly taken: readonly string[];
  readonly asked: readonly {
    readonly tableId: string;
    readonly code: string;
    /** The column or the register code it was about; null = the whole file. */
    readonly about: string | null;
    readonly taken: string;
  }[];
}

/** What the program is doing, for a progress bar. `total` null = not known. `step` is a code said by words/progress.ts. */
export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total: number | null;
}

export interface CheckReport {
  readonly findings: readonly {
    readonly severity: 'ok' | 'warning' | 'damage';
    readonly code: string;
    readonly values: Readonly<Record<string, string | number>>;
  }[];
  readonly whole: boolean;
}

export type ReportFormat = 'docx' | 'html';

/** A figure drawn by a face: SVG with literal colours, and the PNG that Word shows where it cannot draw SVG. Sizes in CSS pixels. */
export interface DrawnFigure {
  readonly svg: string;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * The program without a face: one open study, its engine, and everything a person can ask of it. The window reaches it through a
 * worker's messages (browser) or a thread's (desktop), the command line directly; all three get the same values.
 * Every method answers a Result; nothing throws across this border. Arguments and answers are structured-cloneable.
 */
export interface Workbench {
  studies(): Promise<Result<readonly StudyListing[]>>;
  /** With a passphrase the study is protected from its first line. */
  createStudy(name: string, passphrase?: string | null): Promise<Result<ProtectedStudy>>;
  /** `secret`: passphrase or recovery key of a protected study; without it such a study answers `study.locked`. */
  openStudy(ref: string, secret?: string | null): Promise<Result<OpenedStudy>>;
  /** The open study once more from its file: it may be free or writable by now. A change that could not be written is kept then. */
  openAgain(): Promise<Result<OpenedStudy>>;
  /** Protect the open study with a passphrase from now on: everything in its file is written anew. */
  protectStudy(passphrase: string): Promise<Result<ProtectedStudy>>;
  changePassphrase(current: string, next: string): Promise<Result<null>>;
  /** Another recovery key in the place of the one so far, which opens only older copies from then on. `secret`: the passphrase or that key. */
  renewRecoveryKey(secret: string): Promise<Result<ProtectedStudy>>;
  /** Write everything in the open study's file and in its backups anew so that it opens without a passphrase. `secret`: that, or the recovery key. */
  unprotectStudy(secret: string): Promise<Result<UnprotectedStudy>>;
  closeStudy(): Promise<Result<null>>;
  /** Close the open study and leave all studies to another window of this browser; false where they were not this one's. */
  letGo(): Promise<Result<boolean>>;
  /** What `removeStudy` would take away; nothing is changed. */
  reviewRemoval(ref: string, studyId?: string | null): Promise<Result<RemovalReview>>;
  /**
   * With its backups and its key, unless another study on the shelf is a copy of it. `studyId`: what it was, where its file does not tell any
   * more.
   */
  removeStudy(ref: string, studyId?: string | null): Promise<Result<null>>;
  /** The whole study file as bytes, to hand to the person's disk: with the change that could not be written, if there is one. */
  copyOfStudy(): Promise<Result<Uint8Array>>;
  /** Take the bytes of a study file or of an archive onto the shelf and answer its ref. */
  adoptStudy(name: string, bytes: Uint8Array): Promise<Result<string>>;
  sampleFiles(options: { readonly pupils: number; readonly seed: number }): Promise<Result<readonly InputFile[]>>;
  /** Create a study, import the sample into it with everything as proposed, add a starter codebook; one call, with progress. */
  openSample(): Promise<Result<OpenedStudy>>;
  review(files: readonly InputFile[]): Promise<Result<ImportReview>>;
  /** Import what the last review read. Nothing is kept unless every account adds up. */
  importReviewed(decisions: ImportDecisions): Promise<Result<ImportDone>>;
  run(commandId: string, parameters: unknown): Promise<Result<Kept>>;
  /** Delete the key by which pupils are found again, for good: nothing more can be imported then, and no number be traced to a name. */
  throwKeyAway(): Promise<Result<Kept>>;
  undo(): Promise<Result<Kept>>;
  redo(): Promise<Result<Kept>>;
  /** The newest lines, at most so many. */
  history(most: number): Promise<Result<HistoryPage>>;
  /** Show the study as it was after that line, everywhere; null goes back to now. Nothing can be changed meanwhile but to restore it. */
  lookBack(sequence: number | null): Promise<Result<OpenedStudy>>;
  /** The verified copies that Strand made of the open study, or of the one with that id, which may not open any more. */
  backups(studyId: string | null): Promise<Result<Backups>>;
  /** Put a backup on the shelf as a study of its own, under a free name like `title`; answers its ref. */
  adoptBackup(studyId: string | null, name: string, title: string): Promise<Result<string>>;
  /** A plain zip of everything, with the report unless `figures` is null. `adoptStudy` takes it in again. */
  archive(figures: Readonly<Record<string, DrawnFigure>> | null): Promise<Result<Uint8Array>>;
  /** What erasing that person would take away; nothing is changed. */
  eraseReview(person: ErasedPerson): Promise<Result<ErasureReview>>;
  /** Erase that person from the study and its backups for good. Undo does not reach behind it. */
  erase(person: ErasedPerson): Promise<Result<ErasureRecord>>;
  /**
   * Make a new study of what is whole in a damaged one, which is left as it is: under the name `into`, which must be free, else under a
   * name like its own. `secret`: passphrase or recovery key of a protected one; without it such a study answers `study.locked`.
   */
  salvage(damaged: DamagedStudy, secret?: string | null, into?: string | null): Promise<Result<SalvageReport>>;
  /**
   * Starts the engine if need be. `window` overrides the study's own for a look (moving a slider), without a change to the study. `area`: only its measures,
   * whose p are not yet among their families; what was counted for them is not counted again for the whole answer, nor is less given where that is known.
   */
  outcomes(window: WindowSettings | null, area?: OutcomeArea | null): Promise<Result<OutcomeSet>>;
  /** What was brought in, week by week, and everything in it that looks wrong. Starts the engine if need be. */
  dataRoom(): Promise<Result<DataRoom>>;
  /** The rows that a check points at, as the study keeps them: a page of at most fifty, from place `from` on. */
  dataRows(check: string, from: number): Promise<Result<RowPage>>;
  /** The rows that one count of a source's account counts, a page of them; nothing of a row that the study keeps nothing of. */
  accountRows(source: SourceId, part: AccountPart, from: number): Promise<Result<RowPage>>;
  /** The same with every design and the specification curve of the measures asked for (null = all): takes longer, so only asked where it is looked at. */
  inDepth(window: WindowSettings | null, asked: DepthAsked): Promise<Result<OutcomeSet>>;
  /** The account of one source, or of all, with every issue in its place: a table for a spreadsheet, or JSON. Nobody's name is in it. */
  accountFile(format: AccountFormat, source: SourceId | null): Promise<Result<Uint8Array>>;
  transcript(document: DocumentId): Promise<Result<TranscriptText>>;
  themes(): Promise<Result<ThemeSet>>;
  /** The outcomes that the report is written from, and its figures drawn from: by the study's own window, the first of each area in depth. */
  reportOutcomes(): Promise<Result<OutcomeSet>>;
  /** Figures by key, as `figureKeys` of the report lists them. */
  report(format: ReportFormat, figures: Readonly<Record<string, DrawnFigure>>): Promise<Result<Uint8Array>>;
  check(): Promise<Result<CheckReport>>;
  /** Stop the running import, sample or outcome run as soon as it can; that call answers the failure `cancelled`. */
  cancel(): Promise<Result<null>>;
}

/** What the workbench tells its face unasked. */
export interface WorkbenchEvents {
  progress(progress: Progress | null): void;
  engine(state: 'starting' | 'ready' | 'failed', failure: Failure | null): void;
  /** A backup was made, or why it could not be. */
  backup(failure: Failure | null): void;
}
