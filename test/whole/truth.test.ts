import { describe, expect, it } from 'vitest';
import { sampleTruth } from '#shared/sample/world/truth.ts';
import { countMarks, type Life, makeWorld } from '#shared/sample/world/world.ts';
import { ancova } from '#shared/statistics/ancova.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';

const windowDays = 84;

interface Windows {
  readonly life: Life;
  readonly before: number;
  readonly after: number;
}

/** Attendance either side of the start, in points: others of a school are dealt the starts of its mentored pupils in turn. */
function windowsOf(lives: readonly Life[]): readonly Windows[] {
  const startsOf = Map.groupBy(
    lives.filter(({ mentored }) => mentored),
    ({ pupil }) => pupil.school,
  );
  return lives.flatMap((life, place) => {
    const starts = (startsOf.get(life.pupil.school) ?? []).map(({ start }) => start);
    const start = life.mentored ? life.start : starts[place % starts.length];
    if (start === undefined) return [];
    const [before, after] = [countMarks(life.marks, start - windowDays, start), countMarks(life.marks, start, start + windowDays)];
    if (before.possible < 40 || after.possible < 40) return [];
    return [{ life, before: (100 * before.attended) / before.possible, after: (100 * after.attended) / after.possible }];
  });
}

function adjustedDifference(lives: readonly Life[]): { readonly low: number; readonly high: number; readonly value: number } {
  const rows = windowsOf(lives);
  const fit = ancova({
    pre: rows.map(({ before }) => before),
    post: rows.map(({ after }) => after),
    treat: rows.map(({ life }) => (life.mentored ? 1 : 0)),
    clusters: rows.map(({ life }) => life.pupil.school.number),
  });
  if (isRefusal(fit)) throw new Error(fit.refused);
  const bySchool = fit.estimate.bySchool;
  if (bySchool === null || isRefusal(bySchool)) throw new Error('no interval by school');
  return { value: fit.estimate.value, low: bySchool.low, high: bySchool.high };
}

describe('the truth of the sample', () => {
  it('is a gain of about three points, and a change that looks like more', () => {
    const truth = sampleTruth(makeWorld(600, 1));
    expect(truth).toMatchObject({ seed: 1, pupils: 600, mentored: 240 });
    const { trueEffectPoints, regressionToTheMeanPoints, naiveChangePoints } = truth.attendance;
    expect(trueEffectPoints).toBeGreaterThan(2.5);
    expect(trueEffectPoints).toBeLessThan(3.5);
    expect(regressionToTheMeanPoints).toBeGreaterThan(1);
    expect(naiveChangePoints).toBeGreaterThan(trueEffectPoints + 1);
    expect(truth.suspensions.trueRateRatio).toBeLessThan(1);
    expect(truth.rating.trueEffectPoints).toBeGreaterThan(0.25);
    expect(truth.confidence.trueEffectPoints).toBeGreaterThan(1);
  });

  it('is held by intervals with a comparison about as often as they say, over twenty seeds', () => {
    const seeds = Array.from({ length: 20 }, (_, index) => index + 1);
    const told = seeds.map((seed) => {
      const world = makeWorld(600, seed);
      const truth = sampleTruth(world).attendance.trueEffectPoints;
      const found = adjustedDifference(world.lives);
      return { held: found.low <= truth && truth <= found.high, error: found.value - truth };
    });
    expect(told.filter(({ held }) => held).length).toBeGreaterThanOrEqual(17);
    expect(Math.abs(told.reduce((sum, { error }) => sum + error, 0) / told.length)).toBeLessThan(0.6);
  });
});
