import type { SqlQuery, SqlRow } from '#shared/database/database.ts';
import type { PupilKey, SchoolKey, StudySettings, WindowSettings } from '#shared/study/model.ts';
import type { ScaleKeys } from '#shared/tables/codeSets/scaleKeys.ts';
import type { Finding, LeftOutReason, WantedDirection } from './finding.ts';
import type { WindowRow } from './queries/windowRows.ts';

/** Items of each instrument that were worded the other way round, by instrument id. */
export type ReversedItems = Readonly<Record<string, readonly number[]>>;

/** What a measure may use: the windows as asked for, every pupil's sessions in them, and a way to ask the database. */
export interface MeasureContext {
  readonly window: WindowSettings;
  readonly comparison: StudySettings['comparison'];
  readonly reversedItems: ReversedItems;
  /** How the scales are scored, as the study has it. */
  readonly scaleKeys: ScaleKeys;
  /** Instruments whose key somebody confirmed although the answers contradict it. */
  readonly keysConfirmed: readonly string[];
  /** Every pupil with a clock, mentored and not, in order of pupil. */
  readonly rows: readonly WindowRow[];
  /** Last day with a register mark, as days since 1970; null when no marks were imported. */
  readonly lastMarkDay: number | null;
  /** Marks whose code the dated table does not hold. */
  readonly unknownMarks: readonly { readonly code: string; readonly marks: number; readonly pupils: number }[];
  /** Attendance summaries that no window can count, by what became of them (`summary_fate`). */
  readonly unusedSummaries: readonly { readonly fate: string; readonly summaries: number; readonly pupils: number }[];
  /** How comparison pupils got the day their windows hang on: a code said by `words/methods.ts`. */
  readonly comparisonDesign: 'registerDealtStarts' | 'chosenPupils';
  /** No list of starts was imported: each pupil's first session held stands for the start. */
  readonly startsFromSessions: boolean;
  /** By measure, the pupils whose own plan wants it to move another way than usual. */
  readonly wanted: ReadonlyMap<string, ReadonlyMap<PupilKey, WantedDirection>>;
  /** The rows of another window, or of this one laid so many days earlier. */
  rowsAt(window: WindowSettings, shiftDays?: number): Promise<readonly WindowRow[]>;
  /** The text of the query that gives `rows`. */
  readonly windowSql: string;
  ask(query: SqlQuery): Promise<readonly SqlRow[]>;
  /** For a question that no window touches: remembered until the tables are derived anew. */
  askOnce(query: SqlQuery): Promise<readonly SqlRow[]>;
}

/** One outcome measure: what it is, and how a Finding is made of the database. Only `find` is asynchronous; it gathers, then computes. */
export interface Measure extends Pick<Finding, 'area' | 'better' | 'unit' | 'decimals' | 'range'> {
  readonly id: string;
  find(context: MeasureContext): Promise<Finding>;
  /** What of the settings the Finding rests on, besides the rows: a measure that no window touches says so and is remembered. */
  madeOf?(context: MeasureContext): Promise<string>;
}

/** What a measure knows of one pupil: a value for each window, or the reason why it has none. */
export interface PupilValue {
  readonly pupil: PupilKey;
  readonly school: SchoolKey | null;
  readonly mentored: boolean;
  readonly pair: { readonly pre: number; readonly post: number } | null;
  readonly reason: LeftOutReason | null;
  /** The value before of somebody who is left out for want of one after: how leavers compare with stayers. */
  readonly onlyBefore?: number | null;
  /** The value after of somebody who is left out for want of one before. */
  readonly onlyAfter?: number | null;
  /** Possible sessions [before, after], where the measure is a rate of sessions. */
  readonly exposure?: readonly [number, number];
}

/** One pupil's value for a measure; null where the measure does not ask about this pupil. */
export type ValueOf = (row: WindowRow) => PupilValue | null;

export function counted(row: WindowRow, pre: number, post: number): PupilValue {
  return { pupil: row.pupil, school: row.school, mentored: row.mentored, pair: { pre, post }, reason: null };
}

/** `only`: the value of the one window that could be had. */
export function leftOut(
  row: WindowRow,
  reason: LeftOutReason,
  only: { readonly before?: number | null; readonly after?: number | null } = {},
): PupilValue {
  const { before: onlyBefore = null, after: onlyAfter = null } = only;
  return { pupil: row.pupil, school: row.school, mentored: row.mentored, pair: null, reason, onlyBefore, onlyAfter };
}
