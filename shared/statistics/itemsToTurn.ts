/** Two ways of turning items round that fit the answers equally well: places of items, from 0. They are as many where neither is the fewer. */
export interface ItemsToTurn {
  readonly fewer: readonly number[];
  readonly others: readonly number[];
}

/**
 * Items that run against the others, by complete rows of answers: while some item goes against the sum of the rest (correlation below 0) the
 * worst of them is turned. The answers cannot tell the result from its mirror image, in which all others are turned and every rise is a fall:
 * the fewer are given first, of two halves the one with the first item.
 */
export function itemsToTurn(rows: readonly (readonly number[])[]): ItemsToTurn {
  const items = rows[0]?.length ?? 0;
  const turned = new Array<boolean>(items).fill(false);
  for (let turn = 0; turn < items; turn++) {
    const against = turned.map((_, place) => itemRest(rows, place, turned));
    const worst = against.indexOf(Math.min(...against));
    if ((against[worst] ?? 0) >= 0) break;
    turned[worst] = turned[worst] !== true;
  }
  const places = (way: boolean): readonly number[] => turned.flatMap((each, place) => (each === way ? [place] : []));
  const [yes, no] = [places(true), places(false)];
  const isFewer = yes.length === no.length ? (yes[0] ?? 0) < (no[0] ?? 0) : yes.length < no.length;
  return isFewer ? { fewer: yes, others: no } : { fewer: no, others: yes };
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
