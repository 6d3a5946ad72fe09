import type { Caveat, Estimate, Refused } from './estimate.ts';

export type DesignId = 'prePost' | 'comparison' | 'waitingList' | 'matched' | 'interrupted' | 'filledIn' | 'dose' | 'subgroups' | 'schools';

/** What pupils may be parted by. */
export const partings = ['school', 'year', 'gender', 'fsm', 'pupilPremium', 'sen', 'eal', 'fsmEver', 'inCare', 'ethnicGroup'] as const;

/** Left alone unless asked for by name: what few studies need, and what tells most of a person. */
const askedByName: ReadonlySet<string> = new Set(['fsmEver', 'inCare', 'ethnicGroup']);
export const usualPartings = partings.filter((parting) => !askedByName.has(parting));
export type Parting = (typeof partings)[number];

/** One way of finding out, with everything a reader needs to judge it. Parts that a design does not have are left out. */
export interface DesignResult {
  readonly design: DesignId;
  /** Headline first. Empty where `refused` says why there is none. */
  readonly estimates: readonly (Estimate | Refused)[];
  readonly refused: Refused | null;
  readonly groups?: readonly GroupMeans[];
  readonly baseline?: readonly BaselineRow[];
  readonly attrition?: Attrition | Refused;
  readonly subgroups?: readonly Subgroup[];
  readonly series?: readonly SeriesPoint[];
  readonly caveats: readonly Caveat[];
}

export interface GroupMeans {
  readonly group: 'mentored' | 'others';
  readonly n: number;
  readonly meanPre: number;
  readonly meanPost: number;
}

/** How unlike the groups were before: Hedges' g (Cox's index for yes or no) of mentored minus others, in the bands of the What Works Clearinghouse. */
export interface BaselineRow {
  readonly covariate: string;
  readonly stage: 'all' | 'matched';
  readonly mentored: number;
  readonly others: number;
  readonly g: number | null;
  readonly verdict: BaselineVerdict;
}

export type BaselineVerdict = 'fine' | 'adjust' | 'notEquivalent' | 'notKnown';

/** Loss of pupils, in per cent of those who began; differential in percentage points, without sign. */
export interface Attrition {
  readonly mentored: { readonly start: number; readonly end: number };
  readonly others: { readonly start: number; readonly end: number };
  readonly overall: number;
  readonly differential: number;
  readonly limit: number | null;
  readonly verdict: 'low' | 'high';
}

/** One way of parting the pupils. Tested as an interaction; below 10 pupils a part is only described. */
export interface Subgroup {
  readonly by: Parting;
  /** Whether the difference between mentored and others differs by part, or only the change of the mentored does. */
  readonly test: 'besideOthers' | 'amongMentored' | null;
  readonly p: number | null;
  /** p after Benjamini and Hochberg over all partings of this outcome. */
  readonly adjustedP: number | null;
  readonly refused: string | null;
  readonly parts: readonly {
    readonly value: string;
    readonly n: number;
    readonly meanChange: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly describedOnly: boolean;
  }[];
}

/** One week of every pupil's own clock: week 0 begins on the day mentoring did. */
export interface SeriesPoint {
  readonly week: number;
  readonly pupils: number;
  readonly value: number;
}
