import type { Finding } from '#shared/outcomes/finding.ts';
import type { BandCount } from '#shared/outcomes/findingParts.ts';
import type { ShownFinding } from './shownFinding.ts';
import { isSmall, smallNumberRule } from './thresholds.ts';

/**
 * The bands of a scale that an audience may see: all of them, or none where a band holds a few pupils or all but a few, or where how many are
 * counted is itself hidden. Null = the scale has none.
 */
export function shownBands(
  { bands, counted }: Finding,
  { audience, inside, mentored }: ShownFinding,
): readonly BandCount[] | 'hidden' | null {
  if (bands === undefined) return null;
  if (inside) return bands;
  const rule = smallNumberRule(audience);
  const tells = (count: number): boolean => isSmall(count, rule) || isSmall(counted - count, rule);
  if (mentored.counted === 'c' || bands.some(({ before, after }) => tells(before) || tells(after))) return 'hidden';
  return bands;
}
