import type { Design } from './question.ts';
import { mentoredOf, othersOf } from './question.ts';
import { twoGroupResult } from './twoGroups.ts';

/** Mentored pupils beside those of the same registers who were not. */
export const comparison: Design = async ({ finding, facts }) => {
  if (finding.comparison === null) return null;
  const others = othersOf(finding);
  if (others === null) {
    const refused = 'refused' in finding.comparison ? finding.comparison : { refused: 'noComparisonPupils', values: {} };
    return { design: 'comparison', estimates: [], refused, caveats: [] };
  }
  return twoGroupResult('comparison', mentoredOf(finding), others, facts);
};
