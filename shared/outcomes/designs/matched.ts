import { pooledSd } from '#shared/statistics/twoGroups.ts';
import type { PupilChange } from '../finding.ts';
import type { PupilFacts } from '../queries/factRows.ts';
import { baselineTable } from './baseline.ts';
import { type Design, othersOf } from './question.ts';
import { twoGroupResult } from './twoGroups.ts';

/** Partners may differ by this much before, in standard deviations (Austin 2011, Pharmaceutical Statistics 10:150). */
const caliper = 0.2;

export interface Pair {
  readonly mentored: PupilChange;
  readonly other: PupilChange;
  readonly sameYear: boolean;
}

/**
 * For each mentored pupil the one of the same school who began nearest, of the same year group if there is one within the caliper, each used once.
 * Those who began lowest choose first: they have the fewest to choose from. Nothing is drawn at random.
 */
export function matchPupils(
  mentored: readonly PupilChange[],
  others: readonly PupilChange[],
  facts: ReadonlyMap<number, PupilFacts>,
): readonly Pair[] {
  if (mentored.length < 2 || others.length < 2) return [];
  const reach =
    caliper *
    pooledSd(
      mentored.map(({ pre }) => pre),
      others.map(({ pre }) => pre),
    );
  const bySchool = Map.groupBy(others, ({ school }) => school);
  const taken = new Set<number>();
  const year = (pupil: PupilChange) => facts.get(pupil.pupil)?.year ?? null;
  return mentored
    .toSorted((a, b) => a.pre - b.pre || a.pupil - b.pupil)
    .flatMap((one) => {
      const near = (bySchool.get(one.school) ?? []).filter(({ pupil, pre }) => !taken.has(pupil) && Math.abs(pre - one.pre) <= reach);
      const alike = near.filter((other) => year(other) === year(one));
      const [best] = (alike.length > 0 ? alike : near).toSorted(
        (a, b) => Math.abs(a.pre - one.pre) - Math.abs(b.pre - one.pre) || a.pupil - b.pupil,
      );
      if (best === undefined) return [];
      taken.add(best.pupil);
      return [{ mentored: one, other: best, sameYear: alike.length > 0 }];
    });
}

/** Mentored pupils beside their nearest in the register; the balance is shown before and after matching. */
export const matched: Design = async ({ finding, facts }) => {
  const others = othersOf(finding);
  if (others === null) return null;
  const pairs = matchPupils(finding.pupils, others.pupils, facts);
  if (pairs.length < 2) {
    return { design: 'matched', estimates: [], refused: { refused: 'tooFewMatched', values: { pairs: pairs.length } }, caveats: [] };
  }
  const mine = pairs.map((pair) => pair.mentored);
  const theirs = pairs.map((pair) => pair.other);
  const group = (pupils: readonly PupilChange[]) => ({ asked: pupils.length, pupils, leftOut: [], onlyBefore: [], onlyAfter: [] });
  const { attrition: _, ...result } = twoGroupResult('matched', group(mine), group(theirs), facts, [
    {
      code: 'design.matched',
      values: { pairs: pairs.length, counted: finding.counted, sameYear: pairs.filter((pair) => pair.sameYear).length, caliper },
    },
  ]);
  return {
    ...result,
    baseline: [...baselineTable(finding.pupils, others.pupils, facts, 'all'), ...baselineTable(mine, theirs, facts, 'matched')],
  };
};
