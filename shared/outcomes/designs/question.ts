import type { DesignResult, Parting } from '../design.ts';
import type { Finding, PupilChange } from '../finding.ts';
import type { Measure, MeasureContext } from '../measure.ts';
import type { Group } from '../pupilChange.ts';
import { pupilsIn } from '../pupilColumns.ts';
import type { PupilFacts } from '../queries/factRows.ts';

/** What a design may use: the Finding as the first screen has it, what the pupil list says, and the same measure at dealt days. */
export interface DesignQuestion {
  readonly measure: Measure;
  readonly context: MeasureContext;
  readonly finding: Finding;
  readonly facts: ReadonlyMap<number, PupilFacts>;
  readonly partings: readonly Parting[];
  /** The measure with each of these pupils' windows hung on the day dealt to them. Everybody else is left out. */
  at(days: ReadonlyMap<number, number>): Promise<Group>;
}

/** One design: one file and one line in `designs.ts`. Null where it does not apply to this measure at all. */
export type Design = (question: DesignQuestion) => Promise<DesignResult | null>;

/** The pupils who were not mentored, with who of them is left out; null when the study compares with nobody. */
export function othersOf({ comparison, better }: Finding): Group | null {
  if (comparison === null || 'refused' in comparison) return null;
  const asked = comparison.counted + comparison.leftOut.reduce((sum, { pupils }) => sum + pupils.length, 0);
  return { asked, pupils: pupilsIn(comparison.pupils, better), leftOut: comparison.leftOut, onlyBefore: [], onlyAfter: [] };
}

export function mentoredOf({ asked, pupils, leftOut }: Finding): Group {
  return { asked, pupils, leftOut, onlyBefore: [], onlyAfter: [] };
}

/** Whether the measure is counted in windows that hang on a day, so that it can be looked at on other days. */
export function usesWindows({ unit }: Pick<Finding, 'unit'>): boolean {
  return unit === 'percent' || unit === 'events' || unit === 'per100Sessions' || unit === 'behaviourPoints';
}

export function countSchools(pupils: readonly PupilChange[]): number {
  return new Set(pupils.flatMap(({ school }) => (school === null ? [] : [school]))).size;
}
