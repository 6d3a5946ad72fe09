import type { PupilKey, SchoolKey, WindowSettings } from '#shared/study/model.ts';
import type { DesignResult } from './design.ts';
import type { Caveat, Estimate, Refused } from './estimate.ts';
import type {
  Adjusted,
  AssumptionCheck,
  BandCount,
  BeyondTest,
  MethodNamed,
  Missing,
  PupilColumns,
  ReliableChangeCounts,
  RSnippet,
  SpecificationCurve,
} from './findingParts.ts';

export type { Caveat, Estimate, Refused } from './estimate.ts';
export { isRefused } from './estimate.ts';

/** The four outcome areas of the first screen, and learning, which stands below them. The first measure of an area is its primary one. */
export const outcomeAreas = ['attendance', 'exclusions', 'behaviour', 'confidence', 'learning'] as const;
export type OutcomeArea = (typeof outcomeAreas)[number];

/**
 * How a measure's numbers are said. `percent` values are 0..100 and their changes are percentage points; `score` and `points` are
 * placed by the wave of a rating, `attainment` (per cent of what was aimed at) by no window at all, all others by the window a day
 * falls in.
 */
export type MeasureUnit = 'percent' | 'per100Sessions' | 'events' | 'behaviourPoints' | 'grades' | 'attainment' | 'score' | 'points';

/** Which way a pupil's own plan wants a measure to move. */
export type WantedDirection = 'up' | 'down' | 'maintain';

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
  | 'keyContradicted'
  | 'noScoreBefore'
  | 'noScoreAfter'
  | 'noScoreEither'
  | 'lateNotRecorded'
  | 'noGradeBefore'
  | 'noGradeAfter'
  | 'noSubjectInBoth'
  | 'noTargets'
  | 'noGoals'
  | 'noGoalBaseline'
  | 'noGoalReviewed'
  | 'noTargetReviewed';

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
  /** Possible sessions [before, after], where the measure is a rate of sessions. */
  readonly exposure?: readonly [number, number];
  /** The way this pupil's plan wants it to move, where that is not the measure's usual way. The verdict follows it; the numbers do not. */
  readonly wanted?: WantedDirection;
}

/** One pupil's value of a measure that has one for each pupil and none before: the share of their targets that was met, in the measure's unit. */
export interface PupilOnce {
  readonly pupil: PupilKey;
  readonly school: SchoolKey | null;
  readonly value: number;
}

/** What chance alone would have done to pupils chosen because things were bad (METHODS 1.8). */
export interface ChanceLine {
  /** Mean change seen, in the measure's unit. */
  readonly observed: number;
  /** Expected with no effect at all: (1 - rho)(mu - mean pre). Null when only a band can be given. */
  readonly expected: number | null;
  /** observed - expected. */
  readonly beyond: number | null;
  /** Whether anything is left, asked of the pupils without a mentor who began where these began. */
  readonly beyondTest: BeyondTest | Refused;
  /** The same over rho .4 to .9 where rho or mu is not known from the register. */
  readonly band: { readonly low: number; readonly high: number } | null;
  readonly rho: number | null;
  readonly mu: number | null;
  /** `mostlyMentored`: most pupils of these schools are the mentored themselves, so there is no usual level to come back to, no line and no band. */
  readonly basis: 'register' | 'swept' | 'mostlyMentored';
  /** Pupils that rho and mu were learnt from. */
  readonly basisPupils: number;
}

/** Mentored against the pupils who were not (METHODS 1.6). Values in the measure's unit, mentored minus comparison. */
export interface ComparisonFinding {
  readonly pupils: PupilColumns;
  readonly counted: number;
  /** How many of those counted did better, the same or worse, by the measure's usual way. */
  readonly tally: Omit<Finding['tally'], 'notKnown'>;
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
  readonly version: 2;
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
  /**
   * Given by a measure without a before (headline of kind `share`): then nothing is a change, `pupils` is empty, `before` null, `after` the summary
   * of these values, and the tally knows only who is left out.
   */
  readonly once?: readonly PupilOnce[];
  readonly before: WindowSummary | null;
  readonly after: WindowSummary | null;
  readonly headline: Estimate | Refused;
  /** Somebody chose this measure as the main one of its area. */
  readonly isChosen?: true;
  /** Further estimates of the same question: pooled change, effect size g_pre, Wilcoxon, sign-flip; each with its method. */
  readonly alsoComputed: readonly (Estimate | Refused)[];
  readonly tally: { readonly better: number; readonly same: number; readonly worse: number; readonly notKnown: number };
  readonly chance: ChanceLine | Refused;
  readonly comparison: ComparisonFinding | Refused | null;
  /** Who changed by more than the measure's own noise; those reliably worse stand first of all. Null where the measure has no known noise. */
  readonly reliableChange: ReliableChangeCounts | Refused | null;
  /** Of a scale whose scores have bands: how many pupils lie in each, before and after. */
  readonly bands?: readonly BandCount[];
  readonly missing: Missing;
  /** What the tests rest on, whether it holds, and what follows where it does not. */
  readonly checks: readonly AssumptionCheck[];
  readonly caveats: readonly Caveat[];
  /** Name and source of every method that made a number of this Finding. */
  readonly methods: readonly MethodNamed[];
  /** The headline's p among those of its family of outcomes; null before all outcomes are known, or where there is no p. */
  readonly adjusted: Adjusted | null;
  /** `quick`: as the first screen needs it. `full`: with every design and the specification curve, which take longer. */
  readonly depth: 'quick' | 'full';
  readonly designs: readonly DesignResult[];
  readonly curve: SpecificationCurve | null;
  /** Reproduces the headline in R from the exported CSV. */
  readonly r: RSnippet | null;
  /** The questions that these rows answer. A moved window reads the same rows off the register in memory; a property holds the two equal. */
  readonly sql: readonly string[];
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
  /** True where no list of starts was imported, so that each pupil's first session held stands for the start. */
  readonly startsFromSessions?: boolean;
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
