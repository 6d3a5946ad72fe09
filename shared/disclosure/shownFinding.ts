import type { CohortFlow, Finding, LeftOutReason, MeasureUnit } from '#shared/outcomes/finding.ts';
import { isRefused } from '#shared/outcomes/finding.ts';
import { type Coarseness, coarsenessOf, othersDecimals } from './coarseness.ts';
import { askedName, designName, designPupils, findingName, partName } from './reportBook.ts';
import { type Audience, isSmall, type ShownCount, smallNumberRule } from './thresholds.ts';

/** How many, and who not, as they may be printed. */
export interface ShownGroup {
  readonly asked: ShownCount;
  readonly counted: ShownCount;
  readonly better: ShownCount;
  readonly same: ShownCount;
  readonly worse: ShownCount;
  readonly notKnown: ShownCount;
  readonly leftOut: readonly { readonly reason: LeftOutReason; readonly pupils: ShownCount }[];
  /** Where `counted` is hidden only because few are left out: so many are counted at least. */
  readonly atLeast: number | null;
}

/** What of a Finding may be shown to an audience. A number that is not in here is not printed. */
export interface ShownFinding {
  readonly audience: Audience;
  /** The evaluator's own window: nothing is hidden. Never true for an export. */
  readonly inside: boolean;
  readonly mentored: ShownGroup;
  /** Pupils who were not mentored and have values before and after; those of them that chance was learnt from, with the mentored; and those who began alike. */
  readonly others: ShownCount;
  readonly basis: ShownCount;
  readonly alike: ShownCount;
  readonly withBefore: ShownCount;
  readonly reliable: { readonly worse: ShownCount; readonly unchanged: ShownCount; readonly better: ShownCount };
  /** Pupils of one part of a split by group. */
  readonly part: (by: string, value: string) => ShownCount;
  /** Pupils that the answer of a design rests on: pairs where it makes pairs. Null where it rests on none. */
  readonly design: (design: string) => ShownCount | null;
  /** How much more coarsely than usual its numbers are printed; null = as usual. Of the others: at how many decimals their means are, where their number is hidden. */
  readonly coarse: Coarseness | null;
  readonly othersAt: number | null;
  /** Whether means, percentages, estimates and their figures may be shown: enough pupils stand under them, and no hidden number can be worked out from them. */
  readonly numbers: boolean;
  /** The same for the pupils who were not mentored, and for every difference between the two. */
  readonly comparisonNumbers: boolean;
  /**
   * How closely a figure may draw pupils. Inside the school `each` one, only the `shape` of many where a count of the tally is hidden, or `none`.
   * For readers outside only the means of equal `parts`, each of as many pupils as a mean needs, or `none`.
   */
  readonly detail: 'each' | 'shape' | 'parts' | 'none';
}

/** A shape needs three parts with enough pupils in each. */
const shapeNeeds = 3;

/** A Finding as an audience may see it, by what was decided for the whole report. */
export function showFinding(finding: Finding, flow: CohortFlow, audience: Audience, shown: (name: string) => ShownCount): ShownFinding {
  const rule = smallNumberRule(audience);
  const { measure, counted, leftOut, designs } = finding;
  const of = (count: string) => shown(findingName(measure, count));
  const other = finding.comparison === null || isRefused(finding.comparison) ? null : finding.comparison;
  const lost = leftOut.reduce((sum, { pupils }) => sum + pupils.length, 0);
  const asked = shown(askedName(finding, flow));
  const few = isSmall(lost, rule) && asked !== 'c' && asked >= 2 * rule.hideBelow && of('counted') === 'c';
  const mentored: ShownGroup = {
    asked,
    counted: of('counted'),
    better: of('better'),
    same: of('same'),
    worse: of('worse'),
    notKnown: of('notKnown'),
    leftOut: leftOut.filter(({ pupils }) => pupils.length > 0).map(({ reason }) => ({ reason, pupils: of(reason) })),
    atLeast: few ? asked - rule.hideBelow : null,
  };
  const coarse = counted >= rule.base ? coarsenessOf(finding, mentored, rule) : null;
  const numbers = counted >= rule.base && coarse !== 'nothing';
  return {
    audience,
    inside: false,
    mentored,
    others: of('others'),
    basis: of('basis'),
    alike: of('alike'),
    withBefore: of('withBefore'),
    reliable: { worse: of('reliablyWorse'), unchanged: of('notReliable'), better: of('reliablyBetter') },
    part: (by, value) => shown(partName(finding, by, value)),
    design: (id) => {
      const own = designs.find(({ design }) => design === id);
      const pupils = own === undefined ? null : designPupils(id, own.estimates);
      const basis = isRefused(finding.chance) ? null : finding.chance.basisPupils;
      return pupils === null ? null : shown(designName(measure, id, pupils, counted, basis));
    },
    coarse: coarse === 'nothing' ? null : coarse,
    othersAt: of('others') === 'c' ? othersDecimals(finding, rule) : null,
    numbers,
    comparisonNumbers: numbers && other !== null && other.counted >= rule.base,
    detail: numbers ? detailOf(finding, mentored, audience) : 'none',
  };
}

export function tallyIsShown({ better, same, worse }: ShownGroup): boolean {
  return [better, same, worse].every((count) => count !== 'c');
}

/** Values of so many kinds that a mean of ten says nothing about how many have which. */
const fine: readonly MeasureUnit[] = ['percent', 'attainment', 'points', 'behaviourPoints'];

function detailOf({ unit, counted, headline }: Finding, mentored: ShownGroup, audience: Audience): ShownFinding['detail'] {
  const tallyShown = tallyIsShown(mentored);
  const isMany = counted >= shapeNeeds * smallNumberRule(audience).base;
  if (audience === 'school') return tallyShown ? 'each' : isMany ? 'shape' : 'none';
  const isShare = !isRefused(headline) && headline.kind === 'shareChange';
  return isMany && tallyShown && mentored.counted !== 'c' && fine.includes(unit) && !isShare ? 'parts' : 'none';
}

/** Whether any of these numbers of pupils says too much, or all but them does. */
export function anySmall(pupils: readonly number[], of: number, audience: Audience): boolean {
  const rule = smallNumberRule(audience);
  return pupils.some((count) => isSmall(count, rule) || isSmall(of - count, rule));
}
