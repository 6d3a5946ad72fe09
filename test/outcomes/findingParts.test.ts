import { describe, expect, it } from 'vitest';
import { withAdjusted } from '#shared/outcomes/adjusted.ts';
import { checksOf } from '#shared/outcomes/assumptions.ts';
import { meanChange, rankedChange } from '#shared/outcomes/estimates.ts';
import type { Finding, PupilChange } from '#shared/outcomes/finding.ts';
import { missingOf } from '#shared/outcomes/missing.ts';
import { columnsOf } from '#shared/outcomes/pupilColumns.ts';
import { reliableCounts } from '#shared/outcomes/reliable.ts';
import { adjustedLine } from '#shared/words/designLines.ts';
import { attendanceFinding } from '#test/support/outcomes.ts';

const pupil = (number: number, pre: number, change: number): PupilChange => ({
  pupil: number,
  school: 1,
  pre,
  post: pre + change,
  change,
  verdict: change === 0 ? 'same' : change > 0 ? 'better' : 'worse',
});

/** Ten mentees who rose by one to ten points, and two of whom only the first window is known. */
const ten = Array.from({ length: 10 }, (_, index) => pupil(index + 1, 70 + index, index + 1));
const group = {
  asked: 13,
  pupils: ten,
  leftOut: [{ reason: 'noMarksAfter', pupils: [11, 12, 13] } as const],
  onlyBefore: [60, 62],
  onlyAfter: [70],
};

describe('those who are missing', () => {
  it('are set beside those who stayed, and asked how unlike them they would have to be', () => {
    const missing = missingOf(group);
    expect(missing).toMatchObject({ asked: 13, withBefore: 12, withBoth: 10, bounds: { better: { low: 10 / 13, high: 1 } } });
    expect(missing.leavers).toMatchObject({ pupils: 2, meanBefore: 61, stayersBefore: 74.5 });
    // Squares about the means 2 and 82.5, together 84.5 over 10 degrees of freedom; J(10) = gamma(5) / (sqrt(5) gamma(4.5)).
    expect('g' in missing.leavers ? missing.leavers.g : null).toBeCloseTo((-13.5 / Math.sqrt(8.45)) * 0.9227456, 6);
    // R: t.test(1:10): mean 5.5, low end 3.33414941027723; (low end) / (3/13).
    expect(missing.tippingPoint).toMatchObject({ shareMissing: 3 / 13 });
    expect('difference' in missing.tippingPoint ? missing.tippingPoint.difference : null).toBeCloseTo(3.33414941027723 / (3 / 13), 9);
  });

  it('are nobody where everybody is counted', () => {
    expect(missingOf({ asked: 10, pupils: ten, leftOut: [], onlyBefore: [], onlyAfter: [] })).toMatchObject({
      leavers: { refused: 'noLeavers' },
      tippingPoint: { shareMissing: 0, difference: null },
    });
  });
});

describe('reliable change', () => {
  it('names those reliably worse, with their interval and beside the others', () => {
    const noise = { sd: 5, reliability: 0.8 };
    // 1.96 x sqrt(2) x 5 x sqrt(.2) = 6.198
    const mentored = [pupil(1, 20, 7), pupil(2, 20, -7), pupil(3, 20, 6), pupil(4, 20, -8)];
    const others = columnsOf([pupil(5, 20, 0), pupil(6, 20, 1)]);
    const counts = reliableCounts(mentored, others, noise, 'up');
    expect(counts).toMatchObject({
      n: 4,
      worse: { pupils: 2, share: 0.5 },
      better: { pupils: 1 },
      unchanged: { pupils: 1 },
      byChance: 0.1,
    });
    expect(counts).toMatchObject({ besideOthers: { n: 2, worse: { difference: 0.5 } } });
    expect(reliableCounts(mentored, others, noise, 'down')).toMatchObject({ worse: { pupils: 1 }, better: { pupils: 2 } });
    expect(reliableCounts(mentored, others, null, 'up')).toBeNull();
    expect(reliableCounts(mentored, others, { sd: 5, reliability: 1 }, 'up')).toMatchObject({ refused: 'reliabilityIsOne' });
  });
});

describe('what the tests rest on', () => {
  it('is looked at and said with its consequence, never acted upon', () => {
    const wild = [...ten.slice(0, 9), pupil(10, 70, 90)];
    const checks = checksOf(wild, meanChange(wild), [rankedChange(wild)], []);
    expect(checks.map(({ code, verdict }) => [code, verdict])).toEqual([
      ['normality', 'doubtful'],
      ['outliers', 'doubtful'],
      ['testsAgree', 'doubtful'],
      ['ceiling', 'holds'],
      ['season', 'holds'],
    ]);
    expect(checks[1]?.says).toContain('1 pupil’s change lies far from the others');
    expect(checks[2]?.says).toContain('report both');
  });

  it('says so where it cannot be looked at', () => {
    const two = ten.slice(0, 2);
    expect(checksOf(two, meanChange(two), [], [])[0]).toMatchObject({ code: 'normality', verdict: 'notChecked' });
    expect(checksOf([], { refused: 'noCompletePairs', values: {} }, [], [])).toEqual([]);
  });
});

describe('several outcomes', () => {
  it('share the risk of a false claim: Holm over the first of each area, Benjamini and Hochberg over the rest of one', () => {
    const base = attendanceFinding({ counted: 12 });
    const of = (measure: string, area: Finding['area'], p: number | null): Finding => ({
      ...base,
      measure,
      area,
      headline: { kind: 'meanChange', value: 1, low: 0, high: 2, p, df: 11, n: 12, method: 'pairedT', whyNoInterval: null },
    });
    const findings = withAdjusted([
      of('attendance', 'attendance', 0.01),
      of('punctuality', 'attendance', 0.03),
      of('persistent', 'attendance', 0.04),
      of('suspensions', 'exclusions', 0.02),
      of('rating', 'behaviour', null),
    ]);
    expect(findings.map(({ measure, adjusted }) => [measure, adjusted?.role, adjusted?.method, adjusted?.among, adjusted?.p])).toEqual([
      ['attendance', 'primary', 'holm', 2, 0.02],
      ['punctuality', 'secondary', 'BH', 2, 0.04],
      ['persistent', 'secondary', 'BH', 2, 0.04],
      ['suspensions', 'primary', 'holm', 2, 0.02],
      ['rating', undefined, undefined, undefined, undefined],
    ]);
    expect(findings.map(adjustedLine)).toEqual([
      'Among the 2 outcomes that come first in their areas, p = .020 (Holm): with several outcomes one may look clear by chance.',
      'Among the 2 further outcomes of its area, p = .040 (Benjamini and Hochberg).',
      'Among the 2 further outcomes of its area, p = .040 (Benjamini and Hochberg).',
      'Among the 2 outcomes that come first in their areas, p = .020 (Holm): with several outcomes one may look clear by chance.',
      '',
    ]);
  });
});
