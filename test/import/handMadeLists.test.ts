import { describe, expect, it } from 'vitest';
import { fewPupilsKey, fewPupilsQuestion } from '#shared/import/fewPupils.ts';
import type { ImportReview } from '#shared/import/types.ts';
import { plainHeader } from '#shared/tables/headerSynonyms.ts';
import { describeQuestion } from '#shared/words/questions.ts';
import { asProposed, csv, importFiles, pick, rowsOf } from './support.ts';

const headings = 'UPN/Adno no.,Surname + First,Yr Grp,D.O.B.,Sex,Which school,PP?,Mentoring began,Mentor (who)';
const kids = csv(
  'our kids.csv',
  headings,
  '00411,"OKAFOR, Ben",Y8,01/01/2012,M,Northfield High,Y,02/12/2024,Mrs Bell',
  '00412,"OSEI, Amira",Y9,04/02/2011,F,Northfield High,N,03/12/2024,Mrs Bell',
  '00413,"MALIK, Zoe",Y9,07/03/2011,F,Northfield High,N,,',
);

describe('a list with headings made by hand', () => {
  it('has the usual headings that its own are put together from, and no others', () => {
    const plain = ['Which school', 'Mentor (who)', 'UPN/Adno no.', 'Surname + First', 'Class/Form', 'First name & surname', 'Adno or UPN'];
    expect(plain.map(plainHeader)).toEqual(['school', 'mentor', 'adno', 'surname and forename', 'class', 'surname and forename', 'adno']);
    const others = ['Session no', 'Year/Gender', 'Pupil and school', 'AM/PM', 'To/From', '+', 'Which', 'Start/End date'];
    expect(others.map(plainHeader)).toEqual([
      'session no',
      'year gender',
      'pupil and school',
      'am pm',
      'to from',
      '',
      'which',
      'start end date',
    ]);
  });

  it('is a list of its pupils, of whom those with a mentor are mentored', async () => {
    const { review, tables } = await importFiles([kids]);
    expect(review.tables.map(({ shape }) => shape)).toEqual(['pupils', 'caseload']);
    expect(pick(rowsOf(tables, 'pupil'), 'pupil', 'year_group', 'pupil_premium')).toEqual([
      [1, 8, 1],
      [2, 9, 0],
      [3, 9, 0],
    ]);
    expect(rowsOf(tables, 'episode').map(({ pupil }) => pupil)).toEqual([1, 2]);
  });

  it('holds unique numbers where a column for either has nothing else', async () => {
    const { review } = await importFiles([csv('list.csv', 'UPN/Adno,Surname + First,Yr Grp,Sex', 'B801200005001,"Okafor, Ben",8,M')]);
    expect(review.tables[0]?.recipe.fields).toMatchObject({ 'UPN/Adno': 'upn', 'Surname + First': 'name', 'Yr Grp': 'year_group' });
  });
});

describe('a column of a few words again and again', () => {
  const rows = Array.from(
    { length: 24 },
    (_, row) => `${row % 2 === 0 ? 'Mrs Bell' : 'Mr Otu'},${row % 3 === 0 ? 'Holt' : 'Ridge Hill'},${row}`,
  );
  const meaningsOf = (review: ImportReview, shape: string) =>
    review.tables
      .at(-1)
      ?.shapes.find((one) => one.shape === shape)
      ?.columns.map(({ field }) => field);

  it('is not proposed as pupils’ names, whoever takes the table for a list', async () => {
    const { review } = await importFiles([kids, csv('whose.csv', 'whose,base,notes', ...rows)]);
    expect(meaningsOf(review, 'pupils')).not.toContain('name');
    const schools = csv('base.csv', 'base,lasted', 'Holt Primary School,20', 'Ridge Hill Academy,30');
    expect(meaningsOf((await importFiles([kids, schools])).review, 'sessions')).not.toContain('name');
  });
});

describe('a list that somebody takes to name its pupils by their schools', () => {
  const rows = Array.from({ length: 24 }, (_, row) => `${row % 2 === 0 ? 'Holt' : 'Ridge Hill'},${row % 3 === 0 ? 'M' : 'F'},8,x${row}`);
  const list = csv('list.csv', 'base,sex,year,notes', ...rows);
  const byHand =
    (fields: Readonly<Record<string, string | null>>, answers: Readonly<Record<string, string>> = {}) =>
    ({ tables }: ImportReview) => ({
      ...asProposed,
      recipes: Object.fromEntries(
        tables
          .filter(({ path }) => path === 'list.csv')
          .map(({ id, recipe }) => [id, { ...recipe, shape: 'pupils', fields: { ...recipe.fields, ...fields }, answers }]),
      ),
    });

  it('stays out, and is asked about, until somebody says that it is right', async () => {
    const schools = { base: 'name', sex: 'gender', year: 'year_group' };
    const stopped = await importFiles([kids, list], byHand(schools));
    expect(stopped.study.sources.map(({ fileName }) => fileName)).not.toContain('list.csv');
    const table = stopped.review.tables.find(({ path }) => path === 'list.csv');
    const asked = table === undefined ? null : fewPupilsQuestion(table.columns, { ...table.recipe, shape: 'pupils', fields: schools });
    expect(asked === null ? '' : describeQuestion(asked)).toBe(
      'base is taken for the pupils’ names, but holds only 2 different ones in 24 rows. Choose another column below, or are they the names of the pupils?',
    );
    const said = await importFiles([kids, list], byHand(schools, { [fewPupilsKey]: 'import' }));
    expect(said.study.sources.map(({ fileName }) => fileName)).toContain('list.csv');
  });

  it('is asked about where nothing says who its pupils are, and no longer where a column does', async () => {
    const { review } = await importFiles([kids, list]);
    const table = review.tables.find(({ path }) => path === 'list.csv');
    const under = (fields: Readonly<Record<string, string>>) => fewPupilsQuestion(table?.columns ?? [], { shape: 'pupils', fields });
    expect(under({ sex: 'gender' })).toMatchObject({ values: { column: '' }, proposed: 'setAside', mustAnswer: true });
    expect(under({ notes: 'name' })).toBeNull();
    expect(under({ notes: 'adno' })).toBeNull();
  });
});
