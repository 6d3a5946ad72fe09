import { isRemark } from '#shared/import/cellAccount.ts';
import { notUnderstood } from '#shared/import/fields.ts';
import { rowFates } from '#shared/import/onDisk.ts';
import { type RedactedRows, redactedColumn } from '#shared/import/redactedRows.ts';
import { buildSource } from '#shared/import/replaySource.ts';
import type { Source, Study } from '#shared/study/model.ts';
import { pupilCodesOf } from '#shared/tables/codeSets/pupilCodes.ts';
import type { ShownRow } from './dataRoom.ts';

/**
 * One count of an account: rows that were imported, rows set aside for a reason, cells of a column that went for a reason though their row came in,
 * everything said of cells of a column (`issue`), or rows of the file by what became of the rows made of them.
 */
export interface AccountPart {
  readonly kind: (typeof accountParts)[number];
  readonly reason: string;
  readonly column: string | null;
}

export const accountParts = ['imported', 'row', 'cell', 'issue', 'disk'] as const;

/** A row by its place in the grid, -1 where only its number in the file is known. */
interface Found {
  readonly place: number;
  readonly row: number;
}

/** The rows that a count of an account counts, in the order of the file, as the study keeps them. */
export function accountRows(
  source: Source,
  stored: RedactedRows,
  study: Pick<Study, 'codeChanges'>,
  part: AccountPart,
): readonly ShownRow[] {
  const grid = { ...stored, codes: pupilCodesOf(study, source.importedAt) };
  const pupils = redactedColumn(grid, 'pupil');
  return foundFor(source, grid, part)
    .toSorted((a, b) => a.row - b.row || a.place - b.place)
    .map(({ place, row }): ShownRow => {
      const pupil = place === -1 ? '' : (pupils?.words[pupils.codes[place] ?? 0] ?? '');
      const cells = grid.columns.map(({ header, field, words, codes }) => ({ header, field, value: words[codes[place] ?? 0] ?? '' }));
      return {
        source: source.number,
        row,
        pupil: /^\d+$/.test(pupil) ? Number(pupil) : null,
        school: null,
        day: null,
        about: [],
        fileName: source.fileName,
        tableName: source.tableName,
        cells: place === -1 ? [] : cells.filter(({ value }) => value !== notUnderstood),
      };
    });
}

function foundFor(source: Source, grid: RedactedRows, { kind, reason, column }: AccountPart): readonly Found[] {
  const { tally } = buildSource(grid, source.number);
  const placed = ({ place, row }: Found): Found => ({ place: place === -1 ? grid.rowNumbers.indexOf(row) : place, row });
  const aside = [...tally.rowsSaid()];
  if (kind === 'row') {
    const said = aside.filter((one) => one.reason === reason).map(placed);
    return said.length > 0 ? said : aroundRows(source, reason);
  }
  const all = Array.from({ length: grid.rowCount }, (_, place): Found => ({ place, row: grid.rowNumbers[place] ?? 0 }));
  if (kind === 'disk') {
    const fates = rowFates(grid.rowNumbers, tally);
    return all.filter(({ row }) => fates.get(row) === reason);
  }
  const gone = new Set(aside.map((one) => placed(one).place));
  if (kind === 'imported') return all.filter(({ place }) => !gone.has(place));
  const said = [...tally.cellsSaid()].filter((one) => one.column === column);
  if (reason !== 'cell.private') {
    const found = distinct(said.filter((one) => one.reason === reason).map(placed));
    return kind === 'issue' ? found : found.filter(({ place }) => !gone.has(place));
  }
  const kept = grid.columns.find(({ header }) => header === column);
  const named = new Set(said.filter((one) => !isRemark(one.reason)).map((one) => placed(one).place));
  return all.filter(({ place }) => kept?.words[kept.codes[place] ?? 0] === notUnderstood && !gone.has(place) && !named.has(place));
}

function distinct(found: readonly Found[]): readonly Found[] {
  return [...new Map(found.map((one) => [`${one.place} ${one.row}`, one])).values()];
}

/** Rows around the table are known by their numbers alone: nothing of them is kept. */
function aroundRows({ account }: Source, reason: string): readonly Found[] {
  return account.setAside
    .filter((one) => one.reason === reason)
    .flatMap(({ runs, examples }) =>
      runs === undefined
        ? examples.map((row) => ({ place: -1, row }))
        : runs.flatMap(({ from, rows }) => Array.from({ length: rows }, (_, at) => ({ place: -1, row: from + at }))),
    );
}
