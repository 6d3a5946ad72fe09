import type { MatchKeyTable } from '#shared/import/matchKeys.ts';
import type { PupilKey } from '#shared/study/model.ts';

/** The table without anything that leads to that pupil. */
export function eraseKeys(table: MatchKeyTable, pupil: PupilKey): MatchKeyTable {
  const left = [...table.pupils].map(([key, pupils]): [string, number[]] => [key, pupils.filter((one) => one !== pupil)]);
  return { ...table, pupils: new Map(left.filter(([, pupils]) => pupils.length > 0)) };
}

/** Every match key that leads to that pupil. */
export function keysOf(table: MatchKeyTable, pupil: PupilKey): ReadonlySet<string> {
  return new Set([...table.pupils].flatMap(([key, pupils]) => (pupils.includes(pupil) ? [key] : [])));
}

/**
 * The number that somebody has in another table of match keys: the one that most of their keys lead to. An import that was taken back
 * may have numbered its pupils otherwise than the one that stands. Keys that several pupils share count only where no other does.
 */
export function numberIn(table: MatchKeyTable, keys: ReadonlySet<string>): PupilKey | null {
  const alone = new Map<number, number>();
  const shared = new Map<number, number>();
  for (const key of keys) {
    const pupils = table.pupils.get(key) ?? [];
    for (const pupil of pupils) {
      const votes = pupils.length === 1 ? alone : shared;
      votes.set(pupil, (votes.get(pupil) ?? 0) + 1);
    }
  }
  return most(alone) ?? most(shared);
}

function most(votes: ReadonlyMap<number, number>): number | null {
  return (
    [...votes].reduce<readonly [number, number] | null>((best, vote) => (best === null || vote[1] > best[1] ? vote : best), null)?.[0] ??
    null
  );
}
