import { itemsToTurn } from '#shared/statistics/itemsToTurn.ts';
import type { ReadTable } from './readTable.ts';
import type { ColumnMeaning } from './recogniseShape.ts';
import { itemOfField } from './shapes/ratings.ts';
import { parseRating } from './values/numbers.ts';

export interface ProposedKey {
  readonly reversed: readonly number[];
  /** The other half, where as many items go each way: it fits the answers as well, and turns every change round. Null where the fewer are proposed. */
  readonly mirror: readonly number[] | null;
}

/**
 * Items that were worded the other way round, judged from the answers. Of the two mirror answers the one that turns fewer items is
 * proposed; answers alone cannot tell them apart, so where both turn half the items both are given. Fewer than ten complete rows propose
 * nothing.
 */
export function proposeReversed(table: ReadTable, meanings: readonly ColumnMeaning[]): ProposedKey {
  const items = meanings.flatMap(({ field }, place) => {
    const item = field === null ? null : itemOfField(field);
    const column = table.columns[place];
    return item === null || column === undefined ? [] : [{ item, values: column.words.map(answer), codes: column.codes }];
  });
  const rows: number[][] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const answers = items.map((each) => each.values[each.codes[row] ?? 0] ?? Number.NaN);
    if (answers.every((value) => !Number.isNaN(value))) rows.push(answers);
  }
  if (rows.length < 10 || items.length < 3) return { reversed: [], mirror: null };
  const found = itemsToTurn(rows);
  const numbers = (places: readonly number[]) => places.map((place) => items[place]?.item ?? 0).sort((a, b) => a - b);
  const [fewer, others] = [numbers(found.fewer), numbers(found.others)];
  if (fewer.length !== others.length) return { reversed: fewer, mirror: null };
  return (fewer[0] ?? 0) < (others[0] ?? 0) ? { reversed: fewer, mirror: others } : { reversed: others, mirror: fewer };
}

/** No answer of a scale is higher. */
const highest = 10;

function answer(text: string): number {
  const value = parseRating(text);
  return value === null || value < 0 || value > highest ? Number.NaN : value;
}
