import { describe, expect, it } from 'vitest';
import type { ImportReview } from '#shared/import/types.ts';
import { asProposed, csv, importFiles, pick, pupilHeader, pupilList, rowsOf } from './support.ts';

const header = 'firstName,lastName,studentYearGroup,tutorGroupName,School,eventType,polarity,points,whenDate,schoolNotes';
const log = csv(
  'behaviour.csv',
  header,
  'María José,de la Cruz,,,Northfield High,Effort,positive,1,2024-11-07,',
  'Ben,Okafor,,,Northfield High,Effort,positive,2,2024-11-07,',
  'Ben,Okafor,Year 9,9A,Northfield High,Effort,positive,3,2024-11-07,',
);
const answered = (answers: Readonly<Record<string, string>>) => (review: ImportReview) => ({
  ...asProposed,
  recipes: Object.fromEntries(
    review.tables.map((table) => [
      table.id,
      table.path === 'behaviour.csv' ? { ...table.recipe, answers: { ...table.recipe.answers, ...answers } } : table.recipe,
    ]),
  ),
});

describe('a pupil who is not found for sure', () => {
  it('is set beside everybody it could be, with class, year and month of birth', async () => {
    const { review } = await importFiles([pupilList, log]);
    expect(review.tables[1]?.doubts).toEqual([
      {
        row: 2,
        rows: 1,
        why: 'nameOnly',
        says: { name: 'María José de la Cruz', className: '', year: null, school: 'Northfield High', born: '' },
        candidates: [{ pupil: 4, name: 'María José de la Cruz', className: '7D', year: 7, school: 'Northfield High', born: '2012-09' }],
      },
      {
        row: 3,
        rows: 1,
        why: 'several',
        says: { name: 'Ben Okafor', className: '', year: null, school: 'Northfield High', born: '' },
        candidates: [
          { pupil: 1, name: 'Ben Okafor', className: '8C', year: 8, school: 'Northfield High', born: '2012-03' },
          { pupil: 2, name: 'Ben Okafor', className: '9A', year: 9, school: 'Northfield High', born: '2010-11' },
        ],
      },
    ]);
    expect(review.tables[1]?.questions).toMatchObject([{ code: 'pupil.doubtful', mustAnswer: true }]);
  });

  it('is known by school, year and month of birth alone where the list came earlier, for no name was kept', async () => {
    const first = await importFiles([pupilList]);
    const { review } = await importFiles([log], undefined, first);
    expect(review.tables[0]?.doubts[1]?.candidates).toEqual([
      { pupil: 1, name: '', className: '', year: 8, school: 'Northfield High', born: '2012-03' },
      { pupil: 2, name: '', className: '', year: 9, school: 'Northfield High', born: '2010-11' },
    ]);
  });

  it('is decided one by one, over what is answered for all, and nothing of it is kept in the recipe', async () => {
    const { tables, prepared } = await importFiles(
      [pupilList, log],
      answered({ 'pupil.doubtful': 'match', 'pupil.doubtful:2': 'setAside', 'pupil.doubtful:3': '1' }),
    );
    expect(pick(rowsOf(tables, 'behaviour_event'), 'pupil', 'points')).toEqual([
      [1, 2],
      [2, 3],
    ]);
    expect(prepared.sources[1]?.account.setAside).toEqual([{ reason: 'pupil.doubtful', rows: 1, examples: [2] }]);
    expect(prepared.sources[1]?.recipe.answers).toEqual({ 'pupil.doubtful': 'match' });
  });

  it('is never somebody whom the row cannot mean', async () => {
    const { tables } = await importFiles([pupilList, log], answered({ 'pupil.doubtful:3': '3' }));
    expect(pick(rowsOf(tables, 'behaviour_event'), 'pupil', 'points')).toEqual([
      [4, 1],
      [2, 3],
    ]);
  });

  it('is found again for sure once somebody has said who it is', async () => {
    const list = csv('pupils.csv', pupilHeader, 'B801200005001,004101,Okafor,Ben,14/3/2012,M,Northfield High,8,8C,2/9/2023,Y,Y,N,N');
    const moved = (path: string, day: string) =>
      csv(path, 'Full Name,Reg Group,School,Mentor,Start date,Closed', `Ben Okafor,9Z,Northfield High,J. Abara,${day},`);
    const first = await importFiles([list, moved('behaviour.csv', '1/10/2024')], (review) => {
      expect(review.tables.flatMap(({ doubts }) => doubts.map(({ why }) => why))).toEqual(['nameOnly']);
      return answered({ 'pupil.doubtful:2': '1' })(review);
    });
    const second = await importFiles([moved('spring.csv', '6/1/2025')], undefined, first);
    expect(second.review.tables[0]?.doubts).toEqual([]);
  });
});
