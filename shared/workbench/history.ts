import type { IsoInstant } from '#shared/study/model.ts';

/** One line of the journal as the history panel shows it. */
export interface HistoryLine {
  readonly sequence: number;
  readonly at: IsoInstant;
  readonly coder: string;
  /** A sentence: "Renamed theme Trust". Never holds a child's name. */
  readonly sentence: string;
  /** Undo, undo, undo ... would come past it. */
  readonly stands: boolean;
  /** It was taken back. */
  readonly undone: boolean;
}

/** The line of the journal that is looked back at: the study shown is the one after it. */
export interface LookedAt {
  readonly sequence: number;
  readonly at: IsoInstant;
  readonly sentence: string;
  /** The lines one step back and one step on from it; null where there is none, and where the step on comes to now. */
  readonly earlier: number | null;
  readonly later: number | null;
}

export interface HistoryPage {
  /** The newest lines, oldest first. */
  readonly lines: readonly HistoryLine[];
  /** How many lines the journal has. */
  readonly total: number;
}
