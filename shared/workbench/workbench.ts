import type { ThemeSet } from '#shared/coding/themes.ts';
import type { TranscriptText } from '#shared/coding/transcript.ts';
import type { Failure } from '#shared/failure/failure.ts';
import type { Result } from '#shared/failure/result.ts';
import type { ImportDecisions, ImportReview, InputFile } from '#shared/import/types.ts';
import type { OutcomeSet } from '#shared/outcomes/finding.ts';
import type { Account, DocumentId, IsoInstant, Study, WindowSettings } from '#shared/study/model.ts';

/** A change to the study as RFC 6902-like patches (Immer's), so that a face keeps its copy in step without receiving the whole. */
export interface StudyPatch {
  readonly op: 'add' | 'remove' | 'replace';
  readonly path: readonly (string | number)[];
  readonly value?: unknown;
}

/** One line of the journal as the history panel shows it. */
export interface HistoryLine {
  readonly sequence: number;
  readonly at: IsoInstant;
  readonly coder: string;
  /** A sentence: "Renamed theme Trust". Never holds a child's name. */
  readonly sentence: string;
  readonly undone: boolean;
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

export interface OpenedStudy {
  readonly ref: string;
  readonly study: Study;
  readonly keptAt: IsoInstant;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface ImportDone extends Kept {
  readonly accounts: readonly { readonly fileName: string; readonly tableName: string; readonly account: Account }[];
  readonly asked: readonly { readonly tableId: string; readonly code: string; readonly taken: string }[];
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
  createStudy(name: string): Promise<Result<OpenedStudy>>;
  openStudy(ref: string): Promise<Result<OpenedStudy>>;
  closeStudy(): Promise<Result<null>>;
  removeStudy(ref: string): Promise<Result<null>>;
  /** The whole study file as bytes, to hand to the person's disk. */
  copyOfStudy(): Promise<Result<Uint8Array>>;
  /** Take a study file's bytes onto the shelf (browser edition) and answer its ref. */
  adoptStudy(name: string, bytes: Uint8Array): Promise<Result<string>>;
  sampleFiles(options: { readonly pupils: number; readonly seed: number }): Promise<Result<readonly InputFile[]>>;
  /** Create a study, import the sample into it with everything as proposed, add a starter codebook; one call, with progress. */
  openSample(): Promise<Result<OpenedStudy>>;
  review(files: readonly InputFile[]): Promise<Result<ImportReview>>;
  /** Import what the last review read. Nothing is kept unless every account adds up. */
  importReviewed(decisions: ImportDecisions): Promise<Result<ImportDone>>;
  run(commandId: string, parameters: unknown): Promise<Result<Kept>>;
  undo(): Promise<Result<Kept>>;
  redo(): Promise<Result<Kept>>;
  history(): Promise<Result<readonly HistoryLine[]>>;
  /** Starts the engine if need be. `window` overrides the study's own for a look (moving a slider), without a change to the study. */
  outcomes(window: WindowSettings | null): Promise<Result<OutcomeSet>>;
  transcript(document: DocumentId): Promise<Result<TranscriptText>>;
  themes(): Promise<Result<ThemeSet>>;
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
}
