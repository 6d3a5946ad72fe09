import type { SqlRow } from '#shared/database/database.ts';

/** An attendance summary of more than a week: a half term or a term. Days are numbers since 1970, both ends in it. */
export interface LongSummary extends Counts {
  readonly pupil: number;
  readonly from: number;
  readonly to: number;
}

interface Counts {
  readonly attended: number;
  readonly possible: number;
  readonly late: number;
  readonly tooLate: number;
}

interface SummariesIn {
  readonly before: Counts;
  readonly after: Counts;
  /** Summaries counted, and those that an edge of a window cuts. */
  readonly counted: number;
  readonly cut: number;
}

const nothing: Counts = { attended: 0, possible: 0, late: 0, tooLate: 0 };
export const noSummaries: SummariesIn = { before: nothing, after: nothing, counted: 0, cut: 0 };

export function longFrom(row: SqlRow): LongSummary {
  return {
    pupil: Number(row['pupil']),
    from: Number(row['from_day']),
    to: Number(row['to_day']),
    attended: Number(row['attended']),
    possible: Number(row['possible']),
    late: Number(row['late']),
    tooLate: Number(row['too_late']),
  };
}

/** A window as [its first day, the day after its last]. A summary counts where it lies wholly inside one; one that reaches over an edge is cut. */
export function summariesIn(
  summaries: readonly LongSummary[],
  before: readonly [number, number],
  after: readonly [number, number],
): SummariesIn {
  const inside = ([first, end]: readonly [number, number]) => summaries.filter(({ from, to }) => from >= first && to < end);
  const touches = ({ from, to }: LongSummary, [first, end]: readonly [number, number]) => to >= first && from < end;
  const [own, later] = [inside(before), inside(after)];
  const touched = summaries.filter((summary) => touches(summary, before) || touches(summary, after)).length;
  const counted = own.length + later.length;
  return { before: total(own), after: total(later), counted, cut: touched - counted };
}

function total(summaries: readonly LongSummary[]): Counts {
  return summaries.reduce(
    (sum, { attended, possible, late, tooLate }) => ({
      attended: sum.attended + attended,
      possible: sum.possible + possible,
      late: sum.late + late,
      tooLate: sum.tooLate + tooLate,
    }),
    nothing,
  );
}
