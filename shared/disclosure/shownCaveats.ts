import type { Caveat, Finding } from '#shared/outcomes/finding.ts';
import { type Audience, isSmall, smallNumberRule } from './thresholds.ts';

/** Values of a caveat that count people. Others are estimates, shares and codes. */
const people: readonly string[] = ['pupils', 'lost', 'counted', 'asked', 'before', 'after', 'n20', 'n60', 'answers'];

/** About one pupil by its nature. */
const personal: readonly string[] = ['onePupilManyEvents'];

/** The caveats an audience may read: without those that count a few pupils, or all but a few. */
export function shownCaveats(finding: Finding, audience: Audience): readonly Caveat[] {
  const rule = smallNumberRule(audience);
  const tells = (value: number) => isSmall(value, rule) || isSmall(Math.abs(finding.counted - value), rule);
  return finding.caveats.filter((caveat) => {
    if (audience !== 'school' && personal.includes(caveat.code)) return false;
    return !people.some((name) => {
      const value = caveat.values[name];
      return typeof value === 'number' && tells(value);
    });
  });
}
