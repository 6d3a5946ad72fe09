import { constantColumn } from '../gridFormat.ts';
import type { ReadTable } from '../readTable.ts';
import { isCodeHeading } from '../shapes/codeCounts.ts';
import { placesOf } from '../shapes/headings.ts';
import { halfTermIn, halfTermText } from '../values/halfTerms.ts';
import { type WrittenPeriod, writtenPeriod } from '../values/periods.ts';
import { schoolYearOf } from './gradeTerms.ts';

const stamps = /^(printed|exported|generated|produced|created|report (run|date|created))/i;

/** Sessions added up over a stretch of days that only the title, the sheet or the file names: the days as columns of every row. */
export function titlePeriod(table: ReadTable): readonly ReadTable[] | null {
  const sums = placesOf(table, ['sessions_possible']).length > 0 || table.header.filter(isCodeHeading).length >= 5;
  if (sums && placesOf(table, ['week_start', 'day']).length === 0) {
    const dated = withSchoolYear(table);
    if (dated !== null) return [dated];
  }
  if (!sums || placesOf(table, ['week_start', 'week_end', 'period', 'day']).length > 0) return null;
  const period = periodOf(table);
  if (period === null) return halfTermOfTitle(table);
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

function titlesOf({ titles, name, path }: ReadTable): readonly string[] {
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return [...titles.filter((title) => !stamps.test(title)), name, file];
}

function periodOf(table: ReadTable): WrittenPeriod | null {
  for (const text of titlesOf(table)) {
    const period = writtenPeriod(text);
    if (period !== null) return period;
  }
  return null;
}

/** Sessions of half a term that only the title, the sheet or the file names: its days are the study's to say. */
function halfTermOfTitle(table: ReadTable): readonly ReadTable[] | null {
  const half =
    titlesOf(table)
      .map(halfTermIn)
      .find((each) => each !== null) ?? null;
  if (half === null) return null;
  const year = half.year ?? schoolYearOf(table);
  const text = year === null ? half.name : halfTermText(half.name, year);
  return [{ ...table, header: [...table.header, 'Period'], columns: [...table.columns, constantColumn(text, table.rowCount)] }];
}

/** Half terms in a column of their own, with the school year that only the title or the file names. */
function withSchoolYear(table: ReadTable): ReadTable | null {
  const [place] = placesOf(table, ['period']);
  const year = schoolYearOf(table);
  const column = place === undefined ? undefined : table.columns[place];
  if (column === undefined || year === null) return null;
  const words = column.words.map((word) => {
    const half = halfTermIn(word);
    return half === null || half.year !== null ? word : halfTermText(half.name, year);
  });
  if (words.every((word, code) => word === column.words[code])) return null;
  return { ...table, columns: table.columns.map((each, at) => (at === place ? { ...column, words } : each)) };
}
