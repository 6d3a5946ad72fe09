import type { IsoDay, SchoolKey } from '#shared/study/model.ts';

/** What the Data room knows of a study beside its sources: how much there is, of which weeks, and what looks wrong in it. */
export interface DataRoom {
  readonly version: 1;
  readonly loaded: readonly LoadedKind[];
  readonly coverage: readonly Coverage[];
  /** Every check, those that found nothing too. */
  readonly checks: readonly CheckResult[];
}

/** Rows of one kind, whichever files they came from. Days are null where no row has one. */
export interface LoadedKind {
  readonly kind: LoadedKindName;
  readonly rows: number;
  readonly sources: number;
  readonly pupils: number;
  readonly firstDay: IsoDay | null;
  readonly lastDay: IsoDay | null;
}

export const loadedKinds = [
  'pupils',
  'marks',
  'summaries',
  'suspensions',
  'behaviour',
  'ratings',
  'referrals',
  'episodes',
  'sessions',
] as const;
export type LoadedKindName = (typeof loadedKinds)[number];

export const coverageKinds = ['marks', 'sessions', 'suspensions', 'ratings', 'behaviour'] as const;
export type CoverageKind = (typeof coverageKinds)[number];

/** How many records of one kind each school has in each week. All kinds share the weeks, so that they can be read one under the other. */
export interface Coverage {
  readonly kind: CoverageKind;
  /** Monday of the first week; week i begins 7 i days later. */
  readonly firstWeek: IsoDay;
  readonly weeks: number;
  readonly schools: readonly SchoolCoverage[];
}

export interface SchoolCoverage {
  /** Null where the pupils' school is not known. */
  readonly school: SchoolKey | null;
  /** One count for each week. */
  readonly counts: readonly number[];
  /** Weeks in which there should be something and is nothing; a half term that is missing is one gap of six or seven weeks. */
  readonly gaps: readonly CoverageGap[];
}

/** Weeks by number, both counted. */
export interface CoverageGap {
  readonly from: number;
  readonly to: number;
}

/** `wrong`: cannot be as it stands. `doubtful`: may be right, and has to be looked at. `toKnow`: changes how a figure is read. */
export type CheckSeverity = 'wrong' | 'doubtful' | 'toKnow';

export interface CheckResult {
  readonly id: string;
  readonly severity: CheckSeverity;
  /** Null where the study has nothing that it could be made of. */
  readonly found: CheckFound | null;
}

/** How much a check found: rows of files to look at, and whom and when they tell of. */
export interface CheckFound {
  readonly rows: number;
  readonly pupils: number;
  readonly schools: number;
  readonly firstDay: IsoDay | null;
  readonly lastDay: IsoDay | null;
}

/** One row of a file that a check points at. */
export interface CheckRow {
  /** Number of the source in the study. */
  readonly source: number;
  /** 1-based row in the file. */
  readonly row: number;
  readonly pupil: number | null;
  readonly school: SchoolKey | null;
  readonly day: IsoDay | null;
  /** What the check's sentence about this row needs, in its own order: codes, days, numbers; never a name. */
  readonly about: readonly string[];
}

/** A row as the study keeps it: file, row and the cells of the redacted grid. `cells` is empty for a row that is no data row. */
export interface ShownRow extends CheckRow {
  readonly fileName: string;
  readonly tableName: string;
  readonly cells: readonly { readonly header: string; readonly field: string; readonly value: string }[];
}

export interface RowPage {
  readonly total: number;
  readonly from: number;
  /** How many rows a full page has. */
  readonly size: number;
  readonly rows: readonly ShownRow[];
}
