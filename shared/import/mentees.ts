import type { ImportContext } from './context.ts';
import type { GridColumn } from './grid.ts';
import { readGrid } from './gridFormat.ts';
import { redactedColumn } from './redactedRows.ts';

const ofMentors: ReadonlySet<string> = new Set(['caseload', 'sessions', 'diary', 'targets']);
const none: ReadonlySet<number> = new Set();

/** Whose mentees pupils are, by the tables of this import so far and by the study's own. */
export class Mentees {
  readonly #context: Pick<ImportContext, 'study' | 'grid'>;
  readonly #of = new Map<string, Set<number>>();
  #hasRead = false;

  constructor(context: Pick<ImportContext, 'study' | 'grid'>) {
    this.#context = context;
  }

  /** A table of this import, with the mentor and the pupil of each row as numbers. */
  note(mentors: GridColumn | null, pupils: GridColumn): void {
    if (mentors === null) return;
    pupils.codes.forEach((code, row) => {
      const [pupil, mentor] = [Number(pupils.words[code]), mentors.words[mentors.codes[row] ?? 0] ?? ''];
      if (mentor !== '' && pupil > 0) this.#of.set(mentor, (this.#of.get(mentor) ?? new Set()).add(pupil));
    });
  }

  async of(mentor: string): Promise<ReadonlySet<number>> {
    if (mentor === '') return none;
    await this.#read();
    return this.#of.get(mentor) ?? none;
  }

  async #read(): Promise<void> {
    if (this.#hasRead) return;
    this.#hasRead = true;
    for (const source of this.#context.study.sources) {
      if (!ofMentors.has(source.recipe.shape)) continue;
      const rows = readGrid(await this.#context.grid(source), source.recipe);
      const pupils = redactedColumn(rows, 'pupil');
      if (pupils !== null) this.note(redactedColumn(rows, 'mentor'), pupils);
    }
  }
}
