import type { Finding } from '#shared/outcomes/finding.ts';
import { isRefused } from '#shared/outcomes/finding.ts';
import { decimalsOf } from '#shared/words/agreeing.ts';
import type { ShownGroup } from './shownFinding.ts';
import { tallyRoom } from './tallyRoom.ts';
import { isSmall, type SmallNumberRule } from './thresholds.ts';
import { allowsNumber, meanOf, sidesOf, stepOf } from './wholeValues.ts';

/** How coarsely the numbers of a Finding are printed. `isWhole`: its values come in steps, so that every number of it is rounded so. */
export interface Coarseness {
  readonly decimals: number;
  readonly isWhole: boolean;
}

/** Coarser than to the nearest hundred nothing is said. */
const coarsest = -2;

/**
 * The decimals at which means of values that come in steps leave every number of pupils possible that the report leaves, and every hidden number
 * of those who did better or worse as wide as it is without means. Null = as usual; `nothing` where no decimals do, so that no mean may be told.
 */
export function coarsenessOf(finding: Finding, shown: ShownGroup, rule: SmallNumberRule): Coarseness | 'nothing' | null {
  const { counted, asked, tally } = finding;
  const sides = sidesOf(finding);
  const step = stepOf(sides.flat());
  const isHidden = shown.counted === 'c';
  const usual = finding.once === undefined ? decimalsOf(finding) : finding.decimals;
  const least = shown.atLeast ?? Math.max(rule.base, counted - rule.hideBelow);
  // That there is a mean at all says that enough are counted for one.
  if (isHidden && isSmall(asked - counted, rule) && asked - least < rule.hideBelow) return 'nothing';
  if (step === null) return isHidden ? { decimals: usual, isWhole: false } : null;
  const most = Math.min(asked, counted + rule.hideBelow);
  const numbers = isHidden ? Array.from({ length: most - least + 1 }, (_, place) => least + place) : [];
  const verdicts = (['better', 'same', 'worse'] as const).filter(
    (verdict) => finding.once === undefined && shown[verdict] === 'c' && isSmall(tally[verdict], rule),
  );
  const roomAt = (decimals: number | null) => verdicts.map((verdict) => tallyRoom(finding, shown, verdict, step, decimals, rule.hideBelow));
  const wanted = roomAt(null).map((room) => Math.min(room, rule.hideBelow));
  const means = sides.map(meanOf);
  // A mean of few events in whole numbers would only mislead.
  const last = finding.unit === 'events' ? Math.min(usual, 1) : coarsest;
  for (let decimals = usual; decimals >= last; decimals -= 1) {
    if (!numbers.every((n) => allowsNumber(means, decimals, n, step))) continue;
    if (roomAt(decimals).some((room, place) => room < (wanted[place] ?? 0))) continue;
    return decimals === usual && !isHidden ? null : { decimals, isWhole: true };
  }
  return 'nothing';
}

/** The same of the pupils who were not mentored, where their number is hidden: decimals of their means, or null for as usual. */
export function othersDecimals({ comparison, decimals }: Finding, rule: SmallNumberRule): number | null {
  if (comparison === null || isRefused(comparison)) return null;
  const { pupils, counted, meanPre, meanPost } = comparison;
  const step = stepOf([...pupils.pre, ...pupils.post]);
  if (step === null) return null;
  const least = Math.max(rule.base, counted - rule.hideBelow);
  const numbers = Array.from({ length: counted + rule.hideBelow - least + 1 }, (_, place) => least + place);
  for (let at = decimals; at > coarsest; at -= 1) if (numbers.every((n) => allowsNumber([meanPre, meanPost], at, n, step))) return at;
  return coarsest;
}
