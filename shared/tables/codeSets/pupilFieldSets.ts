import type { CodeSet } from './codeSet.ts';

const sen: readonly (readonly [code: string, meaning: string, countsAs: string, from: string, to: string])[] = [
  ['N', 'no special educational needs', 'N', '2002-01-01', ''],
  ['K', 'support', 'K', '2014-09-01', ''],
  ['E', 'education, health and care plan', 'E', '2014-09-01', ''],
  ['S', 'statement', 'E', '2002-01-01', '2018-03-31'],
  ['A', 'School Action', 'K', '2002-01-01', '2014-08-31'],
  ['P', 'School Action Plus', 'K', '2002-01-01', '2014-08-31'],
  ['Q', 'School Action Plus and in statutory assessment', 'K', '2002-01-01', '2014-08-31'],
];

/** Statuses of special needs, by the days they held, and what each counts as. Sources: the codes of practice of 2001 and 2014. */
export const senSet: CodeSet = {
  id: 'sen',
  columns: [
    { id: 'code', kind: 'text', isKey: true },
    { id: 'from', kind: 'day', isKey: true },
    { id: 'to', kind: 'day' },
    { id: 'countsAs', kind: 'choice', options: ['N', 'K', 'E'] },
    { id: 'meaning', kind: 'text' },
  ],
  rows: sen.map(([code, meaning, countsAs, from, to]) => ({
    id: `${code} ${from}`,
    values: { code, from, to, countsAs, meaning },
    confirmed: true,
  })),
};

const years = [-2, -1, 0, ...Array.from({ length: 14 }, (_, place) => place + 1)];

/** `N1`, `N2`, `R`, `1` to `14`: how a year group is written. */
export function yearCode(year: number): string {
  return year === 0 ? 'R' : year < 0 ? `N${year + 3}` : String(year);
}

function stageOf(year: number): string {
  if (year <= 0) return year === 0 ? 'Reception' : 'nursery';
  if (year <= 2) return 'key stage 1';
  if (year <= 6) return 'key stage 2';
  if (year <= 9) return 'key stage 3';
  return year <= 11 ? 'key stage 4' : 'sixth form';
}

/** Year groups of schools in England, and the year that each counts as. A school's own (a nurture class, a resource base) can be added. */
export const yearGroupSet: CodeSet = {
  id: 'yearGroups',
  columns: [
    { id: 'code', kind: 'text', isKey: true },
    { id: 'from', kind: 'day', isKey: true },
    { id: 'to', kind: 'day' },
    { id: 'countsAs', kind: 'choice', options: years.map(yearCode) },
    { id: 'meaning', kind: 'text' },
  ],
  rows: years.map((year) => {
    const [code, from] = [yearCode(year), '2000-09-01'];
    return { id: `${code} ${from}`, values: { code, from, to: '', countsAs: code, meaning: stageOf(year) }, confirmed: true };
  }),
};
