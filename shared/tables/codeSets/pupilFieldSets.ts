import type { CodeSet } from './codeSet.ts';

const sen: readonly (readonly [string, string, string])[] = [
  ['N', 'no special educational needs', 'N'],
  ['K', 'support', 'K'],
  ['E', 'education, health and care plan', 'E'],
  ['S', 'statement, until 2018', 'E'],
  ['A', 'School Action, until 2014', 'K'],
  ['P', 'School Action Plus, until 2014', 'K'],
  ['Q', 'School Action Plus and in statutory assessment, until 2014', 'K'],
];

/** Statuses of special needs and what each is kept as. They are folded when a file is read, so they can be looked at here and not changed. */
export const senSet: CodeSet = {
  id: 'sen',
  columns: [
    { id: 'code', kind: 'text', isKey: true },
    { id: 'meaning', kind: 'text' },
    { id: 'countsAs', kind: 'choice', options: ['N', 'K', 'E'] },
  ],
  rows: sen.map(([code, meaning, countsAs]) => ({ id: code, values: { code, meaning, countsAs }, confirmed: true })),
  mayChange: false,
};

/** Year groups of schools in England by the stage they belong to. */
export const yearGroupSet: CodeSet = {
  id: 'yearGroups',
  columns: [
    { id: 'code', kind: 'text', isKey: true },
    { id: 'meaning', kind: 'text' },
  ],
  rows: [
    ['N1, N2', 'nursery'],
    ['R', 'Reception, counted as year 0'],
    ['1 to 2', 'key stage 1'],
    ['3 to 6', 'key stage 2'],
    ['7 to 9', 'key stage 3'],
    ['10 to 11', 'key stage 4'],
    ['12 to 14', 'sixth form'],
  ].map(([code = '', meaning = '']) => ({ id: code, values: { code, meaning }, confirmed: true })),
  mayChange: false,
};
