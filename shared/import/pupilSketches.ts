import type { TypedColumn } from '#shared/tables/typedTable.ts';
import type { Admission } from './admission.ts';
import type { ImportContext } from './context.ts';
import type { Doubt } from './doubtBook.ts';
import { readGrid } from './gridFormat.ts';
import type { PupilIdentity } from './identity.ts';
import { replaySource } from './replaySource.ts';
import { cellText } from './rowTexts.ts';
import type { DoubtfulMatch, PupilSketch } from './types.ts';

/** Who a row could be about, side by side: from the files of this import where they say it, else from the study's own lists of pupils. */
export class PupilSketches {
  readonly #context: ImportContext;
  readonly #admission: Admission;
  #kept: ReadonlyMap<number, PupilSketch> | null = null;
  /** The pupils that each source brought without a list, with their school's number. */
  readonly #made = new Map<string, ReadonlyMap<number, number>>();

  constructor(context: ImportContext, admission: Admission) {
    this.#context = context;
    this.#admission = admission;
  }

  async of(doubts: readonly Doubt[]): Promise<readonly DoubtfulMatch[]> {
    const shown: DoubtfulMatch[] = [];
    for (const { row, rows, why, who, pupils } of doubts) {
      const candidates: DoubtfulMatch['candidates'][number][] = [];
      for (const pupil of pupils) candidates.push({ pupil, ...(await this.#sketch(pupil)) });
      shown.push({ row, rows, why, says: sketchOf(who), candidates });
    }
    return shown;
  }

  async #sketch(pupil: number): Promise<PupilSketch> {
    const said = this.#admission.said.get(pupil);
    if (said !== undefined) return sketchOf(said);
    this.#kept ??= await this.#studysLists();
    const kept = this.#kept.get(pupil) ?? (await this.#withoutList(pupil)) ?? { className: '', year: null, school: '', born: '' };
    return { ...kept, name: this.#admission.heard.get(pupil) ?? '' };
  }

  /** Of a pupil in no list the study knows which file brought them, and the school where that one named it. */
  async #withoutList(pupil: number): Promise<Omit<PupilSketch, 'name'> | null> {
    const { study, grid } = this.#context;
    for (const source of study.sources) {
      if (source.recipe.shape === 'pupils') continue;
      const made = this.#made.get(source.grid) ?? new Map(readGrid(await grid(source), source.recipe).madePupils);
      this.#made.set(source.grid, made);
      const key = made.get(pupil);
      if (key === undefined) continue;
      const school = study.schools.find((each) => each.key === key)?.name ?? '';
      return { className: '', year: null, school, born: '', file: source.fileName };
    }
    return null;
  }

  async #studysLists(): Promise<ReadonlyMap<number, PupilSketch>> {
    const { study } = this.#context;
    const schools = new Map(study.schools.map(({ key, name }) => [String(key), name]));
    const sketches = new Map<number, PupilSketch>();
    for (const source of study.sources) {
      if (source.recipe.shape !== 'pupils') continue;
      for (const { name, rowCount, columns } of replaySource(source, await this.#context.grid(source), study)) {
        if (name !== 'pupil') continue;
        const named = (column: string): TypedColumn | undefined => columns.find((each) => each.name === column);
        const text = (column: string, row: number): string => {
          const found = named(column);
          return found === undefined ? '' : cellText(found, row);
        };
        for (let row = 0; row < rowCount; row++) {
          const year = text('year_group', row);
          sketches.set(Number(text('pupil', row)), {
            name: '',
            className: '',
            year: year === '' ? null : Number(year),
            school: schools.get(text('school', row)) ?? '',
            born: text('birth_month', row).slice(0, 7),
          });
        }
      }
    }
    return sketches;
  }
}

function sketchOf({ written, year, schoolName, birth }: PupilIdentity): PupilSketch {
  return { name: written.name, className: written.className, year, school: schoolName, born: birth.slice(0, 7) };
}
