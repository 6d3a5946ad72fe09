import type { PupilKey, SchoolKey, WindowSettings } from '#shared/study/model.ts';

/** The four outcome areas of the first screen. */
export type OutcomeArea = 'attendance' | 'exclusions' | 'behaviour' | 'confidence';

/** How a measure's numbers are said. `percent` values are 0..100 and their changes are percentage points. */
export type MeasureUnit = 'percent' | 'per100Sessions' | 'events' | 'score' | 'points';

/** Why a pupil could not be counted. Said in words by `words/leftOut.ts`. */
export type LeftOutReason =
  | 'notImported'
  | 'noStartDate'
  | 'noReferralDate'
  | 'notOnRegister'
  | 'noMarksBefore'
  | 'noMarksAfter'
  | 'tooFewSessionsBefore'
  | 'tooFewSessionsAfter'
  | 'unknownCode'
  | 'attendedAbovePossible'
  | 'notOnRollBefore'
  | 'notOnRollAfter'
  | 'windowNotFinished'
  | 'noRatingBefore'
  | 'noRatingAfter'
  | 'noRatingEither'
  | 'differentRaterRole'
  | 'tooFewItems'
  | 'noScoreBefore'
  | 'noScoreAfter'
  | 'noScoreEither';

export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly pupils: readonly PupilKey[];
}

/** One pupil, both windows. change = post - pre in the measure's unit, whatever the direction. */
export interface PupilChange {
  readonly pupil: PupilKey;
  readonly school: SchoolKey | null;
  readonly pre: number;
  readonly post: number;
  readonly change: number;
  readonly verdict: 'better' | 'same' | 'worse';
}

/** A number that could be computed, with what it rests on. `low`/`high` are the 95 % interval; null where there is none, with `whyNoInterval`. */
export interface Estimate {
  readonly kind:
    | 'meanChange'
    | 'rateRatio'
    | 'differenceInChange'
    | 'adjustedDifference'
    | 'medianChange'
    | 'effectSize'
    | 'shareChange'
    | 'countChange'
    | 'reliability'
    | 'test';
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number | null;
  readonly df: number | null;
  readonly n: number;
  /** Method code, said by `words/methods.ts`. */
  readonly method: string;
  readonly whyNoInterval: string | null;
  /** Numbers that the sentence about this estimate needs besides: counts, sums, the level reached. */
  readonly values?: Readonly<Record<string, number | string>>;
}

/** A number that could not be computed, and why. Never NaN. */
export interface Refused {
  readonly refused: string;
  readonly values: Readonly<Record<string, number | string>>;
}

/** What chance alone would have done to pupils chosen because things were bad (METHODS 1.8). */
export interface ChanceLine {
  /** Mean change seen, in the measure's unit. */
  readonly observed: number;
  /** Expected with no effect at all: (1 - rho)(mu - mean pre). Null when only a band can be given. */
  readonly expected: number | null;
  /** observed - expected. */
  readonly beyond: number | null;
  /** The same over rho .4 to .9 where rho or mu is not known from the register. */
  readonly band: { readonly low: number; readonly high: number } | null;
  readonly rho: number | null;
  readonly mu: number | null;
  readonly basis: 'register' | 'swept';
  /** Pupils that rho and mu were learnt from. */
  readonly basisPupils: number;
}

/** Mentored against the pupils who were not (METHODS 1.6). Values in the measure's unit, mentored minus comparison. */
export interface ComparisonFinding {
  readonly pupils: readonly PupilChange[];
  readonly counted: number;
  readonly leftOut: readonly LeftOut[];
  readonly meanPre: number;
  readonly meanPost: number;
  readonly headline: Estimate | Refused;
  readonly beside: Estimate | Refused;
  /** Baseline difference as g, and the band it falls in. */
  readonly baselineG: number | null;
  readonly baselineVerdict: 'fine' | 'adjust' | 'notEquivalent' | 'notKnown';
  /** How comparison pupils got the date their clock starts at, and who was eligible: a code said by `words/methods.ts`. */
  readonly design: string;
}

export interface Caveat {
  readonly code: string;
  readonly values: Readonly<Record<string, number | string>>;
}

export interface WindowSummary {
  readonly mean: number;
  readonly sd: number | null;
  readonly median: number;
  /** sum/sum over pupils: per cent of sessions for attendance, events per 100 possible sessions for events; null elsewhere. */
  readonly pooled: number | null;
}

/**
 * The one value that everything downstream reads: card, figure, table, sentence, Word report, JSON and screen reader.
 * Complete, serialisable, without NaN. A Finding cannot be built without n and who was left out.
 */
export interface Finding {
  readonly version: 1;
  readonly measure: string;
  readonly area: OutcomeArea;
  /** Which way is better. For words and colour only: it never flips a sign. */
  readonly better: 'up' | 'down';
  readonly unit: MeasureUnit;
  /** Decimals to print. */
  readonly decimals: number;
  /** The range a value can take, for axes: [0, 100] for percent, the scale's own for scores; null = open. */
  readonly range: readonly [number | null, number | null];
  readonly window: WindowSettings;
  /** Mentored pupils that were asked about: counted + everyone in leftOut. */
  readonly asked: number;
  readonly counted: number;
  readonly leftOut: readonly LeftOut[];
  readonly pupils: readonly PupilChange[];
  readonly before: WindowSummary | null;
  readonly after: WindowSummary | null;
  readonly headline: Estimate | Refused;
  /** Further estimates of the same question: pooled change, effect size g_pre, Wilcoxon, sign-flip; each with its method. */
  readonly alsoComputed: readonly (Estimate | Refused)[];
  readonly tally: { readonly better: number; readonly same: number; readonly worse: number; readonly notKnown: number };
  readonly chance: ChanceLine | Refused;
  readonly comparison: ComparisonFinding | Refused | null;
  readonly caveats: readonly Caveat[];
  /** The questions put to the database, as run. */
  readonly sql: readonly string[];
}

export function isRefused(value: object | null): value is Refused {
  return value !== null && 'refused' in value;
}

/** Who went where: each step's pupils and why some did not reach the next. */
export interface CohortFlow {
  readonly version: 1;
  readonly steps: readonly {
    readonly step: 'onRegister' | 'referred' | 'accepted' | 'started' | 'attendanceCounted' | 'stillOpen' | 'finished';
    readonly pupils: number;
    readonly lost: readonly { readonly reason: string; readonly pupils: number }[];
  }[];
  readonly bySchool: readonly {
    readonly school: SchoolKey;
    readonly onRegister: number;
    readonly referred: number;
    readonly started: number;
  }[];
  readonly sessionsHeld: number | null;
  readonly mentors: number;
}

/** Referral reasons: a referral may give several, so mentions exceed referrals. */
export interface ReferralReasons {
  readonly version: 1;
  readonly referrals: number;
  readonly withoutReason: number;
  readonly mentions: number;
  readonly reasons: readonly { readonly reason: string; readonly referrals: number }[];
}

/** Everything the Outcomes room and the report draw from numbers. */
export interface OutcomeSet {
  readonly findings: readonly Finding[];
  readonly flow: CohortFlow;
  readonly referralReasons: ReferralReasons;
}
