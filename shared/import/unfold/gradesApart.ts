import { type GradeKind, gradeKind, scaledGrade } from '#shared/tables/gradeScales.ts';
import { isKnownHeading } from '../findHeader.ts';
import type { ReadTable } from '../readTable.ts';
import { identityPlaces, placesOf } from '../shapes/headings.ts';
import { dateIn } from '../values/periods.ts';
import { asPart, cellOf, columnsOf, longTable } from './columns.ts';

interface GradeColumn {
  readonly place: number;
  readonly subject: string;
  readonly kind: GradeKind;
}

const kindWords =
  '(?:current|working at|actual|attainment|teacher assessment|target|tgt|aspirational|predicted|prediction|forecast|projected|exam|mock|test|result|effort|attitude(?: to learning)?|atl|homework)';
const behind = new RegExp(`^(.+?)[ :_–-]+(${kindWords})(?:[ _](?:grade|level|score))?$`, 'i');
const alone = new RegExp(String.raw`^(${kindWords})(?:[ _](?:grade|level|score))?(?: \((\d+)\))?$`, 'i');
const prior = /^(ks[12]|sat'?s)\b ?(.+)$/i;
const noSubject =
  /^(pre|post|before|after|baseline|mid|start|end|first|last|attendance|behaviour|conduct|punctuality|mentoring|pupil|student|overall progress|review|date|smart)\b/i;
const mostlyGrades = 0.8;

/**
 * A tracker (a row for each pupil, the same columns again for each subject) as the list of pupils it begins with, and a row for each grade.
 * The subject stands in the heading (`Maths Target Grade`), in a heading above, or nowhere: then subjects are told apart by their place.
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
  const day = [...table.titles, table.name].map(dateIn).find((date) => date !== null) ?? null;
  const long = longTable(
    columnsOf(table, [...identity, ...columns.map(({ place }) => place)]),
    identity.map((_, at) => at),
    columns.length,
    [
      { header: 'Subject', cell: (_, time) => columns[time]?.subject ?? '' },
      { header: 'Grade kind', cell: (_, time) => columns[time]?.kind ?? '' },
      { header: 'Grade', cell: (row, time) => cellOf(table, row, columns[time]?.place ?? -1) },
      ...(day === null ? [] : [{ header: 'Date', cell: () => day }]),
    ],
  );
  const facts = others.filter((place) => !identity.includes(place) && isKnownHeading(table.header[place] ?? ''));
  if (facts.length === 0) return [long];
  return [columnsOf(table, others), asPart(table, long, 'grades')];
}

/** A row for each pupil and subject, with a column for each kind of grade. */
function kindsOfOneSubject(table: ReadTable): ReadTable | null {
  if (placesOf(table, ['subject']).length === 0) return null;
  const columns = placedGrades(table).filter((each) => holdsGrades(table, each));
  if (columns.length < 2) return null;
  const kept = table.header.map((_, place) => place).filter((place) => !columns.some((each) => each.place === place));
  return longTable(table, kept, columns.length, [
    { header: 'Grade kind', cell: (_, time) => columns[time]?.kind ?? '' },
    { header: 'Grade', cell: (row, time) => cellOf(table, row, columns[time]?.place ?? -1) },
  ]);
}

function namedGrades(table: ReadTable): readonly GradeColumn[] {
  return table.header.flatMap((heading, place): GradeColumn[] => {
    const before = prior.exec(heading);
    if (before !== null) return [{ place, subject: heading.trim(), kind: 'exam' }];
    const [, subject = '', word = ''] = behind.exec(heading) ?? [];
    const kind = gradeKind(word);
    return kind === null || subject === '' || noSubject.test(subject) ? [] : [{ place, subject: subject.trim(), kind }];
  });
}

/** `Target`, `Current`, `Target (2)`, `Current (2)`: the second time is the second subject. */
function placedGrades(table: ReadTable): readonly GradeColumn[] {
  return table.header.flatMap((heading, place): GradeColumn[] => {
    const [, word = '', time = '1'] = alone.exec(heading) ?? [];
    const kind = gradeKind(word);
    return kind === null ? [] : [{ place, subject: `Subject ${time}`, kind }];
  });
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
