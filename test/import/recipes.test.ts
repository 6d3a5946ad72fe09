import { describe, expect, it } from 'vitest';
import { answerKey } from '#shared/import/questions.ts';
import type { ImportReview } from '#shared/import/types.ts';
import { dayFromIso } from '#shared/tables/days.ts';
import { describeChange } from '#shared/words/recipes.ts';
import { asProposed, csv, importFiles, pick, pupilList, rowsOf } from './support.ts';

const changesOf = (review: ImportReview): readonly string[] => review.tables[0]?.replay?.changes.map(describeChange) ?? [];

describe('next term’s file', () => {
  it('is read as last term’s was, with the meanings and answers a person gave then', async () => {
    const autumn = csv('autumn.csv', 'Adno,Ausschluss,Tag,Dauer', '4101,Suspension,2024-09-11,2', '4102,Suspension,2024-10-02,4');
    const decide = (review: ImportReview) => {
      const table = review.tables[0];
      if (table === undefined) throw new Error('no table');
      expect(table.shape).toBe(null);
      const fields = { Adno: 'adno', Ausschluss: 'suspension_kind', Tag: 'start_day', Dauer: 'sessions' };
      return { ...asProposed, recipes: { [table.id]: { ...table.recipe, shape: 'suspensions', fields } } };
    };
    const first = await importFiles([pupilList]);
    const second = await importFiles([autumn], decide, first);
    const spring = csv('spring.csv', 'Adno,Ausschluss,Tag,Dauer,Klasse', '4102,Suspension,2025-01-15,4,8C');
    const third = await importFiles([spring], undefined, second);
    expect(third.review.tables[0]).toMatchObject({ shape: 'suspensions', replay: { fileName: 'autumn.csv' } });
    expect(changesOf(third.review)).toEqual(['New column: Klasse. Nothing is counted from it.']);
    expect(pick(rowsOf(third.tables, 'exclusion'), 'pupil', 'start_day', 'sessions')).toEqual([[2, dayFromIso('2025-01-15'), 4]]);
  });

  it('says what has changed since: a column more, one gone, one of another name, dates written another way', async () => {
    const first = await importFiles([
      pupilList,
      csv('autumn.csv', 'Adno,Exclusion Type,Start Date,Sessions,Reason,Lead', '4102,Suspension,23/9/2024,2,DB,Mx Hale'),
    ]);
    const spring = csv('spring.csv', 'Adno,Type of exclusion,Start Date,Sessions,Cancelled', '4102,Suspension,2025-01-23,2,N');
    const second = await importFiles([spring], undefined, first);
    expect(changesOf(second.review)).toEqual([
      'Exclusion Type is now called Type of exclusion, still kind of suspension.',
      'New column: Cancelled, taken as cancelled.',
      'Reason is gone. It was reason.',
      'Lead is gone; it was not used.',
      'Dates are written with the month in words or the year first; last time they were written day first.',
    ]);
    expect(pick(rowsOf(second.tables, 'exclusion'), 'pupil', 'kind', 'sessions')).toEqual([[2, 'SUSP', 2]]);
  });

  it('takes the answers to the same questions as the ones proposed, and the order of dates that the file leaves open', async () => {
    const decide = (review: ImportReview) => {
      const table = review.tables[0];
      if (table === undefined) throw new Error('no table');
      return {
        ...asProposed,
        recipes: { [table.id]: { ...table.recipe, answers: { 'blank.meaning:PP': 'unknown' }, dateOrder: 'mdy' as const } },
      };
    };
    const header = 'UPN,Legal Surname,Legal Forename,School,Year Group,DOA,PP';
    const list = (path: string, day: string) =>
      csv(path, header, `B801200005001,Okafor,Ben,Northfield High,8,${day},Y`, `H801200001001,Okafor,Ben,Northfield High,9,${day},`);
    const first = await importFiles([list('autumn.csv', '4/3/2024')], decide);
    const second = await importFiles([list('spring.csv', '5/6/2024')], undefined, first);
    const asked = second.review.tables[0]?.questions.map((question) => [answerKey(question), question.proposed]);
    expect(asked).toContainEqual(['blank.meaning:PP', 'unknown']);
    expect(asked).toContainEqual(['dates.order', 'mdy']);
    expect(rowsOf(second.tables, 'pupil')[0]?.['roll_start']).toBe(dayFromIso('2024-05-06'));
  });

  it('is guessed anew where most of what was used last time is not there', async () => {
    const first = await importFiles([
      pupilList,
      csv('autumn.csv', 'Adno,Exclusion Type,Start Date,Sessions', '4102,Suspension,23/9/2024,2'),
    ]);
    const marks = csv('marks.csv', 'Adno,Mark_date,AM/PM,Mark', '4101,04-Nov-24,AM,/', '4101,04-Nov-24,PM,\\');
    const second = await importFiles([marks], undefined, first);
    expect(second.review.tables[0]).toMatchObject({ shape: 'marks', replay: null });
  });
});
