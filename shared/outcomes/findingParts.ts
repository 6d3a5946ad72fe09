import type { Refused } from './estimate.ts';

/**
 * Many pupils as columns: place i of each column is the same pupil. Of pupils without a mentor there are thousands and nobody looks at one alone, so
 * they are made, read and sent to the window in lists of numbers. Changes and verdicts follow from the two values (`pupilsIn`).
 */
export interface PupilColumns {
  readonly pupil: Int32Array;
  /** -1 where no school is known. */
  readonly school: Int32Array;
  readonly pre: Float64Array;
  readonly post: Float64Array;
  /** Possible sessions before and after, the two of one pupil side by side; null where the measure is no rate of sessions. */
  readonly exposure: Float64Array | null;
}

/** One assumption of the tests: looked at, never acted upon by itself. */
export interface AssumptionCheck {
  readonly code: 'normality' | 'outliers' | 'ceiling' | 'season' | 'testsAgree';
  readonly verdict: 'holds' | 'doubtful' | 'notChecked';
  readonly values: Readonly<Record<string, number | string>>;
  /** What was found and what follows from it, in words. */
  readonly says: string;
}

/** The change beside pupils without a mentor who began where the mentored began, read from one straight line through those. */
export interface BeyondTest {
  readonly alike: number;
  /** Mean change expected of the mentored by that line. */
  readonly expected: number;
  /** Seen minus expected. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
  readonly df: number;
}

/** A count out of n with Wilson's 95 % interval, as shares from 0 to 1. */
export interface CountOf {
  readonly pupils: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Pupils who changed by more than answers change by themselves (Jacobson and Truax). Worse is named as plainly as better: it is harm. */
export interface ReliableChangeCounts {
  readonly n: number;
  readonly worse: CountOf;
  readonly unchanged: CountOf;
  readonly better: CountOf;
  /** Points a pupil must move, strictly beyond. */
  readonly leastReliableChange: number;
  readonly sd: number;
  readonly reliability: number;
  /** Pupils expected on each side if nobody truly changed: 2.5 %. */
  readonly byChance: number;
  /** Share of the mentored minus share of the others, with Newcombe's interval; null without other pupils. */
  readonly besideOthers: { readonly n: number; readonly worse: ShareDifference; readonly better: ShareDifference } | null;
}

/** Mentored pupils whose score lies in a band of the scale's own; no ends where it lies in none. */
export interface BandCount {
  readonly name: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly before: number;
  readonly after: number;
}

export interface ShareDifference {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/** Who is not in the answer, and how far they could change it (METHODS 1.10). */
export interface Missing {
  /** Mentored pupils asked about, with a value before, with both. */
  readonly asked: number;
  readonly withBefore: number;
  readonly withBoth: number;
  /** The values of those with one window only, by nobody's name: what is known of who is missing. */
  readonly onlyBefore: readonly number[];
  readonly onlyAfter: readonly number[];
  /** Where the answer is a scale: which items were left out. */
  readonly items: MissingItems | null;
  /** Pupils with a value before and none after, beside those with both: means before, and leavers minus stayers as Hedges' g. */
  readonly leavers:
    | { readonly pupils: number; readonly meanBefore: number; readonly stayersBefore: number; readonly g: number | null }
    | Refused;
  /** How much worse than the measured the unmeasured must have done before the interval reaches 0; null where it does already or nobody is missing. */
  readonly tippingPoint: { readonly shareMissing: number; readonly difference: number | null } | Refused;
  /** The least and most that the share who did better (worse) can be, whatever the unmeasured did. */
  readonly bounds: {
    readonly better: { readonly low: number; readonly high: number };
    readonly worse: { readonly low: number; readonly high: number };
  } | null;
}

/** The forms of one wave: handed in, without a gap, with enough answers to be scored; whether their gaps lie within each other, null without gaps. */
export interface FormsOfWave {
  readonly forms: number;
  readonly complete: number;
  readonly scored: number;
  readonly nested: boolean | null;
}

/** The map of missing items of a scale, of the mentored pupils' forms: every item from 1, and of how many forms it is missing. */
export interface MissingItems {
  readonly before: FormsOfWave;
  readonly after: FormsOfWave;
  readonly items: readonly { readonly item: number; readonly before: number; readonly after: number }[];
}

/** A method as a reader can look it up. */
export interface MethodNamed {
  readonly method: string;
  readonly name: string;
  readonly source: string;
}

/** A p among its family: Holm over the primary outcomes, Benjamini and Hochberg over the others of one area. */
export interface Adjusted {
  readonly role: 'primary' | 'secondary';
  readonly method: 'holm' | 'BH';
  readonly among: number;
  readonly p: number;
}

/** One way the question could have been asked: the choices, and what the answer would have been. */
export interface SpecificationPath {
  readonly lengthDays: number;
  readonly minimumSessions: number | null;
  readonly averaging: 'pupilMean' | 'pooled';
  readonly method: string;
  readonly isHeadline: boolean;
  readonly n: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Why there is no value or no interval. */
  readonly refused: string | null;
}

/** One question asked in every defensible way (Simonsohn, Simmons and Nelson 2020). */
export interface SpecificationRows {
  readonly paths: readonly SpecificationPath[];
  /** The value that says no change: 0, or 1 for a ratio. */
  readonly noChange: number;
  /** Paths with a value, and how many of them have the headline's sign. */
  readonly withValue: number;
  readonly sameSign: number;
  /** Paths with an interval, and how many of them say what the headline's does: above no change, below it, or neither. */
  readonly withInterval: number;
  readonly sameVerdict: number;
}

/** The headline's question, and of its own the question beside pupils who were not mentored: null where the study or the measure has no such estimate. */
export interface SpecificationCurve extends SpecificationRows {
  readonly besideOthers: SpecificationRows | null;
}

/** R code that reads `file` and prints the number again. */
export interface RSnippet {
  readonly file: string;
  readonly code: string;
}
