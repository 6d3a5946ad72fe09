import type { Band } from '#shared/tables/codeSets/scaleTexts.ts';
import type { PupilChange } from './finding.ts';
import type { BandCount } from './findingParts.ts';

/**
 * Mentored pupils in each band of scores before and after. A score between two bands (an answer that was missing stands at a mean) belongs to the
 * lower; what lies in none is counted by itself.
 */
export function bandCounts(pupils: readonly PupilChange[], bands: readonly Band[]): readonly BandCount[] {
  const placeOf = (score: number): number => {
    const at = bands.findLastIndex(({ from }) => score >= from);
    const [band, next] = [bands[at], bands[at + 1]];
    return band === undefined || (score > band.to && (next === undefined || score - band.to >= 1)) ? -1 : at;
  };
  const [before, after] = [pupils.map(({ pre }) => placeOf(pre)), pupils.map(({ post }) => placeOf(post))];
  const count = (places: readonly number[], at: number): number => places.filter((place) => place === at).length;
  const counted = bands.map((band, at) => ({ ...band, before: count(before, at), after: count(after, at) }));
  const none = { name: 'in no band', from: null, to: null, before: count(before, -1), after: count(after, -1) };
  return none.before + none.after === 0 ? counted : [...counted, none];
}
