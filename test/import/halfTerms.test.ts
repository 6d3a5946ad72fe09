import { describe, expect, it } from 'vitest';
import type { ImportReview } from '#shared/import/types.ts';
import { halfTermIn } from '#shared/import/values/halfTerms.ts';
import type { Study } from '#shared/study/model.ts';
import { dayFromIso } from '#shared/tables/days.ts';
import { describeQuestion } from '#shared/words/questions.ts';
import { asProposed, csv, emptyStudy, type Imported, importFiles, pick, rowsOf, tablesOf } from './support.ts';

const header = 'Name,Form,Possible,Present,Auth Abs,Unauth';
const named = csv('attendance.csv', 'Attendance Autumn 1 2024/25', header, 'Ben Okafor,8C,78,70,6,2');
const column = (path: string, ...terms: readonly string[]) =>
  csv(path, `Term,${header}`, ...terms.map((term) => `${term},Ben Okafor,8C,60,55,3,2`));
const summaries = (imported: Imported) => pick(rowsOf(tablesOf(imported), 'attendance_summary'), 'from_day', 'to_day', 'attended');
const days = (from: string, to: string) => [dayFromIso(from), dayFromIso(to)];
const own = (year: string, from: string, to: string): Study => ({
  ...emptyStudy,
  codeChanges: [{ set: 'termDates', row: `every ${year} Autumn 1`, values: { school: 'every', year, halfTerm: 'Autumn 1', from, to } }],
});

describe('half terms without dates', () => {
  it('have the days that the study’s term dates give them, and others where those are changed', async () => {
    const shipped = await importFiles([named]);
    expect(summaries(shipped)).toEqual([[...days('2024-09-02', '2024-10-25'), 70]]);
    const study = own('2024/25', '2024-09-04', '2024-10-18');
    const changed = await importFiles([named], undefined, { study, matchKeys: null });
    expect(pick(rowsOf(changed.tables, 'attendance_summary'), 'from_day', 'to_day')).toHaveLength(1);
    expect(summaries(changed)).toEqual([[...days('2024-09-04', '2024-10-18'), 70]]);
  });

  it('are of the school year that the title or the file names, or of the one that is asked for', async () => {
    const titled = await importFiles([column('attendance 2024-25.csv', 'Autumn 2', 'HT3', 'Summer Term 2')]);
    expect(summaries(titled).map(([from, to]) => [from, to])).toEqual([
      days('2024-11-04', '2024-12-20'),
      days('2025-01-06', '2025-02-14'),
      days('2025-06-02', '2025-07-21'),
    ]);
    const asked: string[] = [];
    const answered = await importFiles([column('attendance.csv', 'Autumn 2', 'Spring 1')], (review: ImportReview) => {
      const [table] = review.tables;
      const question = table?.questions.find(({ code }) => code === 'period.year');
      if (table === undefined || question === undefined) return asProposed;
      asked.push(describeQuestion(question), ...question.options.slice(0, 3));
      return {
        ...asProposed,
        recipes: { [table.id]: { ...table.recipe, answers: { ...table.recipe.answers, 'period.year': '2023/24' } } },
      };
    });
    expect(asked).toEqual([
      'Nothing in the file says of which school year its half terms (Autumn 2, Spring 1) are. Which is it? Their days are this study’s term dates, under Codes and dates.',
      'setAside',
      '2024/25',
      '2023/24',
    ]);
    expect(summaries(answered).map(([from, to]) => [from, to])).toEqual([
      days('2023-11-06', '2023-12-22'),
      days('2024-01-08', '2024-02-09'),
    ]);
  });

  it('are left out by name where nobody says the year, or where the study has no dates for them', async () => {
    const file = (year: string) => importFiles([column(`attendance ${year}.csv`, 'Autumn 1')]);
    const reasons = async (imported: Promise<Imported>) =>
      (await imported).prepared.sources[0]?.account.setAside.map(({ reason }) => reason);
    expect(await reasons(file('all years'))).toEqual(['period.missing']);
    expect(await reasons(file('2019-20'))).toEqual(['period.noTermDates']);
    const study = own('2019/20', '2019-09-03', '2019-10-25');
    const dated = await importFiles([column('attendance 2019-20.csv', 'Autumn 1')], undefined, { study, matchKeys: null });
    expect(summaries(dated).map(([from, to]) => [from, to])).toEqual([days('2019-09-03', '2019-10-25')]);
  });

  it('are named in many ways, and are no weeks, dates or whole terms', () => {
    const read = ['Autumn 1 2024/25', 'Aut 2', 'spring_1_2025', 'HT6 2023-24', 'Half term 3', 'Summer term HT2'].map(halfTermIn);
    expect(read.map((each) => [each?.name, each?.year])).toEqual([
      ['Autumn 1', 2024],
      ['Autumn 2', null],
      ['Spring 1', 2024],
      ['Summer 2', 2023],
      ['Spring 1', null],
      ['Summer 2', null],
    ]);
    expect(['Autumn 2024', 'Autumn 1/9/2024 to 20/12/2024', 'Spring', 'Autumn 1st week', 'half term'].map(halfTermIn)).toEqual(
      Array.from({ length: 5 }, () => null),
    );
  });
});
