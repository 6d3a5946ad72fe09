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
 * Items that were worded the other way round, judged from the answers: while some item goes against the sum of the others
 * (correlation below 0), the worst of them is turned. Of the two mirror answers the one that turns fewer items is proposed; answers alone
 * cannot tell them apart, so where both turn half the items both are given. Fewer than ten complete rows propose nothing.
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
  const turned = new Array<boolean>(items.length).fill(false);
  for (let turn = 0; turn < items.length; turn++) {
    const against = items.map((_, place) => itemRest(rows, place, turned));
    const worst = against.indexOf(Math.min(...against));
    if ((against[worst] ?? 0) >= 0) break;
    turned[worst] = turned[worst] !== true;
  }
  const count = turned.filter(Boolean).length;
  const turnedTo = (way: boolean) =>
    items
      .filter((_, place) => turned[place] === way)
      .map((each) => each.item)
      .sort((a, b) => a - b);
  const [fewer, others] = count * 2 > items.length ? [turnedTo(false), turnedTo(true)] : [turnedTo(true), turnedTo(false)];
  if (fewer.length !== others.length) return { reversed: fewer, mirror: null };
  return (fewer[0] ?? 0) < (others[0] ?? 0) ? { reversed: fewer, mirror: others } : { reversed: others, mirror: fewer };
}

/** No answer of a scale is higher. */
const highest = 10;

function answer(text: string): number {
  const value = parseRating(text);
  return value === null || value < 0 || value > highest ? Number.NaN : value;
}

/** Pearson correlation of an item with the sum of the others, items turned as given; 0 where either does not vary. */
function itemRest(rows: readonly (readonly number[])[], item: number, turned: readonly boolean[]): number {
  let [sumX, sumY, sumXX, sumYY, sumXY] = [0, 0, 0, 0, 0];
  for (const answers of rows) {
    let x = 0;
    let y = 0;
    answers.forEach((value, place) => {
      const signed = turned[place] === true ? -value : value;
      if (place === item) x = signed;
      else y += signed;
    });
    sumX += x;
    sumY += y;
    sumXX += x * x;
    sumYY += y * y;
    sumXY += x * y;
  }
  const n = rows.length;
  const spread = Math.sqrt((n * sumXX - sumX * sumX) * (n * sumYY - sumY * sumY));
  return spread > 1e-9 ? (n * sumXY - sumX * sumY) / spread : 0;
}
