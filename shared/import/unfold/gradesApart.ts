import { scaledGrade } from '#shared/tables/gradeScales.ts';
import type { ReadTable } from '../readTable.ts';
import { recogniseShape, tableEvidence } from '../recogniseShape.ts';
import { identityPlaces, placesOf } from '../shapes/headings.ts';
import { pupils } from '../shapes/pupils.ts';
import { halfTermIn, halfTermText } from '../values/halfTerms.ts';
import { dateIn } from '../values/periods.ts';
import { asPart, cellOf, columnsOf, longTable, type MadeColumn } from './columns.ts';
import { type GradeColumn, namedGrades, placedGrades } from './gradeColumns.ts';
import { lastDayOfTerm, schoolYearOf } from './gradeTerms.ts';

const mostlyGrades = 0.8;

/**
 * A tracker (a row for each pupil, the same columns again for each subject) as the list of pupils it begins with, and a row for each grade.
 * The subject stands in the heading (`Maths Target Grade`), in a heading above, or nowhere: then subjects are told apart by their place. A
 * column under a term is the grade that was current then.
 */
export function gradesApart(table: ReadTable): readonly ReadTable[] | null {
  const bySubject = kindsOfOneSubject(table);
  if (bySubject !== null) return [bySubject];
  const named = namedGrades(table);
  const columns = (new Set(named.map(({ subject }) => subject)).size >= 2 ? named : placedGrades(table)).filter((each) =>
    holdsGrades(table, each),
  );
  if (new Set(columns.map(({ subject }) => subject)).size < 2) return null;
  const identity = identityPlaces(table);
  if (identity.length === 0) return null;
  const others = table.header.map((_, place) => place).filter((place) => !columns.some((each) => each.place === place));
  const long = longTable(table, identity, columns.length, [
    { header: 'Subject', cell: (_, time) => columns[time]?.subject ?? '' },
    ...gradeCells(table, columns),
  ]);
  const rest = columnsOf(table, others);
  return isTable(rest) ? [rest, asPart(table, long, 'grades')] : [long];
}

/** Whether what a tracker has besides its grades is something by itself: a list of pupils, or at least a fact about them. */
function isTable(rest: ReadTable): boolean {
  return placesOf(rest, [...pupils.fields, 'birth']).length > 0 || recogniseShape(rest, tableEvidence(rest)) !== null;
}

/** A row for each pupil and subject, with a column for each kind of grade or each term. */
function kindsOfOneSubject(table: ReadTable): ReadTable | null {
  if (placesOf(table, ['subject']).length === 0) return null;
  const columns = placedGrades(table).filter((each) => holdsGrades(table, each));
  if (columns.length < 2) return null;
  const kept = table.header.map((_, place) => place).filter((place) => !columns.some((each) => each.place === place));
  const dated = placesOf(table, ['day']).length > 0;
  return longTable(
    table,
    kept,
    columns.length,
    gradeCells(table, columns).filter(({ header }) => !dated || header !== 'Date'),
  );
}

/** What each row says of a grade: its kind, the grade, and where the file tells them its term and its day. */
function gradeCells(table: ReadTable, columns: readonly GradeColumn[]): readonly MadeColumn[] {
  const day = [...table.titles, table.name].map(dateIn).find((date) => date !== null) ?? '';
  const year = schoolYearOf(table);
  const days = columns.map(({ term }) => (term === '' ? day : (lastDayOfTerm(term, year) ?? halfTermWithYear(term, year))));
  return [
    { header: 'Grade kind', cell: (_, time) => columns[time]?.kind ?? '' },
    ...(columns.every(({ term }) => term === '')
      ? []
      : [{ header: 'Grade term', cell: (_: number, time: number) => columns[time]?.term ?? '' }]),
    {
      header: 'Grade',
      cell: (row, time) => cellOf(table, row, columns[time]?.place ?? -1),
      from: columns.map(({ place }) => place),
    },
    ...(days.every((each) => each === '') ? [] : [{ header: 'Date', cell: (_: number, time: number) => days[time] ?? '' }]),
  ];
}

/** Half a term, whose last day the study's term dates say when the grades are read; empty where its year is not known. */
function halfTermWithYear(term: string, ofTable: number | null): string {
  const half = halfTermIn(term);
  const year = half?.year ?? ofTable;
  return half === null || year === null ? '' : halfTermText(half.name, year);
}

function holdsGrades(table: ReadTable, { place }: GradeColumn): boolean {
  let filled = 0;
  let grades = 0;
  for (let row = 0; row < table.rowCount; row++) {
    const text = cellOf(table, row, place);
    if (text === '') continue;
    filled++;
    if (scaledGrade(text, true) !== null) grades++;
  }
  return grades >= filled * mostlyGrades;
}
