import { ColumnBuilder } from '#shared/import/grid.ts';
import { placeIn, placeWord } from '#shared/import/passagePlace.ts';
import { type RedactedColumn, type RedactedRows, redactedColumn } from '#shared/import/redactedRows.ts';
import type { DocumentId } from '#shared/study/model.ts';
import { erasedWord } from '#shared/words/erasing.ts';
import type { ErasedText } from './erasedText.ts';
import type { Names } from './names.ts';
import { withSpansReplaced } from './spans.ts';

/** What a grid is erased by: the person's number in it, their names, and the transcripts as they are now. */
export interface GridEraser {
  readonly pupil: number | null;
  readonly names: Names;
  text(document: DocumentId): ErasedText | null;
}

/** A stored grid without somebody's rows, names and places still as they were. */
export interface GridWithout {
  readonly rows: RedactedRows;
  /** Rows that went, by their numbers in the file. */
  readonly erased: ReadonlySet<number>;
  /** Rows that belong to nobody that Strand knows, and so might be theirs: they stay as rows, with nothing in them. */
  readonly emptied: number;
}

/** Rows of the person go, and so do rows that tell of a passage of an erased turn. The others keep their row numbers. */
export function withoutTheirRows(rows: RedactedRows, eraser: GridEraser): GridWithout {
  const [gone, empty] = [goneRows(rows, eraser), emptyRows(rows, eraser)];
  const all = Array.from({ length: rows.rowCount }, (_, row) => row);
  const kept = all.filter((row) => gone[row] !== 1);
  const emptied = kept.filter((row) => empty[row] === 1).length;
  const madePupils = rows.madePupils.filter(([pupil]) => pupil !== eraser.pupil);
  const erased = new Set(all.filter((row) => gone[row] === 1).map((row) => rows.rowNumbers[row] ?? 0));
  if (erased.size === 0 && emptied === 0 && madePupils.length === rows.madePupils.length) return { rows, erased, emptied };
  return {
    rows: {
      ...rows,
      rowCount: kept.length,
      rowNumbers: Int32Array.from(kept, (row) => rows.rowNumbers[row] ?? 0),
      columns: rows.columns.map((column) => keptColumn(column, kept, empty)),
      madePupils,
    },
    erased,
    emptied,
  };
}

/** Columns of integers and places: no name stands in them. */
const keyed: ReadonlySet<string> = new Set(['pupil', 'passage', 'mentor', 'school', 'rater']);

/** Names in cells and headings become `[erased]`; places of passages follow their transcripts. The same rows where nothing changes. */
export function withoutTheirNames(rows: RedactedRows, { names, text }: Pick<GridEraser, 'names' | 'text'>): RedactedRows {
  const columns = rows.columns.map((column): RedactedColumn => {
    const change = (word: string): string =>
      column.field === 'passage' ? movedPlace(word, text) : keyed.has(column.field) ? word : nameless(word, names);
    const words = column.words.map(change);
    const header = nameless(column.header, names);
    const same = header === column.header && words.every((word, code) => word === column.words[code]);
    return same ? column : { ...column, header, words };
  });
  return columns.every((column, place) => column === rows.columns[place]) ? rows : { ...rows, columns };
}

function goneRows(rows: RedactedRows, { pupil, text }: GridEraser): Uint8Array {
  const gone = new Uint8Array(rows.rowCount);
  const subjects = redactedColumn(rows, 'pupil');
  const passages = redactedColumn(rows, 'passage');
  const theirs = subjects?.words.map((word) => pupil !== null && word === String(pupil)) ?? [];
  const touched =
    passages?.words.map((word) => {
      const place = placeIn(word);
      return place !== null && text(place.document)?.touches(place) === true;
    }) ?? [];
  for (let row = 0; row < rows.rowCount; row += 1)
    if (theirs[subjects?.codes[row] ?? -1] === true || touched[passages?.codes[row] ?? -1] === true) gone[row] = 1;
  return gone;
}

/** Rows of a table of pupils that are tied to none (listed twice, several of that name, left out by choice): nothing is counted from them. */
function emptyRows(rows: RedactedRows, { pupil }: GridEraser): Uint8Array {
  const empty = new Uint8Array(rows.rowCount);
  const subjects = redactedColumn(rows, 'pupil');
  if (subjects === null || pupil === null) return empty;
  const nobody = subjects.words.map((word) => !/^\d+$/.test(word));
  const others = rows.columns.filter(({ field }) => field !== 'pupil');
  for (let row = 0; row < rows.rowCount; row += 1)
    if (nobody[subjects.codes[row] ?? 0] === true && others.some(({ words, codes }) => words[codes[row] ?? 0] !== '')) empty[row] = 1;
  return empty;
}

/** A column of the rows that are kept, with only the words that they use: what nobody's row says must not stay in the dictionary. */
function keptColumn(column: RedactedColumn, kept: readonly number[], empty: Uint8Array): RedactedColumn {
  const out = new ColumnBuilder();
  kept.forEach((row, place) => {
    const isEmpty = empty[row] === 1 && column.field !== 'pupil';
    out.set(place, isEmpty ? '' : (column.words[column.codes[row] ?? 0] ?? ''));
  });
  return { ...column, ...out.finish(kept.length) };
}

function nameless(word: string, names: Names): string {
  return withSpansReplaced(word, names.inTitle(word), erasedWord);
}

function movedPlace(word: string, text: GridEraser['text']): string {
  const place = placeIn(word);
  const erased = place === null ? null : text(place.document);
  return place === null || erased === null ? word : placeWord({ ...place, ...erased.moved(place) });
}
