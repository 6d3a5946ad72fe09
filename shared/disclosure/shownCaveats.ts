import type { Caveat, Finding } from '#shared/outcomes/finding.ts';
import { type Audience, isSmall, smallNumberRule } from './thresholds.ts';

/** Values of a caveat that count people. Others are estimates, shares and codes. */
const people: readonly string[] = ['pupils', 'lost', 'counted', 'asked', 'before', 'after', 'n20', 'n60', 'answers', 'marks'];

/** What is said instead of a caveat about one pupil, who may not be told of where a report is read. */
const insteadOf: Readonly<Record<string, string>> = { onePupilManyEvents: 'fewPupilsManyEvents' };

/** Values that say how many were counted, or would let it be worked out. */
const wholes: readonly string[] = ['counted', 'lost', 'n20', 'n60', 'before'];

/** They say how many could not do better at all, or only worse: with a hidden tally a bound on it. */
const bounding: readonly string[] = ['noneBefore', 'ceiling'];

/** The caveats an audience may read: without those that count a few pupils, or all but a few, or that say a number counted which is hidden. */
export function shownCaveats(finding: Finding, audience: Audience, countedShown: boolean, tallyShown = true): readonly Caveat[] {
  const rule = smallNumberRule(audience);
  const tells = (value: number) =>
    [value, Math.abs(finding.counted - value), Math.abs(finding.asked - value)].some((count) => isSmall(count, rule));
  const told = finding.caveats.map((caveat) =>
    insteadOf[caveat.code] === undefined ? caveat : { code: insteadOf[caveat.code] ?? '', values: {} },
  );
  return told.filter((caveat) => {
    if (!tallyShown && bounding.includes(caveat.code)) return false;
    if (!countedShown && wholes.some((name) => name in caveat.values)) return false;
    return !people.some((name) => {
      const value = caveat.values[name];
      return typeof value === 'number' && tells(value);
    });
  });
}
