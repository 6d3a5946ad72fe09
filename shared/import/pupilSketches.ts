import type { TypedColumn } from '#shared/tables/typedTable.ts';
import type { Admission } from './admission.ts';
import type { ImportContext } from './context.ts';
import type { Doubt } from './doubtBook.ts';
import type { PupilIdentity } from './identity.ts';
import { replaySource } from './replaySource.ts';
import { cellText } from './rowTexts.ts';
import type { DoubtfulMatch, PupilSketch } from './types.ts';

/** Who a row could be about, side by side: from the files of this import where they say it, else from the study's own lists of pupils. */
export class PupilSketches {
  readonly #context: ImportContext;
  readonly #admission: Admission;
  #kept: ReadonlyMap<number, PupilSketch> | null = null;

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
    return this.#kept.get(pupil) ?? { name: '', className: '', year: null, school: '', born: '' };
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
