import type { Estimate, Finding } from '#shared/outcomes/finding.ts';
import type { SpecificationPath, SpecificationRows } from '#shared/outcomes/findingParts.ts';

/** The same Finding as if somebody had looked into it: one design of each kind that a page draws, and a curve of sixteen ways. */
export function lookedInto(finding: Finding): Finding {
  const estimate: Estimate = {
    kind: 'levelChange',
    value: 3.2,
    low: 1.1,
    high: 5.3,
    p: 0.005,
    df: 16,
    n: 20,
    method: 'itsLevel',
    whyNoInterval: null,
  };
  return {
    ...finding,
    depth: 'full',
    designs: [
      {
        design: 'matched',
        estimates: [{ ...estimate, kind: 'adjustedDifference', method: 'ancovaCr2', value: 1.4 }],
        refused: null,
        baseline: [
          { covariate: 'before', stage: 'all', mentored: 84, others: 93.2, g: -0.8, verdict: 'notEquivalent' },
          { covariate: 'before', stage: 'matched', mentored: 88, others: 88.1, g: -0.01, verdict: 'fine' },
        ],
        attrition: {
          mentored: { start: 240, end: 214 },
          others: { start: 371, end: 360 },
          overall: 6.1,
          differential: 7.9,
          limit: 6.2,
          verdict: 'high',
        },
        caveats: [{ code: 'design.matched', values: { pairs: 120, counted: 214, sameYear: 90, caliper: 0.2 } }],
      },
      { design: 'waitingList', estimates: [], refused: { refused: 'nobodyWaited', values: {} }, caveats: [] },
      {
        design: 'interrupted',
        estimates: [estimate],
        refused: null,
        // Ten weeks on each side, of which one is a holiday.
        series: Array.from({ length: 20 }, (_, place) => place - 10)
          .filter((week) => week !== 4)
          .map((week) => ({ week, pupils: 200 - (week % 3), value: 85 + (week < 0 ? 0 : 3.2) + (week % 4) * 0.4 })),
        caveats: [{ code: 'design.series', values: { before: 10, after: 9, pupils: 214 } }],
      },
      {
        design: 'subgroups',
        estimates: [],
        refused: null,
        subgroups: [
          {
            by: 'school',
            test: 'besideOthers',
            p: 0.02,
            adjustedP: 0.04,
            refused: null,
            parts: [
              { value: '1', n: 36, meanChange: 4.1, low: 1.2, high: 7, describedOnly: false },
              { value: '2', n: 7, meanChange: -1, low: null, high: null, describedOnly: true },
            ],
          },
        ],
        caveats: [{ code: 'design.subgroups', values: { tests: 1 } }],
      },
    ],
    curve: { paths: paths(), noChange: 0, withValue: 16, sameSign: 16, withInterval: 16, sameVerdict: 13, besideOthers: besideOthers() },
  };
}

/** Both ways to compare, over two windows; the shorter one has too few schools with pupils at school for long enough. */
function besideOthers(): SpecificationRows {
  const compared = [42, 84].flatMap((lengthDays) =>
    ['ancovaCr2', 'didCr2'].map((method, place): SpecificationPath => {
      const value = lengthDays === 84 ? 1.2 + place : null;
      const interval =
        value === null ? { low: null, high: null, refused: 'noComparisonPupils' } : { low: value - 2, high: value + 2, refused: null };
      const isHeadline = lengthDays === 84 && place === 0;
      return { lengthDays, minimumSessions: 40, method, averaging: 'pupilMean', isHeadline, n: 574, value, ...interval };
    }),
  );
  return { paths: compared, noChange: 0, withValue: 2, sameSign: 2, withInterval: 2, sameVerdict: 2 };
}

function paths(): readonly SpecificationPath[] {
  return [42, 84].flatMap((lengthDays) =>
    [20, 40].flatMap((minimumSessions) =>
      ['pairedT', 'cr2BySchool', 'pooledChange', 'wilcoxonExact'].map((method, place): SpecificationPath => {
        const value = 3.9 - lengthDays / 60 + minimumSessions / 40 + place * 0.3;
        return {
          lengthDays,
          minimumSessions,
          method,
          averaging: method === 'pooledChange' ? 'pooled' : 'pupilMean',
          isHeadline: lengthDays === 84 && minimumSessions === 40 && place === 0,
          n: 214,
          value,
          low: value - 1.5 - place,
          high: value + 1.5 + place,
          refused: null,
        };
      }),
    ),
  );
}
