import type { Finding, PupilChange } from './finding.ts';
import type { PupilColumns } from './findingParts.ts';
import { madeOnce } from './madeOnce.ts';
import { changeOf, verdictOf } from './pupilChange.ts';

/** Stands in a column for a school that is not known. */
export const noSchool = -1;

export function schoolOf(key: number): number | null {
  return key === noSchool ? null : key;
}

/** Columns with room for so many pupils, to be filled one by one. */
export class GrowingColumns {
  #count = 0;
  readonly #pupil: Int32Array;
  readonly #school: Int32Array;
  readonly #pre: Float64Array;
  readonly #post: Float64Array;
  #exposure: Float64Array | null = null;

  constructor(room: number) {
    this.#pupil = new Int32Array(room);
    this.#school = new Int32Array(room);
    this.#pre = new Float64Array(room);
    this.#post = new Float64Array(room);
  }

  add(pupil: number, school: number | null, pre: number, post: number, exposure?: readonly [number, number]): void {
    const place = this.#count++;
    this.#pupil[place] = pupil;
    this.#school[place] = school ?? noSchool;
    this.#pre[place] = pre;
    this.#post[place] = post;
    if (exposure === undefined) return;
    this.#exposure ??= new Float64Array(2 * this.#pupil.length);
    this.#exposure[2 * place] = exposure[0];
    this.#exposure[2 * place + 1] = exposure[1];
  }

  /** Copies as long as what they hold: a view of a longer list would be sent to the window whole. */
  done(): PupilColumns {
    return {
      pupil: this.#pupil.slice(0, this.#count),
      school: this.#school.slice(0, this.#count),
      pre: this.#pre.slice(0, this.#count),
      post: this.#post.slice(0, this.#count),
      exposure: this.#exposure?.slice(0, 2 * this.#count) ?? null,
    };
  }
}

/** Made once for each list, however many estimates read it. */
export const columnsOf = madeOnce((pupils: readonly PupilChange[]): PupilColumns => {
  const columns = new GrowingColumns(pupils.length);
  for (const { pupil, school, pre, post, exposure } of pupils) columns.add(pupil, school, pre, post, exposure);
  return columns.done();
});

/** The same pupils one by one, for what looks at each of them. */
export function pupilsIn({ pupil, school, pre, post, exposure }: PupilColumns, better: Finding['better']): readonly PupilChange[] {
  return Array.from(pupil, (key, place): PupilChange => {
    const [before, after] = [pre[place] ?? 0, post[place] ?? 0];
    const change = changeOf(before, after);
    return {
      pupil: key,
      school: schoolOf(school[place] ?? noSchool),
      pre: before,
      post: after,
      change,
      verdict: verdictOf(change, better),
      ...(exposure === null ? {} : { exposure: [exposure[2 * place] ?? 0, exposure[2 * place + 1] ?? 0] as const }),
    };
  });
}

export function joinedKeys(one: Int32Array, other: Int32Array): Int32Array {
  const all = new Int32Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}

/** One list behind the other. */
export function joined(one: Float64Array, other: Float64Array): Float64Array {
  const all = new Float64Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}
