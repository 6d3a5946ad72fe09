import type { SchoolKey, Study } from '#shared/study/model.ts';
import { dayFromIso, dayNumber } from '../days.ts';
import type { StudyCodeRow } from './codeSet.ts';
import { studyRows } from './studyCodes.ts';
import { halfTerms, termDateSet } from './termDateSet.ts';

/** Days without school, as day numbers, both ends in. */
export interface Holiday {
  readonly from: number;
  readonly to: number;
}

/**
 * The holidays of a school, by the term dates that this study gave or confirmed: its own, else those for every school. Of a school year about
 * which nobody said anything none are known, because the dates that Strand ships are one authority's. Null = a school that is not known.
 */
export function holidaysOf(study: Pick<Study, 'codeChanges'>, school: SchoolKey | null): readonly Holiday[] {
  const rows = studyRows(termDateSet, study).filter(({ values }) => values['school'] === 'every' || values['school'] === String(school));
  const years = new Set(rows.flatMap(({ change, values }) => (change === 'shipped' ? [] : [values['year'] ?? ''])));
  return [...years].flatMap((year) => holidaysIn(year, stretchesOf(rows, year)));
}

/** By half term in their order; null where nothing is known of one. A school's own row stands before the one for every school. */
function stretchesOf(rows: readonly StudyCodeRow[], year: string): readonly (Holiday | null)[] {
  return halfTerms.map((halfTerm) => {
    const fitting = rows.filter(({ values }) => values['year'] === year && values['halfTerm'] === halfTerm);
    const row = fitting.find(({ values }) => values['school'] !== 'every') ?? fitting[0];
    const [from, to] = [dayFromIso(row?.values['from'] ?? ''), dayFromIso(row?.values['to'] ?? '')];
    return from === null || to === null ? null : { from, to };
  });
}

/** Between two half terms that are both known, and at the ends of the year where its first or last is. */
function holidaysIn(year: string, terms: readonly (Holiday | null)[]): readonly Holiday[] {
  const starts = Number(/^20\d{2}/.exec(year)?.[0] ?? Number.NaN);
  const edges = [
    { from: 0, to: (dayNumber(starts, 9, 1) ?? Number.NaN) - 1 },
    ...terms,
    { from: dayNumber(starts + 1, 9, 1) ?? Number.NaN, to: 0 },
  ];
  return edges.flatMap((term, place): readonly Holiday[] => {
    const next = edges[place + 1];
    if (term === null || next === undefined || next === null) return [];
    const between = { from: term.to + 1, to: next.from - 1 };
    return between.from <= between.to ? [between] : [];
  });
}
