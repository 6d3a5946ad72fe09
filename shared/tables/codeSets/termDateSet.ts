import type { CodeSet } from './codeSet.ts';

/** In their order within a school year. */
export const halfTerms = ['Autumn 1', 'Autumn 2', 'Spring 1', 'Spring 2', 'Summer 1', 'Summer 2'];

/** First and last days of the six half terms of one representative authority (Solihull). Every authority and many schools set their own. */
const years: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  '2023/24': [
    ['2023-09-04', '2023-10-27'],
    ['2023-11-06', '2023-12-22'],
    ['2024-01-08', '2024-02-09'],
    ['2024-02-19', '2024-03-22'],
    ['2024-04-08', '2024-05-24'],
    ['2024-06-03', '2024-07-22'],
  ],
  '2024/25': [
    ['2024-09-02', '2024-10-25'],
    ['2024-11-04', '2024-12-20'],
    ['2025-01-06', '2025-02-14'],
    ['2025-02-24', '2025-04-11'],
    ['2025-04-28', '2025-05-23'],
    ['2025-06-02', '2025-07-21'],
  ],
  '2025/26': [
    ['2025-09-01', '2025-10-24'],
    ['2025-11-03', '2025-12-19'],
    ['2026-01-05', '2026-02-13'],
    ['2026-02-23', '2026-03-27'],
    ['2026-04-13', '2026-05-22'],
    ['2026-06-01', '2026-07-20'],
  ],
};

/** Term dates: one table for every school until a school gives its own, and to be confirmed until somebody does. */
export const termDateSet: CodeSet = {
  id: 'termDates',
  columns: [
    { id: 'school', kind: 'text', isKey: true },
    { id: 'year', kind: 'text', isKey: true },
    { id: 'halfTerm', kind: 'choice', options: halfTerms, isKey: true },
    { id: 'from', kind: 'day' },
    { id: 'to', kind: 'day' },
  ],
  rows: Object.entries(years).flatMap(([year, terms]) =>
    terms.map(([from, to], place) => {
      const halfTerm = halfTerms[place] ?? '';
      return { id: `every ${year} ${halfTerm}`, values: { school: 'every', year, halfTerm, from, to }, confirmed: false };
    }),
  ),
};
