import { describe, expect, it } from 'vitest';
import type { ImportReview } from '#shared/import/types.ts';
import { canJudge, describeCandidate } from '#shared/words/doubts.ts';
import { asProposed, csv, importFiles, pick, pupilHeader, rowsOf } from './support.ts';

const list = csv(
  'pupils.csv',
  pupilHeader,
  'B801200005001,004101,Mason,Amy,14/3/2012,F,Northfield High,8,8C,2/9/2023,Y,Y,N,N',
  'H801200001001,004102,Malik,Amy,25/11/2010,F,Northfield High,9,9A,2/9/2022,,N,K,N',
  'P823432109001,004103,Okafor,Ben,1/2/2012,M,Northfield High,8,8C,3/9/2019,Y,N,E,Y',
  'J82320000100A,004104,Mason,Amy,9/9/2014,F,Holt Primary,5,5B,2/9/2024,,N,N,Y',
  'K82320000100B,004105,de la Cruz,María José,9/9/2014,F,Holt Primary,5,5B,2/9/2024,,N,N,Y',
);

const tracker = csv(
  'tracker.csv',
  'Full Name,Reg Group,School,Mentor,Start date,Closed',
  'Amy Mason,8C,Northfield High,Mrs K. Bell,7/10/2024,',
  'Ben Okafor,8C,Northfield High,Mrs K. Bell,7/10/2024,',
  'Amy Malik,9A,Northfield High,Mr J. Abara,7/10/2024,',
);

const sheet = (...lines: readonly string[]) => csv('bell.csv', 'Mentor: Mrs K. Bell, Northfield High', 'Pupil,Date,Mins,Held', ...lines);

/** Doubts of a file: the row, why, and the pupils it could be. */
function doubtsOf(review: ImportReview, path: string) {
  const found = review.tables.find((table) => table.path === path)?.doubts ?? [];
  return found.map(({ row, why, candidates }) => [row, why, candidates.map(({ pupil }) => pupil)]);
}

const answered = (path: string, answers: Readonly<Record<string, string>>) => (review: ImportReview) => ({
  ...asProposed,
  recipes: Object.fromEntries(
    review.tables
      .filter((table) => table.path === path)
      .map((table) => [table.id, { ...table.recipe, answers: { ...table.recipe.answers, ...answers } }]),
  ),
});

describe('a name cut short', () => {
  it('is proposed for the one pupil of the mentor, the class or the school whom it fits, and tied to nobody unasked', async () => {
    const cut = sheet(
      'Amy M.,4/11/2024,40,Y',
      'ben,4/11/2024,40,Y',
      'B Okafor,11/11/2024,40,Y',
      'BO,18/11/2024,40,Y',
      'Zoe,4/11/2024,40,Y',
    );
    const { review, prepared, tables } = await importFiles([list, tracker, cut]);
    expect(doubtsOf(review, 'bell.csv')).toEqual([
      [3, 'cutShort', [1]],
      [4, 'cutShort', [3]],
      [5, 'cutShort', [3]],
      [6, 'cutShort', [3]],
    ]);
    expect(review.tables.find(({ path }) => path === 'bell.csv')?.questions).toEqual([
      {
        code: 'pupil.cutShort',
        column: null,
        values: { pupils: 2, rows: 4 },
        options: ['match', 'setAside'],
        proposed: 'setAside',
        mustAnswer: true,
      },
    ]);
    expect(rowsOf(tables, 'session')).toEqual([]);
    expect(prepared.sources.at(-1)?.account.setAside).toMatchObject([
      { reason: 'row.title', rows: 1 },
      { reason: 'pupil.cutShort', rows: 4, examples: [3, 4, 5, 6] },
      { reason: 'pupil.notFound', rows: 1, examples: [7] },
    ]);
  });

  it('is that pupil once somebody says so, for all or for one', async () => {
    const cut = sheet('Amy M,4/11/2024,40,Y', 'Ben,4/11/2024,30,Y');
    const all = await importFiles([list, tracker, cut], answered('bell.csv', { 'pupil.cutShort': 'match' }));
    expect(pick(rowsOf(all.tables, 'session'), 'pupil', 'minutes')).toEqual([
      [1, 40],
      [3, 30],
    ]);
    const one = await importFiles([list, tracker, cut], answered('bell.csv', { 'pupil.doubtful:4': '3' }));
    expect(pick(rowsOf(one.tables, 'session'), 'pupil', 'minutes')).toEqual([[3, 30]]);
  });

  it('that several pupils have is set beside all of them, and left out unless one is chosen', async () => {
    const visits = csv(
      'visits.csv',
      'Pupil,School,Date,Mins,Held',
      'Amy M,Northfield High,4/11/2024,40,Y',
      'Amy M,Holt Primary,4/11/2024,40,Y',
    );
    const { review, tables } = await importFiles([list, visits], answered('visits.csv', { 'pupil.doubtful:2': '2' }));
    expect(doubtsOf(review, 'visits.csv')).toEqual([
      [2, 'several', [1, 2]],
      [3, 'cutShort', [4]],
    ]);
    expect(pick(rowsOf(tables, 'session'), 'pupil')).toEqual([[2]]);
  });

  it('is told apart by the class; a class that none of them was in is no proposal', async () => {
    const visits = csv(
      'visits.csv',
      'Pupil,Form,School,Date,Mins',
      'Amy M,9A,Northfield High,4/11/2024,40',
      'Ben,7Z,Northfield High,4/11/2024,40',
    );
    const { review } = await importFiles([list, visits]);
    expect(doubtsOf(review, 'visits.csv')).toEqual([
      [2, 'cutShort', [2]],
      [3, 'several', [3]],
    ]);
  });

  it('finds mentees in what the study has already, and is proposed as before when it comes again from the same mentor', async () => {
    const first = await importFiles([list, tracker]);
    const autumn = await importFiles([sheet('Amy M,4/11/2024,40,Y')], answered('bell.csv', { 'pupil.cutShort': 'match' }), first);
    expect(pick(rowsOf(autumn.tables, 'session'), 'pupil')).toEqual([[1]]);
    const spring = csv('spring.csv', 'Mentor: Mrs K. Bell, Northfield High', 'Pupil,Date,Mins,Held', 'Amy M,6/1/2025,40,Y');
    const again = await importFiles([spring], undefined, autumn);
    expect(doubtsOf(again.review, 'spring.csv')).toEqual([[3, 'nameOnly', [1]]]);
    expect(pick(rowsOf(again.tables, 'session'), 'pupil')).toEqual([[1]]);
    const shah = csv('shah.csv', 'Mentor: Mr D. Shah, Northfield High', 'Pupil,Date,Mins,Held', 'Amy M,6/1/2025,40,Y');
    const other = await importFiles([shah], undefined, again);
    expect(doubtsOf(other.review, 'shah.csv')).toEqual([[3, 'several', [1, 2]]]);
  });

  it('in a tracker without numbers makes no second pupil beside the list', async () => {
    const cohort = csv('cohort.csv', 'Name,Year,PP,School', 'Ben O,8,Y,Northfield High', 'Amy Mason,8,Y,Northfield High');
    const { review, tables } = await importFiles([list, cohort]);
    expect(doubtsOf(review, 'cohort.csv')).toEqual([[2, 'cutShort', [3]]]);
    expect(rowsOf(tables, 'pupil').map(({ pupil }) => pupil)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('finds the mentor whose title is spread over cells', async () => {
    const titles = ['Mentor,Mrs K. Bell,School,Northfield High', 'Mentor:,Mrs K. Bell,,', 'Mentor: Mrs K. Bell,Northfield High,,'];
    const sheets = titles.map((title, place) => csv(`sheet ${place}.csv`, title, 'Pupil,Date,Mins,Held', 'Amy M,4/11/2024,40,Y'));
    const { review } = await importFiles([list, tracker, ...sheets]);
    expect(sheets.map(({ path }) => doubtsOf(review, path))).toEqual(sheets.map(() => [[3, 'cutShort', [1]]]));
  });

  it('without any list is a pupil of that mentor’s own, once', async () => {
    const bell = (path: string, name: string) =>
      csv(path, `Mentor: ${name}`, 'Pupil,Date,Mins,Held', 'Amy,4/11/2024,40,Y', 'Jo,4/11/2024,40,Y');
    const { tables } = await importFiles([bell('bell.csv', 'Mrs Bell'), bell('bell again.csv', 'Mrs Bell'), bell('shah.csv', 'Mr Shah')]);
    expect(rowsOf(tables, 'session').map(({ pupil }) => pupil)).toEqual([1, 2, 3, 4]);
  });
});

describe('whom a name cut short could be', () => {
  const wordsOf = (review: ImportReview, path: string) =>
    review.tables
      .filter((table) => table.path === path)
      .flatMap(({ doubts }) => doubts.flatMap(({ why, candidates }) => candidates.map((candidate) => describeCandidate(candidate, why))));
  const register = csv('marks.csv', 'Name,Adno,School,Date,AM/PM,Mark', 'Amy Mason,004101,Northfield High,4/11/2024,AM,/');
  const bell = sheet('Amy M,4/11/2024,40,Y');

  it('is shown by name, class and year from this import’s own list', async () => {
    const { review } = await importFiles([list, tracker, bell]);
    expect(wordsOf(review, 'bell.csv')).toEqual(['P0001 (Amy Mason), 8C, Year 8, born Mar 2012, Northfield High']);
  });

  it('is shown by year and school where the list came earlier, with the name where another file of this import has it whole', async () => {
    const first = await importFiles([list, tracker]);
    const alone = await importFiles([bell], undefined, first);
    expect(wordsOf(alone.review, 'bell.csv')).toEqual(['P0001, Year 8, born Mar 2012, Northfield High']);
    const beside = await importFiles([register, bell], undefined, first);
    expect(wordsOf(beside.review, 'bell.csv')).toEqual(['P0001 (Amy Mason), Year 8, born Mar 2012, Northfield High']);
  });

  it('is shown by the file that brought them where no list did, which is nothing to judge by', async () => {
    const first = await importFiles([register]);
    const { review } = await importFiles([bell], undefined, first);
    expect(wordsOf(review, 'bell.csv')).toEqual(['P0001, Northfield High, first met in marks.csv']);
    const shown = review.tables.flatMap(({ doubts }) => doubts.flatMap(({ candidates }) => candidates));
    expect(shown.map(canJudge)).toEqual([false]);
    const bare = { pupil: 7, name: '', className: '', year: null, school: '', born: '' };
    expect(describeCandidate(bare, 'cutShort')).toBe('P0007, of whom nothing is kept to judge by');
  });
});
