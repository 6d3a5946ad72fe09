import type { Account, Recipe, Source, SourceId } from '#shared/study/model.ts';
import type { ImportContext } from './context.ts';
import { ColumnBuilder } from './grid.ts';
import { readGrid, writeGrid } from './gridFormat.ts';
import { sha256 } from './hash.ts';
import { type EarlierRows, type Overlap, overlapOf } from './overlap.ts';
import type { RedactedRows } from './redactedRows.ts';
import { buildSource, replaySource } from './replaySource.ts';
import { shapeById } from './shapes/registry.ts';
import { addsUp } from './tally.ts';
import type { ReplayedSource } from './types.ts';

/** What becomes of a file whose rows partly came before: it takes the earlier file's place, or adds to it, older or newer first, or stands beside it. */
export const againAnswers = ['replace', 'add', 'addNewer', 'both'] as const;
export type AgainAnswer = (typeof againAnswers)[number];

/** Where the answer stands in a recipe. */
export const againKey = 'rows.again';

/** Shapes whose rows say the same thing: attendance added up comes as sessions or as counts of codes. */
export function kindOfRows(shape: string): string {
  return shape === 'codeCounts' ? 'attendanceSummaries' : shape;
}

/** What a school corrects and exports again: the later export is believed where the two differ. */
const corrected: ReadonlySet<string> = new Set(['marks', 'attendanceSummaries', 'codeCounts']);

/** The sources of the study that a new table may repeat, each read once, and the tables taken earlier in the same import. */
export class EarlierSources {
  readonly #context: ImportContext;
  readonly #held = new Map<SourceId, EarlierRows>();
  readonly #inImport: EarlierRows[] = [];

  constructor(context: ImportContext) {
    this.#context = context;
  }

  /** Whether there is anything to compare a table of that shape with. */
  has(shape: string): boolean {
    return this.#candidates(shape).length + this.#inImportOf(shape).length > 0;
  }

  async overlap(shape: string, tables: ReplayedSource): Promise<Overlap | null> {
    const earlier: EarlierRows[] = [];
    for (const source of this.#candidates(shape)) {
      const held = this.#held.get(source.id) ?? { source, tables: await this.#replayed(source), inThisImport: false };
      this.#held.set(source.id, held);
      earlier.push(held);
    }
    return overlapOf(tables, [...earlier, ...this.#inImportOf(shape)]);
  }

  /** Pupils that an earlier source brought into the study without a list of pupils. */
  async madePupils(source: Source): Promise<RedactedRows['madePupils']> {
    return readGrid(await this.#context.grid(source), source.recipe).madePupils;
  }

  /** A table of this import that later ones may repeat. Marks need no such care: of two for one session, one is kept anyway. */
  met(source: Source, tables: ReplayedSource): void {
    if (source.recipe.shape !== 'marks') this.#inImport.push({ source, tables, inThisImport: true });
  }

  #candidates(shape: string): readonly Source[] {
    if (shapeById(shape)?.about === 'passages') return [];
    return this.#context.study.sources.filter(({ recipe }) => kindOfRows(recipe.shape) === kindOfRows(shape));
  }

  #inImportOf(shape: string): readonly EarlierRows[] {
    return this.#inImport.filter(({ source }) => kindOfRows(source.recipe.shape) === kindOfRows(shape));
  }

  async #replayed(source: Source): Promise<ReplayedSource> {
    return replaySource(source, await this.#context.grid(source), this.#context.study);
  }
}

/**
 * What is proposed: a file that has everything the earlier one had takes its place; a list of pupils brings the one before up to date, and so
 * do register marks and attendance added up, since a school that turns N into a code exports again; otherwise what is new is added and the earlier rows stand. Two files
 * of one import are taken for one file given twice only where most rows agree.
 */
export function proposedAgain(shape: string, overlap: Pick<Overlap, 'earlier' | 'fresh' | 'same' | 'changed'>): AgainAnswer {
  const before = overlap.earlier.filter(({ inThisImport }) => !inThisImport);
  if (before.length === 0) return overlap.same * 2 >= overlap.fresh + overlap.same + overlap.changed ? 'add' : 'both';
  if (shape === 'pupils') return 'addNewer';
  if (before.every(({ gone }) => gone === 0)) return 'replace';
  return corrected.has(shape) ? 'addNewer' : 'add';
}

/** Only a file of the study can be replaced or amended: those of the same import are not kept yet. */
export function possibleAgain({ earlier }: Pick<Overlap, 'earlier'>): readonly AgainAnswer[] {
  return earlier.every(({ inThisImport }) => inThisImport) ? ['add', 'both'] : againAnswers;
}

export function againAnswerOf(recipe: Recipe, overlap: Overlap): AgainAnswer {
  const given = possibleAgain(overlap).find((answer) => answer === recipe.answers[againKey]);
  return given ?? proposedAgain(recipe.shape, overlap);
}

/** The new rows as the answer has them: what came before is set aside, and so is what contradicts an earlier row that is believed. */
export function rowsAsAnswered(rows: RedactedRows, overlap: Overlap, answer: AgainAnswer): RedactedRows {
  if (answer === 'replace' || answer === 'both') return rows;
  return withReasons(rows, (fileRow) => {
    const state = overlap.stateOf(fileRow);
    if (state === 'same') return '!row.alreadyThere';
    return state === 'changed' && (answer === 'add' || overlap.saysLess.has(fileRow)) ? '!row.contradicts' : null;
  });
}

/** A source of the study whose rows give way to newer ones: the same source with those rows set aside, and its new grid. */
export async function amendedSource(
  source: Source,
  givingWay: ReadonlySet<number>,
  context: ImportContext,
): Promise<{ readonly source: Source; readonly grid: Uint8Array }> {
  const before = readGrid(await context.grid(source), source.recipe);
  const after = withReasons(before, (fileRow) => (givingWay.has(fileRow) ? '!row.gaveWay' : null));
  const grid = writeGrid(after);
  const [was, now] = [tallied(before), tallied(after)];
  const { setAside, cellIssues } = source.account;
  const around = setAside.filter(({ reason }) => !was.setAside.some((one) => one.reason === reason));
  const ofFile = cellIssues.filter(({ reason }) => !was.cellIssues.some((one) => one.reason === reason));
  // How many cells the rows had is known no more: what the account said of cells goes.
  const { cells: _cells, onDisk: _onDisk, ...counted } = source.account;
  const account: Account = {
    ...counted,
    rowsImported: now.rowsImported,
    setAside: [...around, ...now.setAside],
    cellIssues: [...ofFile, ...now.cellIssues],
  };
  if (!addsUp(account)) throw new Error('the account of an earlier source does not add up after its rows gave way');
  return { source: { ...source, grid: await sha256(grid), account }, grid };
}

function tallied(rows: RedactedRows): Account {
  return buildSource(rows, 1).tally.account(0, new Map());
}

function withReasons(rows: RedactedRows, reasonOf: (fileRow: number) => string | null): RedactedRows {
  const columns = rows.columns.map((column) => {
    if (column.field !== 'pupil') return column;
    const out = new ColumnBuilder();
    for (let row = 0; row < rows.rowCount; row++) {
      const word = column.words[column.codes[row] ?? 0] ?? '';
      out.set(row, word.startsWith('!') ? word : (reasonOf(rows.rowNumbers[row] ?? 0) ?? word));
    }
    return { ...column, ...out.finish(rows.rowCount) };
  });
  return { ...rows, columns };
}
