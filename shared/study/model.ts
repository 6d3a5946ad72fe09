/** Small integers local to a study: they mean nothing outside it. Shown as `P0123`, `school 2`, `mentor 7`. */
export type PupilKey = number;
export type SchoolKey = number;
export type MentorKey = number;
/** SHA-256 of the bytes before compression, in hex. */
export type BlobHash = string;
export type SourceId = string;
export type DocumentId = string;
export type CodeId = string;
export type ExcerptId = string;
/** `YYYY-MM-DD`. */
export type IsoDay = string;
/** `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export type IsoInstant = string;

export interface WindowSettings {
  /** The date each pupil's own clock starts at. Never silently mixed. */
  readonly anchor: 'start' | 'referral';
  /** Calendar days on each side. */
  readonly lengthDays: number;
  /** Days after the anchor before the post window opens. */
  readonly leadInDays: number;
  /** Possible sessions that each window needs (40 = 20 school days). */
  readonly minimumSessions: number;
  /**
   * How the length is counted: in days of the calendar (also where nothing is said), or in weeks in which the pupil's school was open, so
   * that a holiday neither shortens a window nor fills it.
   */
  readonly counting?: 'calendar' | 'schoolWeeks' | undefined;
}

export interface StudySettings {
  readonly window: WindowSettings;
  /** Whether pupils of the register who were not mentored stand beside the mentored ones. */
  readonly comparison: 'register' | 'none';
  /** Who the next export is for: it sets the small-number threshold (METHODS 1.9). */
  readonly audience: 'school' | 'outside' | 'dfe';
  /** The measure that somebody chose as the main one of an area, and whether there were no data yet. Missing where the first of each area stands. */
  readonly primary?: { readonly [Area in MainArea]?: PrimaryChoice | undefined } | undefined;
}

/** The areas that each have one main outcome (METHODS 1.7). Learning stands below them. */
export const mainAreas = ['attendance', 'exclusions', 'behaviour', 'confidence'] as const;
export type MainArea = (typeof mainAreas)[number];

export interface PrimaryChoice {
  readonly measure: string;
  readonly beforeData: boolean;
}

export interface School {
  readonly key: SchoolKey;
  readonly name: string;
  readonly phase: 'primary' | 'secondary' | 'special' | 'unknown';
}

/** A mentor by number. Names stay in nobody's study: the label is a pseudonym. */
export interface Mentor {
  readonly key: MentorKey;
  readonly school: SchoolKey | null;
  readonly label: string;
}

/** What one table of an imported file is, and which column means what. Replays on next term's file. */
export interface Recipe {
  readonly shape: string;
  readonly table: string;
  /** Canonical field by header as it stands in the file; null = not imported. */
  readonly fields: Readonly<Record<string, string | null>>;
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd' | null;
  /** Any other answer a person gave or would be asked, by question code. */
  readonly answers: Readonly<Record<string, string>>;
}

/** rowsInFile = rowsImported + the sum of rowsSetAside, or the import is refused. */
export interface Account {
  readonly rowsInFile: number;
  readonly rowsImported: number;
  readonly setAside: readonly {
    readonly reason: string;
    readonly rows: number;
    readonly examples: readonly number[];
    /** Of rows around the table all of them, as runs: the stored grid does not have them. */
    readonly runs?: readonly { readonly from: number; readonly rows: number }[] | undefined;
  }[];
  /**
   * Cells with something in them: inFile = imported + replaced + the sum of those set aside, or the import is refused. Missing in accounts
   * made before cells were counted, and after somebody was erased.
   */
  readonly cells?:
    | {
        readonly inFile: number;
        readonly imported: number;
        /** By a number of the study: names, numbers, classes. */
        readonly replaced: number;
        readonly setAside: readonly { readonly reason: string; readonly column: string | null; readonly cells: number }[];
      }
    | undefined;
  /**
   * The table as it is on disk, where it was taken apart: rows = aroundRows + whole + part + none, by what became of the rows made of each; cells =
   * aroundCells + those of the columns, by what became of each. What was made of it is in the counts above. Headings are counted by themselves.
   */
  readonly onDisk?:
    | {
        readonly rows: number;
        readonly cells: number;
        readonly headings: number;
        readonly aroundRows: number;
        readonly aroundCells: number;
        readonly whole: number;
        readonly part: number;
        readonly none: number;
        readonly columns: readonly {
          readonly way: 'parted' | 'kept' | 'elsewhere' | 'left';
          readonly columns: number;
          readonly cells: number;
        }[];
      }
    | undefined;
  /** Cells that did not parse although their row was imported: column, reason, count, first row numbers. */
  readonly cellIssues: readonly {
    readonly column: string;
    readonly reason: string;
    readonly cells: number;
    readonly examples: readonly number[];
  }[];
  /** Columns that tell of people: what each tells, what became of it, and why where somebody decided that it goes in. */
  readonly personal?:
    | readonly {
        readonly column: string;
        readonly kind: string;
        readonly way: 'kept' | 'dropped' | 'keyed' | 'coarsened';
        readonly reason: string | null;
      }[]
    | undefined;
  /** Totals of the file that its rows do not come to; missing where the file gives none. */
  readonly totals?: readonly { readonly column: string; readonly row: number; readonly said: number; readonly sum: number }[] | undefined;
}

/** One table of one imported file. The blob is the redacted grid; the original is known by its hash alone. */
export interface Source {
  readonly id: SourceId;
  /** The `source` column of the canonical tables. */
  readonly number: number;
  readonly fileName: string;
  readonly tableName: string;
  readonly originalHash: string;
  readonly grid: BlobHash;
  readonly recipe: Recipe;
  readonly account: Account;
  readonly importedAt: IsoInstant;
}

export type SpeakerRole = 'mentee' | 'mentor' | 'coordinator' | 'teacher' | 'parent' | 'interviewer' | 'interpreter' | 'unknown';

export interface Speaker {
  /** As it stands in the transcript. */
  readonly label: string;
  readonly pseudonym: string;
  readonly role: SpeakerRole;
  readonly school: SchoolKey | null;
  readonly pupil: PupilKey | null;
}

export interface TranscriptDocument {
  readonly id: DocumentId;
  readonly title: string;
  readonly kind: 'interview' | 'focusGroup' | 'unknown';
  readonly fileName: string;
  readonly originalHash: string;
  /** JSON of TranscriptText (shared/coding/transcript.ts). */
  readonly text: BlobHash;
  readonly day: IsoDay | null;
  readonly school: SchoolKey | null;
  readonly interpreted: boolean;
  readonly speakers: readonly Speaker[];
  readonly turnCount: number;
  readonly importedAt: IsoInstant;
}

export interface Code {
  readonly id: CodeId;
  readonly name: string;
  readonly description: string;
  /** 0 to 11: one of the twelve code colours. */
  readonly colour: number;
  readonly parent: CodeId | null;
}

/** A passage someone marked, with the codes given to it. Positions are Unicode code points in the transcript's text; end exclusive. */
export interface Excerpt {
  readonly id: ExcerptId;
  readonly document: DocumentId;
  readonly start: number;
  readonly end: number;
  /** The passage itself, word for word: lets any reader check it. */
  readonly quote: string;
  readonly codings: readonly { readonly code: CodeId; readonly coder: string; readonly at: IsoInstant }[];
  readonly memo: string;
}

export interface ReportChoices {
  readonly title: string;
  readonly author: string;
  /** Excerpts the person wants quoted first. */
  readonly quotes: readonly ExcerptId[];
  /** Chosen cases; null lets Strand propose, and the report says how each was chosen. */
  readonly positiveCase: PupilKey | null;
  readonly negativeCase: PupilKey | null;
}

/** A row of one of Strand's lists of codes or dates that a study has otherwise, or has besides: by column, what it changed. */
export interface CodeChange {
  readonly set: string;
  readonly row: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The whole study document: everything a person can change, and nothing that can be derived. */
export interface Study {
  readonly id: string;
  readonly name: string;
  readonly createdAt: IsoInstant;
  readonly settings: StudySettings;
  readonly schools: readonly School[];
  readonly mentors: readonly Mentor[];
  /** How many pupil keys were given out, and the blob that ties keyed match keys to them. */
  readonly register: {
    readonly pupils: number;
    readonly matchKeys: BlobHash | null;
    /** When somebody threw the key to those match keys away; missing where nobody did. */
    readonly keyThrownAwayAt?: IsoInstant | undefined;
  };
  readonly sources: readonly Source[];
  readonly documents: readonly TranscriptDocument[];
  readonly codes: readonly Code[];
  readonly excerpts: readonly Excerpt[];
  readonly report: ReportChoices;
  /** Missing in a study that counts by the lists as they are shipped. */
  readonly codeChanges?: readonly CodeChange[] | undefined;
}
