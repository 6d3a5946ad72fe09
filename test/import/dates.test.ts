import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleDateOrder } from '#shared/import/dateOrder.ts';
import { parseDay } from '#shared/import/values/dates.ts';
import { dayFromIso, isoDay, weekday } from '#shared/tables/days.ts';
import { asProposed, csv, importFiles, pick, pupilList, rowsOf } from './support.ts';

const now = '2025-07-20T09:00:00.000Z';
const first = dayFromIso('2023-09-01') ?? 0;
const last = dayFromIso('2025-07-18') ?? 0;

describe('dates', () => {
  it.each([
    ['11-Nov-24', '2024-11-11'],
    ['3/9/24', '2024-09-03'],
    ['03/09/2024 14:05', '2024-09-03'],
    ['2024-09-03T08:50:00Z', '2024-09-03'],
    ['Tue 3 September 2024', '2024-09-03'],
    ['3rd Sept 2024', '2024-09-03'],
    ['September 3, 2024', '2024-09-03'],
    ['20240903', '2024-09-03'],
    ['45538', '2024-09-03'],
    ['3.9.2024', '2024-09-03'],
  ])('%s is %s', (text, iso) => {
    expect(isoDay(parseDay(text, 'dmy') ?? 0)).toBe(iso);
  });

  it('are none where there is no such day', () => {
    for (const text of ['31/2/2024', '13/13/2024', '3/9', 'soon', '29 Feb 2023', '2024-13-01', '1/2-2024', ''])
      expect(parseDay(text, 'dmy')).toBeNull();
  });

  it('are never settled wrongly: right, or asked', () => {
    const days = fc.array(
      fc.integer({ min: first, max: last }).filter((day) => weekday(day) % 6 !== 0),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(days, fc.boolean(), fc.boolean(), (column, monthFirst, marks) => {
        const words = column.map((day) => {
          const [year, month, date] = isoDay(day).split('-').map(Number);
          return monthFirst ? `${month}/${date}/${year}` : `${date}/${month}/${year}`;
        });
        const settled = settleDateOrder([{ all: words, schoolDays: marks ? words : [], past: [] }], now);
        if (!settled.sure) return;
        expect(words.map((word) => parseDay(word, settled.order))).toEqual(column);
      }),
      { numRuns: 300 },
    );
  });

  it('of two-digit years are asked about where the year may come first, and are not where nobody could be born then', () => {
    const settled = (...all: readonly string[]) => {
      const { order, sure, yearMayBeFirst } = settleDateOrder([{ all, schoolDays: [], past: [] }], now);
      return [order, sure, yearMayBeFirst];
    };
    expect(settled('24/09/03', '23/11/05')).toEqual(['dmy', false, true]);
    expect(settled('31/01/12', '04/05/11')).toEqual(['dmy', true, false]);
    expect(settled('14/03/2012')).toEqual(['dmy', true, false]);
  });

  it('are asked about once per file, and the answer is obeyed', async () => {
    const rows = ['Adno,Pupil Name,Type,Start Date,Sessions', '4102,Ben Okafor,SUSP,5/9/2024,2', '4102,Ben Okafor,SUSP,3/10/2024,2'];
    const proposed = await importFiles([pupilList, csv('s.csv', ...rows)]);
    const asked = proposed.review.tables[1]?.questions.filter((question) => question.code === 'dates.order');
    expect(asked).toEqual([
      {
        code: 'dates.order',
        column: null,
        values: { file: 's.csv', either: 2, dayFirst: 0, monthFirst: 0 },
        options: ['dmy', 'mdy'],
        proposed: 'dmy',
      },
    ]);
    expect(rowsOf(proposed.tables, 'exclusion').map((row) => isoDay(Number(row['start_day'])))).toEqual(['2024-09-05', '2024-10-03']);
    const american = await importFiles([pupilList, csv('s.csv', ...rows)], (review) => ({
      ...asProposed,
      recipes: Object.fromEntries(
        review.tables.filter((table) => table.id === 's.csv').map((table) => [table.id, { ...table.recipe, dateOrder: 'mdy' as const }]),
      ),
    }));
    expect(rowsOf(american.tables, 'exclusion').map((row) => isoDay(Number(row['start_day'])))).toEqual(['2024-05-09', '2024-03-10']);
  });

  it('that contradict the order of their column become issues, not other days', async () => {
    const mixed = csv(
      's.csv',
      'Adno,Pupil Name,Type,Start Date,Sessions',
      '4102,Ben Okafor,SUSP,25/9/2024,2',
      '4102,Ben Okafor,SUSP,26/9/2024,2',
      '4102,Ben Okafor,SUSP,10/28/2024,2',
    );
    const { tables, prepared, review } = await importFiles([pupilList, mixed]);
    expect(review.tables[1]?.questions.map((question) => question.code)).toContain('dates.order');
    expect(pick(rowsOf(tables, 'exclusion'), 'start_day').length).toBe(2);
    expect(prepared.sources[1]?.account.setAside).toEqual([{ reason: 'date.notUnderstood', rows: 1, examples: [4] }]);
  });
});
