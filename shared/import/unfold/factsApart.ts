import { filledIn } from '../filledCells.ts';
import { groupRows } from '../groupRows.ts';
import type { LeftBehind, ReadTable } from '../readTable.ts';
import { tellsOfEvents } from '../shapes/eventCores.ts';
import { identityPlaces, placesOf } from '../shapes/headings.ts';
import { factsName, pupils } from '../shapes/pupils.ts';
import { columnsOf, onlyRows, partOf } from './columns.ts';

const fewestFacts = 2;

/**
 * A log that also says in every row who the pupil is (gender, pupil premium, special needs) as two: what happened, and what is known
 * of each pupil, once.
 */
export function factsApart(table: ReadTable): readonly ReadTable[] | null {
  const facts = placesOf(table, pupils.fields);
  const identity = identityPlaces(table);
  if (facts.length < fewestFacts || identity.length === 0 || !tellsOfEvents(table.header)) return null;
  const events = table.header.map((_, place) => place).filter((place) => !facts.includes(place));
  return [columnsOf(table, events), firstOfEach(partOf(table, factsName, [...identity, ...facts]), identity.length)];
}

/** The first row of each pupil: of rows that say the same in their first `keys` columns. */
function firstOfEach(table: ReadTable, keys: number): ReadTable {
  const { groupOf } = groupRows(table.columns.slice(0, keys), table.rowCount);
  let met = 0;
  const first = onlyRows(table, (row) => {
    if (groupOf[row] !== met) return false;
    met++;
    return true;
  });
  const leftBehind = table.columns.slice(keys).flatMap((column, at): LeftBehind[] => {
    const kept = first.columns[keys + at];
    const cells = filledIn(column) - (kept === undefined ? 0 : filledIn(kept));
    return cells === 0 ? [] : [{ reason: 'cell.saidAgain', column: table.header[keys + at] ?? '', cells }];
  });
  return { ...first, leftBehind };
}
