import { expect, it } from 'vitest';
import { dayFromIso } from '#shared/tables/days.ts';
import { asProposed, csv, importFiles, pick, rowsOf } from './support.ts';

const sessionsOf = (tables: Parameters<typeof rowsOf>[0]) => pick(rowsOf(tables, 'session'), 'pupil', 'day', 'minutes', 'status');
const pupilList = csv('pupils.csv', 'Adno,Surname,Forename,Year,Gender', '4101,Okafor,Ben,8,M', '4102,Osei,Amira,9,F');
const [first, second] = [dayFromIso('2024-12-02'), dayFromIso('2024-12-09')];

it.each(['who,when,mins,did they come?,what we talked about', 'Name,When,Minutes,Attended,Notes'])(
  'a mentor’s sheet headed %s is one of sessions',
  async (heading) => {
    const sheet = csv(
      'mrs bell.csv',
      "Mrs Bell's mentoring 24-25",
      heading,
      'Ben Okafor,2/12/24,45,yes,chat',
      'Amira Osei,9/12/24,30 mins,no,chat',
      'Ben Okafor,16/12/24,45,yes,chat',
    );
    const { review, tables } = await importFiles([pupilList, sheet]);
    expect(review.tables.map(({ shape }) => shape)).toEqual(['pupils', 'sessions']);
    expect(sessionsOf(tables)).toEqual([
      [1, first, 45, 'held'],
      [2, second, 30, 'cancelled'],
      [1, dayFromIso('2024-12-16'), 45, 'held'],
    ]);
  },
);

it('a table that a person takes for sessions has every choice, a guess from its values, and is imported by it', async () => {
  const sheet = csv(
    'sheet.csv',
    'kid,on,lasted,here,chat',
    'Ben Okafor,2/12/24,45,yes,about home',
    'Amira Osei,9/12/24,30 mins,yes,about maths',
  );
  const decide: Parameters<typeof importFiles>[1] = ({ tables: [, table] }) => {
    const taken = table?.shapes.find(({ shape }) => shape === 'sessions');
    if (table === undefined || taken === undefined) return asProposed;
    expect(table.shape).toBeNull();
    expect(taken.choices).toEqual(expect.arrayContaining(['name', 'adno', 'day', 'minutes', 'held', 'topic', 'mentor']));
    expect(taken.columns.map(({ field, why }) => [field, why])).toEqual([
      ['name', 'values.names'],
      ['day', 'values.dates'],
      ['minutes', 'values.fit'],
      ['held', 'values.fit'],
      [null, 'none'],
    ]);
    return { ...asProposed, recipes: { [table.id]: { ...table.recipe, shape: 'sessions' } } };
  };
  const { tables } = await importFiles([pupilList, sheet], decide);
  expect(sessionsOf(tables)).toEqual([
    [1, first, 45, 'held'],
    [2, second, 30, 'held'],
  ]);
});
