import { expect, it } from 'vitest';
import { proposeCase } from '#shared/report/proposeCase.ts';
import { attendanceFinding } from '#test/support/outcomes.ts';
import { believableStudy } from '#test/support/study.ts';

/** SD before 9, rho .52: 1.96 x 9 x sqrt(2 x .48) = 17.3 points move by themselves. */
function programme(changes: readonly (readonly [pupil: number, change: number])[]) {
  const base = attendanceFinding({ comparison: false });
  const pupils = changes.map(([pupil, change]) => ({
    pupil,
    school: 1,
    pre: 70,
    post: 70 + change,
    change,
    verdict: change > 0 ? ('better' as const) : change < 0 ? ('worse' as const) : ('same' as const),
  }));
  const before = { mean: 70, sd: 9, median: 70, pooled: null };
  return [{ ...base, pupils, counted: pupils.length, before }];
}

it('proposes a pupil who speaks (7) before one who moved further, when both moved reliably', () => {
  const findings = programme([
    [3, 28],
    [7, 19],
    [9, -20],
    [11, -4],
  ]);
  expect(proposeCase(believableStudy(), findings, 'positive')).toEqual({ pupil: 7, how: 'rule', speaks: true, reliable: true });
  expect(proposeCase(believableStudy(), findings, 'negative')).toEqual({ pupil: 9, how: 'rule', speaks: false, reliable: true });
});

it('prefers a voice to a larger change, and says that the change is not reliable', () => {
  const findings = programme([
    [3, 28],
    [7, 5],
  ]);
  expect(proposeCase(believableStudy(), findings, 'positive')).toEqual({ pupil: 7, how: 'rule', speaks: true, reliable: false });
});

it('prefers a pupil with a quotation to one who only speaks', () => {
  const findings = programme([
    [3, 4],
    [7, 25],
  ]);
  expect(proposeCase(believableStudy(), findings, 'positive', new Set([3]))?.pupil).toBe(3);
});

it('says when the change is within what moves by itself, and proposes nobody where nobody did worse', () => {
  const findings = programme([[4, 6]]);
  expect(proposeCase(believableStudy(), findings, 'positive')).toEqual({ pupil: 4, how: 'rule', speaks: false, reliable: false });
  expect(proposeCase(believableStudy(), findings, 'negative')).toBe(null);
});

it('takes the person’s own choice', () => {
  const study = believableStudy();
  const chosen = { ...study, report: { ...study.report, positiveCase: 3 } };
  expect(proposeCase(chosen, programme([[3, 2]]), 'positive')).toEqual({ pupil: 3, how: 'chosen', speaks: false, reliable: false });
});
