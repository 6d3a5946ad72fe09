import type { Finding, LeftOut, LeftOutReason } from '#shared/outcomes/finding.ts';
import { isRefused } from '#shared/outcomes/finding.ts';
import { keptPrice, protectCounts } from './protectCounts.ts';
import { type Audience, isSmall, type ShownCount, smallNumberRule } from './thresholds.ts';

interface ShownLeftOut {
  readonly reason: LeftOutReason;
  readonly pupils: ShownCount;
}

/** How many, and who not, as they may be printed. */
export interface ShownGroup {
  readonly asked: ShownCount;
  readonly counted: ShownCount;
  readonly better: ShownCount;
  readonly same: ShownCount;
  readonly worse: ShownCount;
  readonly notKnown: ShownCount;
  readonly leftOut: readonly ShownLeftOut[];
  /** Fewer than the threshold are not known, so that a hidden `counted` can at least be said to be nearly everybody. */
  readonly fewNotKnown: boolean;
}

/** What of a Finding may be shown to an audience. A number that is not in here is not printed. */
export interface ShownFinding {
  readonly audience: Audience;
  /** The evaluator's own window: nothing is hidden. Never true for an export. */
  readonly inside: boolean;
  readonly mentored: ShownGroup;
  readonly comparison: ShownGroup | null;
  /** Whether means, percentages, estimates and their figures may be shown: enough pupils stand under them. */
  readonly numbers: boolean;
  /** The same for the pupils who were not mentored, and for every difference between the two. */
  readonly comparisonNumbers: boolean;
  /**
   * How closely a figure may draw pupils: `each` one, only the `shape` of many, or `none`. Where a count of the tally is hidden,
   * nobody may be able to count marks; where there are few besides, a shape would be about single pupils.
   */
  readonly detail: 'each' | 'shape' | 'none';
  readonly anyHidden: boolean;
}

/** A shape needs three parts with enough pupils in each. */
const shapeNeeds = 3;

/** Decide what of a Finding an audience may see (METHODS: small numbers). */
export function suppressFinding(finding: Finding, audience: Audience): ShownFinding {
  const rule = smallNumberRule(audience);
  const mentored = suppressGroup(finding.tally, finding.counted, finding.asked, finding.leftOut, audience);
  const other = finding.comparison === null || isRefused(finding.comparison) ? null : finding.comparison;
  const others = other === null ? 0 : other.counted + other.leftOut.reduce((sum, left) => sum + left.pupils.length, 0);
  const comparison = other === null ? null : suppressGroup(other.tally, other.counted, others, other.leftOut, audience);
  const numbers = finding.counted >= rule.base;
  const tallyShown = [mentored.better, mentored.same, mentored.worse].every((count) => count !== 'c');
  return {
    audience,
    inside: false,
    mentored,
    comparison,
    numbers,
    comparisonNumbers: numbers && other !== null && other.counted >= rule.base,
    detail: !numbers ? 'none' : tallyShown ? 'each' : finding.counted >= shapeNeeds * rule.base ? 'shape' : 'none',
    anyHidden: hasHidden(mentored) || (comparison !== null && hasHidden(comparison)),
  };
}

function hasHidden(group: ShownGroup): boolean {
  const { leftOut, fewNotKnown: _, ...counts } = group;
  return Object.values(counts).includes('c') || leftOut.some((left) => left.pupils === 'c');
}

/** asked = counted + not known; counted = better + same + worse; not known = the reasons together. */
function suppressGroup(
  tally: Omit<Finding['tally'], 'notKnown'>,
  counted: number,
  asked: number,
  leftOut: readonly LeftOut[],
  audience: Audience,
): ShownGroup {
  const reasons = leftOut.filter((left) => left.pupils.length > 0);
  const notKnown = reasons.reduce((sum, left) => sum + left.pupils.length, 0);
  const counts = [asked, counted, notKnown, tally.better, tally.same, tally.worse, ...reasons.map((left) => left.pupils.length)];
  const reasonPlaces = reasons.map((_, index) => 6 + index);
  const sums = [
    { whole: 0, parts: [1, 2] },
    { whole: 1, parts: [3, 4, 5] },
    { whole: 2, parts: reasonPlaces },
  ].filter((sum) => sum.parts.reduce((so, part) => so + (counts[part] ?? 0), 0) === counts[sum.whole]);
  const { hidden } = protectCounts({ counts, sums }, smallNumberRule(audience).hideBelow, [keptPrice * 2, keptPrice, 10]);
  const shown = (place: number): ShownCount => (hidden[place] === true ? 'c' : (counts[place] ?? 0));
  return {
    asked: shown(0),
    counted: shown(1),
    notKnown: shown(2),
    better: shown(3),
    same: shown(4),
    worse: shown(5),
    leftOut: reasons.map((left, index) => ({ reason: left.reason, pupils: shown(6 + index) })),
    fewNotKnown: isSmall(notKnown, smallNumberRule(audience)),
  };
}
