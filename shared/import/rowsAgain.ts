import type { BlobHash, Source, SourceId } from '#shared/study/model.ts';
import { againAnswerOf, amendedSource, EarlierSources, kindOfRows, rowsAsAnswered } from './again.ts';
import type { Chosen } from './chosenTables.ts';
import type { ImportContext } from './context.ts';
import type { Overlap } from './overlap.ts';
import type { RedactedRows } from './redactedRows.ts';
import { buildSource } from './replaySource.ts';
import type { Tally } from './tally.ts';
import type { ReplayedSource } from './types.ts';

/** Keeps the rows of an import from being in the study twice, as answered for each file, and remembers which earlier sources go or give way. */
export class RowsAgain {
  readonly #context: ImportContext;
  readonly #earlier: EarlierSources;
  readonly #several: ReadonlySet<string>;
  readonly #replaced = new Set<SourceId>();
  readonly #givingWay = new Map<SourceId, Set<number>>();

  constructor(context: ImportContext, chosen: readonly Chosen[]) {
    this.#context = context;
    this.#earlier = new EarlierSources(context);
    const shapes = chosen.map(({ recipe }) => kindOfRows(recipe.shape));
    this.#several = new Set(shapes.filter((shape, place) => shapes.indexOf(shape) !== place));
  }

  get replaced(): readonly SourceId[] {
    return [...this.#replaced];
  }

  /** Typed rows of a table, without what came before where the answer says so. */
  async built(
    rows: RedactedRows,
    number: number,
  ): Promise<{ readonly rows: RedactedRows; readonly tally: Tally; readonly tables: ReplayedSource }> {
    const made = buildSource(rows, number);
    const { recipe } = rows;
    const overlap = this.#earlier.has(recipe.shape) ? await this.#earlier.overlap(recipe.shape, made.tables) : null;
    if (overlap === null) return { rows, ...made };
    const answer = againAnswerOf(recipe, overlap);
    if (answer === 'replace') {
      const taken = await this.#inPlaceOf(rows, overlap);
      return { rows: taken, ...buildSource(taken, number) };
    }
    // A later list of pupils is believed as it is, and what it leaves blank still comes from the one before: nothing of that gives way.
    if (answer === 'addNewer' && recipe.shape !== 'pupils') this.#giveWay(overlap);
    const left = rowsAsAnswered(rows, overlap, answer);
    return left === rows ? { rows, ...made } : { rows: left, ...buildSource(left, number) };
  }

  /** A table was taken: the next of its shape in this import may repeat it. */
  took(source: Source, tables: ReplayedSource): void {
    if (this.#several.has(kindOfRows(source.recipe.shape))) this.#earlier.met(source, tables);
  }

  /** The earlier sources that gave way, as they stand from now on; their new grids go to the blobs. */
  async amended(blobs: Map<BlobHash, Uint8Array>): Promise<readonly Source[]> {
    const amended: Source[] = [];
    for (const source of this.#context.study.sources) {
      const rows = this.#givingWay.get(source.id);
      if (rows === undefined || this.#replaced.has(source.id)) continue;
      const { source: now, grid } = await amendedSource(source, rows, this.#context);
      blobs.set(now.grid, grid);
      amended.push(now);
    }
    return amended;
  }

  /** Pupils that only the earlier source had brought into the study stay, though it goes. */
  async #inPlaceOf(rows: RedactedRows, overlap: Overlap): Promise<RedactedRows> {
    const made = [...rows.madePupils];
    for (const { source, inThisImport } of overlap.earlier) {
      if (inThisImport) continue;
      this.#replaced.add(source.id);
      made.push(...(await this.#earlier.madePupils(source)).filter(([pupil]) => !made.some(([held]) => held === pupil)));
    }
    return { ...rows, madePupils: made };
  }

  #giveWay({ givingWay, earlier }: Overlap): void {
    for (const { source, inThisImport } of earlier) {
      const rows = givingWay.get(source.id);
      if (inThisImport || rows === undefined) continue;
      this.#givingWay.set(source.id, new Set([...(this.#givingWay.get(source.id) ?? []), ...rows]));
    }
  }
}
