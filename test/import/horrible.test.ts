import { describe, expect, it } from 'vitest';
import { dayFromIso } from '#shared/tables/days.ts';
import { asProposed, fixture, type Imported, importFiles, pick, rowsOf } from './support.ts';

const day = (iso: string): number | null => dayFromIso(iso);
const setAside = (imported: Imported, at: number) =>
  imported.prepared.sources[at]?.account.setAside.map(({ reason, rows }) => `${rows} ${reason}`);
const list = fixture('horrible/pupils.csv');
const tracker = fixture('horrible/tracker.csv');

describe('sheets as mentors leave them', () => {
  it('in first names, half hours and no words on the year are proposed for the mentor’s own mentees', async () => {
    const { review, study, tables } = await importFiles([list, tracker, fixture('horrible/log.csv')], ({ tables: reviewed }) => ({
      ...asProposed,
      recipes: Object.fromEntries(
        reviewed
          .filter(({ path }) => path === 'horrible/log.csv')
          .map((table) => [table.id, { ...table.recipe, answers: { ...table.recipe.answers, 'pupil.cutShort': 'match' } }]),
      ),
    }));
    const doubts = review.tables.find(({ path }) => path === 'horrible/log.csv')?.doubts ?? [];
    expect(doubts.map(({ says, why, candidates }) => [says.name, why, candidates.map(({ pupil }) => pupil)])).toEqual([
      ['Ben', 'cutShort', [1]],
      ['Amy', 'cutShort', [2]],
      ['Jake S', 'cutShort', [6]],
      ['J Smith', 'cutShort', [6]],
      ['Amy M.', 'cutShort', [2]],
      ['Ben O', 'cutShort', [1]],
    ]);
    expect(pick(rowsOf(tables, 'session'), 'pupil', 'day', 'minutes', 'status')).toEqual([
      [1, day('2024-10-07'), 40, 'held'],
      [2, day('2024-10-07'), 40, 'held'],
      [1, day('2024-10-14'), null, 'no_show'],
      [6, day('2024-11-18'), 30, 'held'],
      [6, day('2024-11-25'), 30, 'held'],
      [2, null, 30, 'held'],
      [1, day('2024-11-04'), 45, 'no_show'],
    ]);
    expect(study.sources.at(-1)?.account.setAside.map(({ reason, rows }) => `${rows} ${reason}`)).toEqual([
      '2 row.title',
      '1 row.total',
      '1 pupil.notFound',
    ]);
  });

  it('with a tick under each day, whose year only the title names, are sessions', async () => {
    const imported = await importFiles([list, tracker, fixture('horrible/grid.csv')]);
    expect(pick(rowsOf(imported.tables, 'session'), 'pupil', 'day', 'minutes', 'status')).toEqual([
      [3, day('2024-09-09'), null, 'held'],
      [3, day('2024-09-16'), null, 'held'],
      [3, day('2024-09-30'), null, 'no_show'],
      [4, day('2024-09-09'), null, 'held'],
      [4, day('2024-09-23'), 30, 'held'],
      [4, day('2024-09-30'), null, 'held'],
    ]);
  });

  it('of one pupil, whose name stands in a cell beside its label, are that pupil’s', async () => {
    const { tables } = await importFiles([list, tracker, fixture('horrible/one-pupil.csv')]);
    expect(pick(rowsOf(tables, 'session'), 'pupil', 'day', 'minutes')).toEqual([
      [4, day('2024-11-04'), 30],
      [4, day('2024-11-11'), 30],
      [4, day('2024-11-18'), null],
    ]);
  });

  it('of scores three times a year, in which 1 is the best, are ratings of which fewer are better', async () => {
    const imported = await importFiles([list, fixture('horrible/scores.csv')]);
    expect(pick(rowsOf(imported.tables, 'rating'), 'pupil', 'instrument', 'wave', 'value').slice(0, 2)).toEqual([
      [1, 'own:Behaviour (1-6, low is better)', 'pre', 5],
      [1, 'own:Behaviour (1-6, low is better)', 'post', 3],
    ]);
    expect(rowsOf(imported.tables, 'rating')).toHaveLength(8);
  });

  it('of targets, with classes behind names and a row of nobody, are targets of whom they name', async () => {
    const imported = await importFiles([list, fixture('horrible/targets.csv')]);
    expect(pick(rowsOf(imported.tables, 'target'), 'pupil', 'set_day', 'due_day', 'status')).toEqual([
      [1, day('2024-10-01'), null, 'part'],
      [2, day('2024-10-02'), day('2024-12-20'), 'met'],
      [3, day('2024-10-03'), day('2024-12-20'), 'met'],
    ]);
    expect(setAside(imported, 1)).toEqual(['1 row.title', '1 pupil.noKey']);
  });
});

describe('a spoiled export of a school’s system', () => {
  it('gives the marks that can be told, and names every other row', async () => {
    const imported = await importFiles([list, fixture('horrible/marks.csv')]);
    expect(setAside(imported, 1)).toEqual(['2 row.title', '3 row.footer', '3 row.repeatedHeader', '1 row.quote', '1 row.total']);
    const marks = rowsOf(imported.tables, 'attendance_mark');
    expect(marks.filter(({ day: on }) => on === day('2024-11-04')).map(({ pupil, code }) => `${pupil} ${code}`)).toEqual(
      [1, 2, 4, 6].flatMap((pupil) => [`${pupil} /`, `${pupil} \\`]),
    );
    expect(marks).toHaveLength(30);
  });
});
