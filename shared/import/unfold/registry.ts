import { filledIn } from '../filledCells.ts';
import { withOnDisk } from '../onDisk.ts';
import type { LeftBehind, ReadTable } from '../readTable.ts';
import { wrongTotals } from '../totals.ts';
import { unfoldRegister } from '../unfoldRegister.ts';
import { attendanceApart } from './attendanceApart.ts';
import { factsApart } from './factsApart.ts';
import { gluedGroup } from './gluedGroup.ts';
import { goalReviews } from './goalReviews.ts';
import { gradesApart } from './gradesApart.ts';
import { itemRows } from './itemRows.ts';
import { namedScores } from './namedScores.ts';
import { programmeApart } from './programmeApart.ts';
import { ratedColumns } from './ratedColumns.ts';
import { repeatedTerms } from './repeatedTerms.ts';
import { repeatedWaves } from './repeatedWaves.ts';
import { saidOutside } from './saidOutside.ts';
import { sessionGrid } from './sessionGrid.ts';
import { titlePeriod } from './titlePeriod.ts';
import { weekdayHeadings } from './weekdayHeadings.ts';

/** Makes the plain tables of one that says several things at once, or says them in its headings or titles; null where it does neither. */
type Unfold = (table: ReadTable) => readonly ReadTable[] | null;

/** Every way in which tables come folded, in the order in which they are tried; each is tried on what the ones before it made. */
const unfolds: readonly Unfold[] = [
  gluedGroup,
  itemRows,
  weekdayHeadings,
  (table) => [unfoldRegister(table)],
  sessionGrid,
  attendanceApart,
  programmeApart,
  factsApart,
  gradesApart,
  repeatedTerms,
  goalReviews,
  repeatedWaves,
  namedScores,
  ratedColumns,
  titlePeriod,
  saidOutside,
];

/** The plain tables of a file's tables; of several that are called the same, the second is numbered. */
export function unfoldAll(tables: readonly ReadTable[]): readonly ReadTable[] {
  const times = new Map<string, number>();
  return tables.flatMap(unfolded).map((table) => {
    const time = (times.get(table.id) ?? 0) + 1;
    times.set(table.id, time);
    return time === 1 ? table : { ...table, id: `${table.id} (${time})`, name: `${table.name} (${time})` };
  });
}

function unfolded(table: ReadTable): readonly ReadTable[] {
  const checked = { ...table, wrongTotals: wrongTotals(table), isWholeFile: isWhole(table) };
  const made = unfolds.reduce<readonly ReadTable[]>((tables, unfold) => tables.flatMap((each) => unfold(each) ?? [each]), [checked]);
  return withOnDisk(table, withLeftBehind(table, made));
}

/** Columns of the file that are in none of the tables made of it, named with the first of them: nothing is lost without a word. */
function withLeftBehind(table: ReadTable, made: readonly ReadTable[]): readonly ReadTable[] {
  const there = new Set(made.flatMap(({ places, madeOf }) => [...places, ...(madeOf ?? [])]));
  const leftBehind = table.columns.flatMap((column, at): LeftBehind[] => {
    const cells = there.has(table.places[at] ?? -1) ? 0 : filledIn(column);
    return cells === 0 ? [] : [{ reason: 'column.notUsed', column: table.header[at] ?? '', cells }];
  });
  if (leftBehind.length === 0) return made;
  return made.map((each, at) => (at === 0 ? { ...each, leftBehind: [...(each.leftBehind ?? []), ...leftBehind] } : each));
}

/** Every row and every cell that was read is a data row's or stands around the table: counted on both sides. */
function isWhole({ rowCount, structural, cells, columns }: ReadTable): boolean {
  const around = [...structural.values()].reduce((sum, rows) => sum + rows.length, 0);
  const filled = columns.reduce((sum, column) => sum + filledIn(column), 0);
  return cells.rows === rowCount + around && cells.inFile === filled + cells.aside;
}
