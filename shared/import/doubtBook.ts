import type { Recipe } from '#shared/study/model.ts';
import type { IdentityGroups, PupilIdentity } from './identity.ts';

/** Why a pupil is not sure: found by name and school alone, by a name cut short that fits just one, or several fit. */
export type DoubtReason = 'nameOnly' | 'cutShort' | 'several';

/** Rows that say the same of their pupil, who may be any of some. */
export interface Doubt {
  /** 1-based row of the file where it stands first. */
  readonly row: number;
  readonly rows: number;
  readonly why: DoubtReason;
  readonly who: PupilIdentity;
  readonly pupils: readonly number[];
}

/** How many pupils a question is about, and in how many rows. */
export interface DoubtCount {
  readonly pupils: number;
  readonly rows: number;
}

/** Where the answer about one doubtful pupil stands in a recipe: by the row of the file, for a recipe holds no names. */
export function doubtKey(row: number): string {
  return `pupil.doubtful:${row}`;
}

/** The pupils of one table who are not sure, and what a recipe says becomes of each. */
export class DoubtBook {
  readonly doubts: Doubt[] = [];
  readonly #inDoubt = new Set<number>();
  readonly #recipe: Recipe;
  readonly #groups: IdentityGroups;
  readonly #rowNumbers: Int32Array;

  constructor(recipe: Recipe, groups: IdentityGroups, rowNumbers: Int32Array) {
    this.#recipe = recipe;
    this.#groups = groups;
    this.#rowNumbers = rowNumbers;
  }

  /**
   * The pupil that a group of rows is tied to, null for nobody, and whether a person chose so. Undecided, a full name is tied to the one
   * pupil of that name; a name cut short, or one that fits several, to nobody.
   */
  settle(group: number, why: DoubtReason, pupils: readonly number[]): { readonly pupil: number | null; readonly chosen: boolean } {
    const row = this.#rowNumbers[this.#groups.firstIn[group] ?? 0] ?? 0;
    const who = this.#groups.identities[group];
    this.#inDoubt.add(group);
    if (who !== undefined) this.doubts.push({ row, rows: this.#groups.rowsIn[group] ?? 0, why, who, pupils });
    const { answers } = this.#recipe;
    const decided = answers[doubtKey(row)];
    if (decided !== undefined) {
      const pupil = pupils.find((one) => String(one) === decided) ?? null;
      return { pupil, chosen: pupil !== null };
    }
    const forAll =
      why === 'nameOnly' ? answers['pupil.doubtful'] !== 'setAside' : why === 'cutShort' && answers['pupil.cutShort'] === 'match';
    return { pupil: forAll ? (pupils[0] ?? null) : null, chosen: forAll && why === 'cutShort' };
  }

  isInDoubt(group: number): boolean {
    return this.#inDoubt.has(group);
  }

  count(why: DoubtReason): DoubtCount {
    const those = this.doubts.filter((doubt) => doubt.why === why);
    return { pupils: new Set(those.flatMap(({ pupils }) => pupils)).size, rows: those.reduce((sum, { rows }) => sum + rows, 0) };
  }
}
