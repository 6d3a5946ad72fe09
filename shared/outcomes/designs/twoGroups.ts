import { attritionWwc } from '#shared/statistics/attritionWwc.ts';
import { mean } from '#shared/statistics/numbers.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import { compareWithOthers, comparisonCaveats } from '../comparison.ts';
import type { Attrition, DesignId, DesignResult, GroupMeans } from '../design.ts';
import { refusedFrom } from '../estimates.ts';
import type { Caveat, PupilChange, Refused } from '../finding.ts';
import { asOthers } from '../otherPupils.ts';
import type { Group } from '../pupilChange.ts';
import type { PupilFacts } from '../queries/factRows.ts';
import { baselineTable } from './baseline.ts';

/** Two groups side by side: ANCOVA first, the difference in changes beside it, how alike they began, and who was lost (METHODS 1.6). */
export function twoGroupResult(
  design: DesignId,
  mentored: Group,
  others: Group,
  facts: ReadonlyMap<number, PupilFacts>,
  caveats: readonly Caveat[] = [],
): DesignResult {
  const compared = compareWithOthers(mentored, asOthers(others), 'registerDealtStarts');
  if ('refused' in compared) return { design, estimates: [], refused: compared, caveats };
  return {
    design,
    estimates: [compared.headline, compared.beside],
    refused: null,
    groups: [...meansOf('mentored', mentored.pupils), ...meansOf('others', others.pupils)],
    baseline: baselineTable(mentored.pupils, others.pupils, facts, 'all'),
    attrition: attritionOf(mentored, others),
    caveats: [...comparisonCaveats(compared, mentored), ...caveats],
  };
}

function meansOf(group: GroupMeans['group'], pupils: readonly PupilChange[]): readonly GroupMeans[] {
  if (pupils.length === 0) return [];
  return [{ group, n: pupils.length, meanPre: mean(pupils.map(({ pre }) => pre)), meanPost: mean(pupils.map(({ post }) => post)) }];
}

function attritionOf(mentored: Group, others: Group): Attrition | Refused {
  const sides = {
    mentored: { start: mentored.asked, end: mentored.pupils.length },
    others: { start: others.asked, end: others.pupils.length },
  };
  const result = attritionWwc(sides.mentored, sides.others);
  if (isRefusal(result)) return refusedFrom(result);
  const { overall, differential, cautiousLimit: limit, cautious: verdict } = result;
  return { ...sides, overall, differential, limit, verdict };
}
