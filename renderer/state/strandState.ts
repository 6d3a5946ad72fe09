import type { ThemeSet } from '#shared/coding/themes.ts';
import type { Failure } from '#shared/failure/failure.ts';
import type { Result } from '#shared/failure/result.ts';
import type { Host } from '#shared/host/host.ts';
import type { ImportReview, InputFile } from '#shared/import/types.ts';
import type { OutcomeSet } from '#shared/outcomes/finding.ts';
import type { Recipe, Study, WindowSettings } from '#shared/study/model.ts';
import type { ErasedPerson, ErasureRecord, ErasureReview } from '#shared/workbench/erasureRecord.ts';
import type { HistoryPage } from '#shared/workbench/history.ts';
import type {
  ImportDone,
  Kept,
  OpenedStudy,
  Progress,
  RemovalReview,
  ReportFormat,
  StudyListing,
  UnprotectedStudy,
} from '#shared/workbench/workbench.ts';
import type { Archiving } from './archiving.ts';
import type { BackedUpStudy, ShownBackups } from './backups.ts';
import type { CopyOnDisk } from './copying.ts';
import type { Loadable } from './loadable.ts';
import type { Protecting } from './protecting.ts';
import type { Salvaging } from './salvaging.ts';

/** What is being waited for, so that its place can show progress and offer to stop it. */
export type Occupation = 'sample' | 'opening' | 'reviewing' | 'importing' | 'reporting' | 'archiving' | 'salvaging' | 'handingOver';

/** An import from the files chosen to the accounts shown; it survives a walk to another room. */
export interface Importing {
  readonly review: ImportReview | null;
  /** By table id; what is missing stands as proposed, null leaves the table out. */
  readonly recipes: Readonly<Record<string, Recipe | null>>;
  readonly transcriptsLeftOut: readonly string[];
  readonly done: Pick<ImportDone, 'accounts' | 'asked'> | null;
  readonly failure: Failure | null;
}

interface SavedReport {
  readonly format: ReportFormat;
  readonly place: string | null;
  readonly failure: Failure | null;
}

/** Everything the window knows. Only what stands in `study` is kept; the rest can be asked for again. */
export interface StrandData {
  readonly host: Host;
  readonly engine: { readonly state: 'off' | 'starting' | 'ready' | 'failed'; readonly failure: Failure | null };
  readonly progress: Progress | null;
  readonly occupied: Occupation | null;
  readonly shelf: Loadable<readonly StudyListing[]>;
  /** The studies went to another window that asked for them, or one that was asked for them is in the middle of something. */
  readonly elsewhere: 'handedOver' | 'busy' | null;
  readonly opened: Omit<OpenedStudy, 'study'> | null;
  readonly study: Study | null;
  /** A change is on its way to the disk, and has been for some time. */
  readonly isKeeping: boolean;
  /** What the person's own disk has of the open study, as far as this browser remembers. */
  readonly copy: CopyOnDisk | null;
  /** Whether the browser promised not to clear its storage away; null until it has been asked. */
  readonly isStorageSafe: boolean | null;
  readonly outcomes: Loadable<OutcomeSet>;
  readonly themes: Loadable<ThemeSet>;
  readonly history: Loadable<HistoryPage>;
  /** How many of the newest lines are asked for. */
  readonly historyLength: number;
  /** The window under a moving slider; null = the study's own. */
  readonly look: WindowSettings | null;
  readonly importing: Importing;
  readonly savedReport: SavedReport | null;
  readonly protecting: Protecting | null;
  readonly salvaging: Salvaging | null;
  readonly archiving: Archiving | null;
  readonly backups: ShownBackups | null;
  /** Why the last backup could not be made; null when it was. */
  readonly backupFailure: Failure | null;
  /** A study that does not open, of which there may be backups. */
  readonly backupsOffered: BackedUpStudy | null;
  /** What a study made of a backup is to be called once it is open. */
  readonly toBeNamed: { readonly ref: string; readonly name: string } | null;
  /** Whether somebody is asked whom to erase, or shown what was erased. */
  readonly isErasing: boolean;
  /** What went wrong last with opening or changing a study; the shell shows it until it is put away. */
  readonly lastFailure: Failure | null;
}

export interface StrandActions {
  /** What a page does first, and when it tries again: open what was open in this tab, or list the studies. */
  readonly begin: () => Promise<void>;
  readonly loadShelf: () => Promise<void>;
  /** With a passphrase the study is protected from its first line, and its recovery key is shown. */
  readonly createStudy: (name: string, passphrase: string | null) => Promise<boolean>;
  /** A protected study asks for its passphrase first: then the answer is false and `protecting` says what is asked. */
  readonly openStudy: (ref: string) => Promise<boolean>;
  /** Open the study that waits for its passphrase; answers what was wrong with it. */
  readonly unlock: (secret: string) => Promise<Failure | null>;
  readonly openSample: () => Promise<boolean>;
  readonly adoptStudy: (file: InputFile) => Promise<boolean>;
  readonly removeStudy: (ref: string) => Promise<void>;
  readonly closeStudy: () => Promise<void>;
  /** Open the same study from its file once more: it may be free or writable by now. */
  readonly openAgain: () => Promise<boolean>;
  /** Ask the other window that has the studies for them, and open what was open there. */
  readonly takeStudies: () => Promise<boolean>;
  readonly saveCopy: () => Promise<string | null>;
  readonly askToArchive: () => void;
  readonly exportArchive: () => Promise<void>;
  /** Stops the writing, too. */
  readonly putArchivingAway: () => Promise<void>;
  readonly askToProtect: () => void;
  readonly askToChangePassphrase: () => void;
  readonly askToRenewKey: () => void;
  readonly askToUnprotect: () => void;
  readonly protectStudy: (passphrase: string) => Promise<Failure | null>;
  readonly changePassphrase: (current: string, next: string) => Promise<Failure | null>;
  readonly renewRecoveryKey: (secret: string) => Promise<Failure | null>;
  /** Answers how many backups are without it now, and how many could not be written. */
  readonly unprotectStudy: (secret: string) => Promise<Result<UnprotectedStudy['backups']>>;
  /** Answers where it was put; null when the person changed their mind. */
  readonly saveRecoveryKey: (key: string) => Promise<string | null>;
  readonly putProtectingAway: () => void;
  /** Take what is whole out of the study that could not be opened; answers what was wrong with its passphrase. */
  readonly salvage: (secret: string | null) => Promise<Failure | null>;
  readonly putSalvageAway: () => void;
  /** Without a study those of the open one. */
  readonly showBackups: (of?: BackedUpStudy) => void;
  readonly refreshBackups: () => Promise<void>;
  readonly putBackupsAway: () => void;
  /** Make a study of that backup and open it; `when` it was made stands in its name. Answers why that failed. */
  readonly openBackup: (name: string, when: string) => Promise<Failure | null>;
  /** What removing that study takes away with it; null where that cannot be said. */
  readonly reviewRemoval: (ref: string) => Promise<RemovalReview | null>;
  readonly hearBackup: (failure: Failure | null) => void;
  readonly askToErase: () => void;
  readonly putErasingAway: () => void;
  readonly reviewErasure: (person: ErasedPerson) => Promise<Result<ErasureReview>>;
  readonly erasePerson: (person: ErasedPerson) => Promise<Result<ErasureRecord>>;
  /** Answers where it was put; null when the person changed their mind. */
  readonly saveErasureRecord: (record: ErasureRecord) => Promise<string | null>;
  readonly run: (commandId: string, parameters: unknown) => Promise<Result<Kept>>;
  /** As `run`, for a field that says itself when what was typed could not be kept. */
  readonly type: (commandId: string, parameters: unknown) => Promise<Result<Kept>>;
  /** For good: nothing more can be brought into the study then. */
  readonly throwKeyAway: () => Promise<Result<Kept>>;
  readonly undo: () => Promise<Result<Kept>>;
  readonly redo: () => Promise<Result<Kept>>;
  /** Show the study as it was after that line of its history; null comes back to now. Until then nothing can be changed. */
  readonly lookBack: (sequence: number | null) => Promise<boolean>;
  /** Make the study that is looked back at the study of now: a step like any other. */
  readonly restore: () => Promise<boolean>;
  /** Ask for that many of the newest lines from now on. */
  readonly lengthenHistory: (most: number) => Promise<void>;
  readonly cancel: () => Promise<void>;
  readonly lookThrough: (window: WindowSettings | null) => void;
  readonly refreshOutcomes: () => Promise<void>;
  readonly refreshHistory: () => Promise<void>;
  readonly reviewFiles: (files: readonly InputFile[]) => Promise<void>;
  readonly decideTable: (tableId: string, recipe: Recipe | null) => void;
  readonly decideTranscript: (id: string, wanted: boolean) => void;
  readonly importReviewed: () => Promise<boolean>;
  readonly putImportAway: () => void;
  readonly saveReport: (format: ReportFormat) => Promise<void>;
  readonly putFailureAway: () => void;
}

export type StrandState = StrandData & StrandActions;

/** What an operation needs of the store: look at it and put something new into it. */
export interface StrandStore {
  readonly get: () => StrandState;
  readonly set: (change: Partial<StrandData>) => void;
}
