import { constantColumn } from '../gridFormat.ts';
import type { ReadTable } from '../readTable.ts';
import { isCodeHeading } from '../shapes/codeCounts.ts';
import { placesOf } from '../shapes/headings.ts';
import { type WrittenPeriod, writtenPeriod } from '../values/periods.ts';

const stamps = /^(printed|exported|generated|produced|created|report (run|date|created))/i;

/** Sessions added up over a stretch of days that only the title, the sheet or the file names: the days as columns of every row. */
export function titlePeriod(table: ReadTable): readonly ReadTable[] | null {
  const sums = placesOf(table, ['sessions_possible']).length > 0 || table.header.filter(isCodeHeading).length >= 5;
  if (!sums || placesOf(table, ['week_start', 'week_end', 'period', 'day']).length > 0) return null;
  const period = periodOf(table);
  if (period === null) return null;
  return [
    {
      ...table,
      header: [...table.header, 'From', ...(period.to === '' ? [] : ['To'])],
      columns: [
        ...table.columns,
        constantColumn(period.from, table.rowCount),
        ...(period.to === '' ? [] : [constantColumn(period.to, table.rowCount)]),
      ],
    },
  ];
}

function periodOf({ titles, name, path }: ReadTable): WrittenPeriod | null {
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  for (const text of [...titles.filter((title) => !stamps.test(title)), name, file]) {
    const period = writtenPeriod(text);
    if (period !== null) return period;
  }
  return null;
}
