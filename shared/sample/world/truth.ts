import { schoolDayIndex } from './calendar.ts';
import { trueEffect, windowDays } from './effect.ts';
import { isPossible } from './marks.ts';
import { meanOf, totalOf } from './questionnaires.ts';
import { awayProbability, countMarks, countSuspensions, type Life, type World } from './world.ts';

/** One outcome as it truly is: what mentoring did, and what would have happened to the same pupils without it. */
interface OutcomeTruth {
  readonly pupils: number;
  /** Mean over the mentored pupils measured on both sides: with mentoring less without it. */
  readonly trueEffectPoints: number;
  /** How much the same pupils would have moved without mentoring, beyond what everybody moved: they were chosen at a bad time. */
  readonly regressionToTheMeanPoints: number;
  /** How much everybody moved between the two windows without mentoring. */
  readonly seasonPoints: number;
  /** What a comparison of after with before shows. */
  readonly naiveChangePoints: number;
}

interface SuspensionTruth {
  readonly pupils: number;
  readonly before: number;
  readonly after: number;
  readonly afterWithoutMentoring: number;
  /** Suspensions that still happen where mentoring is at work. */
  readonly trueRateRatio: number;
  /** After to before, without mentoring; null when nobody was suspended before. */
  readonly rateRatioWithoutMentoring: number | null;
  readonly naiveRateRatio: number | null;
}

export interface SampleTruth {
  readonly seed: number;
  readonly pupils: number;
  readonly mentored: number;
  readonly attendance: OutcomeTruth;
  readonly suspensions: SuspensionTruth;
  readonly rating: OutcomeTruth;
  readonly confidence: OutcomeTruth;
  readonly definition: Readonly<Record<string, string | number>>;
}

const fewestSessions = 40;

interface Measured {
  readonly mentored: boolean;
  readonly before: number;
  readonly after: number;
  readonly afterWithout: number;
  readonly effect: number;
}

/** What is true of the sample, from the same draws with and without mentoring. */
export function sampleTruth({ seed, lives }: World): SampleTruth {
  const mentored = lives.filter((life) => life.mentored);
  return {
    seed,
    pupils: lives.length,
    mentored: mentored.length,
    attendance: outcomeTruth(lives.flatMap(attendanceOf)),
    suspensions: suspensionTruth(mentored.filter((life) => attendanceOf(life).length > 0)),
    rating: outcomeTruth(lives.map((life) => questionnaireOf(life, ({ ratings }) => meanOf(ratings)))),
    confidence: outcomeTruth(lives.map((life) => questionnaireOf(life, ({ items }) => totalOf(items)))),
    definition: {
      windowDays,
      fewestPossibleSessions: fewestSessions,
      anchor: 'the start date of a pupil’s first episode; before = the 84 days up to the day before it, after = 84 days from it on',
      attendance: 'percentage points of possible sessions attended: the expected gain in each pupil’s window, before any session is drawn',
      suspensions: 'ratio of suspensions (not cancelled, not lunchtimes) that happen with mentoring to those without',
      rating: 'points of the mean of a pupil’s teachers’ ratings, 1 to 5, as rounded; all pupils, whether a form came back or not',
      confidence: 'points of the ten items’ total, 10 to 40, items 3 and 8 turned round; all pupils, whether a form came back or not',
      regressionToTheMean: 'change of the mentored pupils without mentoring, less the change of all pupils without mentoring',
    },
  };
}

function attendanceOf(life: Life): readonly Measured[] {
  const { start, marks, marksWithout, mentored } = life;
  const before = countMarks(marks, start - windowDays, start);
  const after = countMarks(marks, start, start + windowDays);
  const without = countMarks(marksWithout, start, start + windowDays);
  if (before.possible < fewestSessions || after.possible < fewestSessions || without.possible === 0) return [];
  const rate = ({ attended, possible }: typeof before) => (100 * attended) / possible;
  return [{ mentored, before: rate(before), after: rate(after), afterWithout: rate(without), effect: mentored ? expectedGain(life) : 0 }];
}

/** Points of attendance that mentoring is expected to bring in the window after: sessions of suspension spared count as well. */
function expectedGain(life: Life): number {
  const { start, marks, fixed, suspendedWithout } = life;
  let possible = 0;
  let gain = 0;
  for (let session = 2 * schoolDayIndex(start); session < 2 * schoolDayIndex(start + windowDays); session += 1) {
    if (!isPossible[marks[session] ?? 0]) continue;
    possible += 1;
    if (fixed[session] !== 0) continue;
    const there = 1 - awayProbability(life, session, true);
    const thereWithout = 1 - awayProbability(life, session, false);
    gain += suspendedWithout[session] === 1 ? (1 - trueEffect.suspensionRatio) * there : there - thereWithout;
  }
  return possible === 0 ? 0 : (100 * gain) / possible;
}

function questionnaireOf({ questionnaires, mentored }: Life, measure: (wave: Life['questionnaires']['before']) => number): Measured {
  const [before, withEffect, without] = [questionnaires.before, questionnaires.afterWith, questionnaires.afterWithout].map(measure);
  const after = mentored ? withEffect : without;
  return { mentored, before: before ?? 0, after: after ?? 0, afterWithout: without ?? 0, effect: (after ?? 0) - (without ?? 0) };
}

function outcomeTruth(all: readonly Measured[]): OutcomeTruth {
  const mentored = all.filter((one) => one.mentored);
  const season = average(all, (one) => one.afterWithout - one.before);
  return {
    pupils: mentored.length,
    trueEffectPoints: rounded(average(mentored, (one) => one.effect)),
    regressionToTheMeanPoints: rounded(average(mentored, (one) => one.afterWithout - one.before) - season),
    seasonPoints: rounded(season),
    naiveChangePoints: rounded(average(mentored, (one) => one.after - one.before)),
  };
}

function suspensionTruth(mentored: readonly Life[]): SuspensionTruth {
  const count = (of: (life: Life) => number) => mentored.reduce((sum, life) => sum + of(life), 0);
  const before = count(({ suspensions, start }) => countSuspensions(suspensions, start - windowDays, start));
  const after = count(({ suspensions, start }) => countSuspensions(suspensions, start, start + windowDays));
  const afterWithoutMentoring = count(({ suspensionsWithout, start }) => countSuspensions(suspensionsWithout, start, start + windowDays));
  return {
    pupils: mentored.length,
    before,
    after,
    afterWithoutMentoring,
    trueRateRatio: trueEffect.suspensionRatio,
    rateRatioWithoutMentoring: before === 0 ? null : rounded(afterWithoutMentoring / before),
    naiveRateRatio: before === 0 ? null : rounded(after / before),
  };
}

function average<T>(values: readonly T[], of: (value: T) => number): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + of(value), 0) / values.length;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
