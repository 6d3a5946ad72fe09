import { dayFromIso, isoDay } from '#shared/tables/days.ts';
import { yearGroup, yearOfClass } from '#shared/tables/pupilFields.ts';
import type { GridColumn } from './grid.ts';
import { groupRows } from './groupRows.ts';
import { type PlainName, plainClass, plainName, plainNameOf } from './names.ts';
import { plainSchool } from './people.ts';
import { type DateOrder, parseDay } from './values/dates.ts';

/** What a row says about who the pupil is, ready to be compared. Empty text = not said. */
export interface PupilIdentity {
  readonly upn: string;
  readonly adno: string;
  readonly external: string;
  readonly name: PlainName;
  readonly birth: string;
  readonly className: string;
  readonly school: string;
  /** The school as the row writes it. */
  readonly schoolName: string;
  /** Year in whose September the pupil's school cohort begins to be born; empty when not known. */
  readonly cohort: string;
  readonly year: number | null;
  /** Number of the row's mentor, where the row's name is cut short and a mentor is named; else empty. */
  readonly mentor: string;
  /** The name and the class as the row writes them: to show, never to keep. */
  readonly written: { readonly name: string; readonly className: string };
}

/** Rows that say the same about their pupil share a group. */
export interface IdentityGroups {
  readonly groupOf: Int32Array;
  readonly identities: readonly PupilIdentity[];
  readonly rowsIn: readonly number[];
  /** The first row of each group, counted from 0. */
  readonly firstIn: Int32Array;
}

export type IdentityColumns = Readonly<
  Partial<
    Record<
      'upn' | 'adno' | 'external_id' | 'name' | 'surname' | 'forename' | 'birth' | 'class' | 'year_group' | 'school' | 'day' | 'mentor',
      GridColumn
    >
  >
>;

/** Who each row is about, worked out once for every different combination of identity cells. `schoolOfSheet` is the school a title names for the whole sheet. */
export function identityGroups(columns: IdentityColumns, rowCount: number, order: DateOrder | null, schoolOfSheet = ''): IdentityGroups {
  const academicYears = columns.day === undefined ? null : academicYearColumn(columns.day, order);
  const parts = [
    columns.upn,
    columns.adno,
    columns.external_id,
    columns.name,
    columns.surname,
    columns.forename,
    columns.birth,
    columns.class,
    columns.year_group,
    columns.school,
    columns.mentor,
  ];
  const used = [...parts, academicYears ?? undefined].filter((column) => column !== undefined);
  const { groupOf, groups } = groupRows(used, rowCount);
  const first = new Int32Array(groups).fill(-1);
  const rowsIn = new Array<number>(groups).fill(0);
  for (let row = 0; row < rowCount; row++) {
    const group = groupOf[row] ?? 0;
    if (first[group] === -1) first[group] = row;
    rowsIn[group] = (rowsIn[group] ?? 0) + 1;
  }
  const identities = Array.from(first, (row) => identityAt(columns, academicYears, Math.max(0, row), order, schoolOfSheet));
  return { groupOf, identities: rowCount === 0 ? [] : identities, rowsIn, firstIn: first };
}

function identityAt(
  columns: IdentityColumns,
  academicYears: GridColumn | null,
  row: number,
  order: DateOrder | null,
  schoolOfSheet: string,
): PupilIdentity {
  const cell = (column: GridColumn | undefined): string => column?.words[column.codes[row] ?? 0]?.trim() ?? '';
  const single = cell(columns.name);
  const surname = cell(columns.surname);
  const name = surname === '' && single !== '' ? plainName(single) : plainNameOf(cell(columns.forename), surname);
  const birthDay = parseDay(cell(columns.birth), order);
  const className = cell(columns.class) === '' ? name.className : cell(columns.class);
  const year = yearGroup(cell(columns.year_group)) ?? yearOfClass(className);
  const academicYear = academicYears === null ? '' : cell(academicYears);
  const school = cell(columns.school) === '' ? schoolOfSheet : cell(columns.school);
  return {
    upn: givenId(cell(columns.upn).replaceAll(/\s/g, '').toUpperCase()),
    adno: plainNumber(cell(columns.adno)),
    external: plainNumber(cell(columns.external_id)),
    name,
    birth: birthDay === null ? '' : isoDay(birthDay),
    className: plainClass(className),
    school: plainSchool(school),
    schoolName: school,
    year,
    mentor: cell(columns.mentor),
    written: { name: single === '' ? `${cell(columns.forename)} ${surname}`.trim() : single, className },
    cohort:
      birthDay !== null
        ? String(cohortOfBirth(birthDay))
        : year !== null && academicYear !== ''
          ? String(Number(academicYear) - year - 5)
          : '',
  };
}

/** Ids are compared without leading zeros, which spreadsheets eat, and without a trailing `.0`, which they add. */
function plainNumber(text: string): string {
  return givenId(
    text
      .toUpperCase()
      .replace(/^(\d+)\.0$/, '$1')
      .replace(/^0+(?=\d)/, ''),
  );
}

/** Words and zeros that stand where somebody has no number: they must not make one pupil of many. */
function givenId(text: string): string {
  return /^(0+|N\/?A|NULL|NAN|NONE|UNKNOWN|TBC|X+|[-?.]+)$/.test(text) ? '' : text;
}

function cohortOfBirth(day: number): number {
  const date = isoDay(day);
  const year = Number(date.slice(0, 4));
  return day >= (dayFromIso(`${date.slice(0, 4)}-09-01`) ?? 0) ? year : year - 1;
}

/** The school year of each cell, by its first calendar year. */
function academicYearColumn(column: GridColumn, order: DateOrder | null): GridColumn {
  const words: string[] = [''];
  const codeOf = column.words.map((word) => {
    const day = parseDay(word, order);
    const text = day === null ? '' : String(cohortOfBirth(day));
    const held = words.indexOf(text);
    return held === -1 ? words.push(text) - 1 : held;
  });
  return { words, codes: column.codes.map((code) => codeOf[code] ?? 0) };
}
