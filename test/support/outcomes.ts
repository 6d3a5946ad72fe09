import type { ChanceLine, ComparisonFinding, Estimate, Finding, OutcomeSet, PupilChange } from '#shared/outcomes/finding.ts';
import { asOthers } from '#shared/outcomes/otherPupils.ts';
import type { WindowSettings } from '#shared/study/model.ts';

/** A small repeatable source of chance (mulberry32), so that a believable programme is the same on every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function normal(draw: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}

export const twelveWeeks: WindowSettings = { anchor: 'start', lengthDays: 84, leadInDays: 0, minimumSessions: 40 };

interface Believable {
  readonly measure: string;
  readonly area: Finding['area'];
  readonly better: 'up' | 'down';
  readonly unit: Finding['unit'];
  readonly decimals: number;
  readonly range: Finding['range'];
  readonly start: readonly [mean: number, sd: number];
  readonly change: readonly [mean: number, sd: number];
  readonly step: number;
  readonly seed: number;
}

const attendance: Believable = {
  measure: 'attendance',
  area: 'attendance',
  better: 'up',
  unit: 'percent',
  decimals: 1,
  range: [0, 100],
  start: [84, 9],
  change: [3.9, 7],
  step: 0.8,
  seed: 11,
};

const suspensions: Believable = {
  measure: 'suspensions',
  area: 'exclusions',
  better: 'down',
  unit: 'events',
  decimals: 2,
  range: [0, null],
  start: [0.4, 1.1],
  change: [-0.2, 0.9],
  step: 1,
  seed: 23,
};

const behaviour: Believable = {
  measure: 'teacherBehaviour',
  area: 'behaviour',
  better: 'up',
  unit: 'score',
  decimals: 1,
  range: [1, 5],
  start: [2.6, 0.7],
  change: [0.4, 0.7],
  step: 0.5,
  seed: 37,
};

const confidence: Believable = {
  measure: 'confidence',
  area: 'confidence',
  better: 'up',
  unit: 'points',
  decimals: 1,
  range: [10, 40],
  start: [23, 5],
  change: [1.6, 5],
  step: 1,
  seed: 41,
};

function pupilsOf(like: Believable, count: number, first: number, changeMean: number): PupilChange[] {
  const draw = chance(like.seed * 1000 + first);
  const [low, high] = like.range;
  const hold = (value: number) => Math.min(high ?? Infinity, Math.max(low ?? -Infinity, Math.round(value / like.step) * like.step));
  return Array.from({ length: count }, (_, index) => {
    const pre = hold(like.start[0] + like.start[1] * normal(draw));
    const post = hold(pre + changeMean + like.change[1] * normal(draw));
    const change = Math.round((post - pre) * 1e6) / 1e6;
    const verdict = change === 0 ? 'same' : change > 0 === (like.better === 'up') ? 'better' : 'worse';
    return { pupil: first + index, school: (index % 6) + 1, pre, post, change, verdict };
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: readonly number[]) =>
  Math.sqrt(values.reduce((sum, v) => sum + (v - mean(values)) ** 2, 0) / (values.length - 1));
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function meanChange(changes: readonly number[], method: string): Estimate {
  const value = mean(changes);
  const reach = (1.97 * deviation(changes)) / Math.sqrt(changes.length);
  const base = { kind: 'meanChange', value, df: changes.length - 1, n: changes.length, method } as const;
  return { ...base, low: value - reach, high: value + reach, p: 0.0004, whyNoInterval: null };
}

function chanceLine(observed: number, share: number): ChanceLine {
  const expected = observed * share;
  return {
    observed,
    expected,
    beyond: observed - expected,
    beyondTest: { refused: 'tooFewAlike', values: {} },
    band: null,
    rho: 0.52,
    mu: 93.1,
    basis: 'register',
    basisPupils: 344,
  };
}

function comparisonOf(like: Believable, mentored: readonly PupilChange[]): ComparisonFinding {
  const pupils = pupilsOf(like, 360, 1000, like.change[0] * 0.45);
  const difference = mean(mentored.map((p) => p.change)) - mean(pupils.map((p) => p.change));
  const base = { n: mentored.length + pupils.length, df: 4.6, method: 'cr2Satterthwaite', p: 0.03, whyNoInterval: null };
  const wide = Math.abs(difference) * 0.8;
  return {
    ...asOthers({ asked: pupils.length, pupils, leftOut: [] }),
    counted: pupils.length,
    leftOut: [{ reason: 'tooFewSessionsAfter', pupils: [1901, 1902, 1903, 1904, 1905, 1906, 1907, 1908, 1909, 1910, 1911] }],
    meanPre: mean(pupils.map((p) => p.pre)),
    meanPost: mean(pupils.map((p) => p.post)),
    headline: { ...base, kind: 'adjustedDifference', value: difference, low: difference - wide, high: difference + wide },
    beside: { ...base, kind: 'differenceInChange', value: difference * 1.2, low: difference * 1.2 - wide, high: difference * 1.2 + wide },
    baselineG: -0.19,
    baselineVerdict: 'adjust',
    design: 'registerSameDates',
  };
}

/** The parts of a Finding that a story about figures and sentences does not need. */
export function nothingFurther(counted: number) {
  return {
    reliableChange: null,
    missing: {
      asked: counted + 26,
      withBefore: counted,
      withBoth: counted,
      onlyBefore: [],
      onlyAfter: [],
      items: null,
      leavers: { refused: 'noLeavers', values: {} },
      tippingPoint: { shareMissing: 26 / (counted + 26), difference: null },
      bounds: null,
    },
    checks: [],
    methods: [],
    adjusted: null,
    depth: 'quick',
    designs: [],
    curve: null,
    r: null,
  } as const satisfies Partial<Finding>;
}

export interface FindingOptions {
  readonly counted?: number;
  readonly comparison?: boolean;
}

function finding(like: Believable, options: FindingOptions): Finding {
  const counted = options.counted ?? 214;
  const pupils = pupilsOf(like, counted, 1, like.change[0]);
  const changes = pupils.map((p) => p.change);
  const tally = { better: 0, same: 0, worse: 0, notKnown: 26 };
  for (const pupil of pupils) tally[pupil.verdict] += 1;
  const side = (values: readonly number[]) => ({ mean: mean(values), sd: deviation(values), median: median(values), pooled: null });
  return {
    version: 2,
    measure: like.measure,
    area: like.area,
    better: like.better,
    unit: like.unit,
    decimals: like.decimals,
    range: like.range,
    window: twelveWeeks,
    asked: counted + 26,
    counted,
    leftOut: [
      { reason: 'tooFewSessionsBefore', pupils: Array.from({ length: 14 }, (_, i) => 501 + i) },
      { reason: 'windowNotFinished', pupils: Array.from({ length: 9 }, (_, i) => 601 + i) },
      { reason: 'notOnRegister', pupils: [701, 702, 703] },
    ],
    pupils,
    before: side(pupils.map((p) => p.pre)),
    after: side(pupils.map((p) => p.post)),
    headline: meanChange(changes, 'pairedT'),
    alsoComputed: [],
    tally,
    chance: chanceLine(mean(changes), 0.75),
    comparison: options.comparison === false ? null : comparisonOf(like, pupils),
    ...nothingFurther(counted),
    caveats: [],
    sql: [],
  };
}

export const attendanceFinding = (options: FindingOptions = {}): Finding => finding(attendance, options);
const suspensionsFinding = (options: FindingOptions = {}): Finding => finding(suspensions, options);
const behaviourFinding = (options: FindingOptions = {}): Finding => finding(behaviour, options);
const confidenceFinding = (options: FindingOptions = {}): Finding => finding(confidence, options);

/** Six schools, 240 mentored pupils of 600, all four areas. */
export function sixSchools(options: FindingOptions = {}): OutcomeSet {
  return {
    findings: [attendanceFinding(options), suspensionsFinding(options), behaviourFinding(options), confidenceFinding(options)],
    flow: {
      version: 1,
      steps: [
        { step: 'onRegister', pupils: 600, lost: [] },
        { step: 'referred', pupils: 268, lost: [] },
        {
          step: 'accepted',
          pupils: 247,
          lost: [
            { reason: 'declined', pupils: 13 },
            { reason: 'pending', pupils: 8 },
          ],
        },
        { step: 'started', pupils: 240, lost: [{ reason: 'neverStarted', pupils: 7 }] },
        {
          step: 'attendanceCounted',
          pupils: 214,
          lost: [
            { reason: 'tooFewSessionsBefore', pupils: 14 },
            { reason: 'windowNotFinished', pupils: 9 },
            { reason: 'notOnRegister', pupils: 3 },
          ],
        },
      ],
      bySchool: [1, 2, 3, 4, 5, 6].map((school) => ({ school, onRegister: 100, referred: 44 + (school % 2), started: 40 })),
      sessionsHeld: 4120,
      mentors: 14,
    },
    referralReasons: {
      version: 1,
      referrals: 268,
      withoutReason: 12,
      mentions: 421,
      reasons: [
        { reason: 'attendance', referrals: 131 },
        { reason: 'behaviour', referrals: 104 },
        { reason: 'confidence', referrals: 77 },
        { reason: 'home', referrals: 52 },
        { reason: 'friendships', referrals: 34 },
        { reason: 'transition', referrals: 19 },
        { reason: 'bereavement', referrals: 4 },
      ],
    },
  };
}
