import { describe, expect, it } from 'vitest';
import type { AgainAnswer } from '#shared/import/again.ts';
import type { ImportReview } from '#shared/import/types.ts';
import { describeQuestion } from '#shared/words/questions.ts';
import { asProposed, csv, type Imported, importFiles, pick, pupilList, rowsOf, rowsOnly, tablesOf } from './support.ts';

const markHeader = 'Adno,Student,Mark_date,AM/PM,Mark';
const mark = (adno: string, name: string, day: string, half: string, code: string) => `${adno},"${name}",${day},${half},${code}`;
const ben = (day: string, half: string, code: string) => mark('4101', 'Okafor, Ben', day, half, code);
const maria = (day: string, half: string, code: string) => mark('4103', 'de la Cruz, María José', day, half, code);
const autumn = csv('autumn.csv', markHeader, ben('04-Nov-24', 'AM', '/'), ben('04-Nov-24', 'PM', 'N'), maria('04-Nov-24', 'AM', '/'));

const answer = (given: AgainAnswer) => (review: ImportReview) => ({
  ...asProposed,
  recipes: Object.fromEntries(
    review.tables.map((table) => [table.id, { ...table.recipe, answers: { ...table.recipe.answers, 'rows.again': given } }]),
  ),
});
const withAutumn = async () => importFiles([pupilList, autumn]);
const againOf = ({ review }: Imported) => review.tables.flatMap((table) => table.questions).find(({ code }) => code === 'rows.again');
const marksIn = (imported: Imported) =>
  pick(rowsOf(tablesOf(imported), 'attendance_mark'), 'pupil', 'pm', 'code').sort((a, b) => String(a).localeCompare(String(b)));

describe('a file whose rows partly came before', () => {
  it('is asked about once, with the difference, and proposes to take the place of a file that it has all of', async () => {
    const toDate = csv(
      'to-date.csv',
      markHeader,
      ben('04-Nov-24', 'AM', '/'),
      ben('04-Nov-24', 'PM', 'O'),
      maria('04-Nov-24', 'AM', '/'),
      ben('05-Nov-24', 'AM', 'I'),
    );
    const second = await importFiles([toDate], undefined, await withAutumn());
    const question = againOf(second);
    expect(question).toMatchObject({ values: { fresh: 1, same: 2, changed: 1, gone: 0, earlier: 'autumn.csv' }, proposed: 'replace' });
    expect(question === undefined ? '' : describeQuestion(question)).toBe(
      'Some of these rows came before, in autumn.csv: 1 new, 2 the same and 1 changed. What should become of them?',
    );
    expect(second.review.tables[0]?.overlap?.examples).toEqual([
      { row: 3, pupil: 1, day: '2024-11-04', column: 'code', before: 'N', now: 'O' },
    ]);
    expect(second.study.sources.map(({ fileName }) => fileName)).toEqual(['pupils.csv', 'to-date.csv']);
    expect(second.prepared.replaced).toHaveLength(1);
    expect(marksIn(second)).toEqual([
      [1, 0, '/'],
      [1, 0, 'I'],
      [1, 1, 'O'],
      [4, 0, '/'],
    ]);
  });

  const part = csv('part.csv', markHeader, ben('04-Nov-24', 'AM', '/'), ben('04-Nov-24', 'PM', 'O'), ben('05-Nov-24', 'AM', 'I'));

  it('adds only what is new where the person believes the earlier file, and says which rows differ', async () => {
    const second = await importFiles([part], answer('add'), await withAutumn());
    expect(second.prepared.sources[0]?.account).toMatchObject({
      rowsInFile: 3,
      rowsImported: 1,
      setAside: [
        { reason: 'row.alreadyThere', rows: 1, examples: [2] },
        { reason: 'row.contradicts', rows: 1, examples: [3] },
      ],
    });
    expect(marksIn(second)).toEqual([
      [1, 0, '/'],
      [1, 0, 'I'],
      [1, 1, 'N'],
      [4, 0, '/'],
    ]);
  });

  it('of register marks is believed over an earlier export, whose other rows stay; the earlier account says what gave way', async () => {
    const second = await importFiles([part], undefined, await withAutumn());
    const question = againOf(second);
    expect(question).toMatchObject({ values: { fresh: 1, same: 1, changed: 1, gone: 1 }, proposed: 'addNewer' });
    expect(question === undefined ? '' : describeQuestion(question)).toBe(
      'Some of these rows came before, in autumn.csv: 1 new, 1 the same and 1 changed. 1 earlier row is missing here: kept, unless this file takes the earlier one’s place. Where the two differ this file is proposed: a later export corrects an earlier one. What should become of them?',
    );
    expect(second.prepared.amended.map(({ fileName, account }) => [fileName, rowsOnly(account)])).toEqual([
      ['autumn.csv', { rowsInFile: 3, rowsImported: 2, setAside: [{ reason: 'row.gaveWay', rows: 1, examples: [3] }], cellIssues: [] }],
    ]);
    expect(marksIn(second)).toEqual([
      [1, 0, '/'],
      [1, 0, 'I'],
      [1, 1, 'O'],
      [4, 0, '/'],
    ]);
  });

  it('finds the same rows though dates, columns and ids are written another way', async () => {
    const suspended = csv('first.csv', 'Adno,Exclusion Type,Start Date,Sessions', '4102,Suspension,23/9/2024,2');
    const first = await importFiles([pupilList, suspended]);
    const other = csv(
      'second.csv',
      'UPN,Exclusion Type,Start Date,Days',
      'H801200001001,Fixed Period,2024-09-23,1',
      'H801200001001,Suspension,2024-10-21,1',
    );
    const second = await importFiles([other], undefined, first);
    expect(againOf(second)?.values).toMatchObject({ fresh: 1, same: 1, changed: 0, gone: 0 });
    expect(rowsOf(tablesOf(second), 'exclusion')).toHaveLength(2);
  });

  it('keeps pupils whom only the replaced file had brought in', async () => {
    const first = await importFiles([autumn]);
    const second = await importFiles(
      [csv('again.csv', markHeader, ben('04-Nov-24', 'AM', '/'), ben('04-Nov-24', 'PM', 'N'), maria('04-Nov-24', 'AM', 'L'))],
      undefined,
      first,
    );
    expect(second.prepared.replaced).toHaveLength(1);
    expect(rowsOf(tablesOf(second), 'pupil').map((row) => row['pupil'])).toEqual([1, 2]);
  });

  it('brings a list of pupils up to date without losing who has left', async () => {
    const header = 'UPN,Legal Surname,Legal Forename,School,Year Group,Gender,PP';
    const first = await importFiles([
      csv('2024.csv', header, 'B801200005001,Okafor,Ben,Northfield High,8,M,Y', 'H801200001001,Hale,Ida,Northfield High,11,F,N'),
    ]);
    const second = await importFiles([csv('2025.csv', header, 'B801200005001,Okafor,Ben,Northfield High,9,M,Y')], undefined, first);
    expect(second.prepared.amended).toEqual([]);
    expect(againOf(second)).toMatchObject({ proposed: 'addNewer', values: { fresh: 0, same: 0, changed: 1, gone: 1 } });
    expect(pick(rowsOf(tablesOf(second), 'pupil'), 'pupil', 'year_group')).toEqual([
      [1, 9],
      [2, 11],
    ]);
  });

  it('counts two equal events of one file as two, and the second file’s as the same two', async () => {
    const header = 'firstName,lastName,studentYearGroup,tutorGroupName,School,eventType,polarity,points,whenDate,schoolNotes';
    const event = 'Ben,Okafor,Year 8,8C,Northfield High,Disruption,negative,-2,2024-11-06,';
    const log = (path: string, count: number) => csv(path, header, ...Array.from({ length: count }, () => event));
    const both = await importFiles([pupilList, log('a.csv', 2), log('b.csv', 3)]);
    expect(againOf(both)).toMatchObject({ options: ['add', 'both'], proposed: 'add', values: { fresh: 1, same: 2 } });
    expect(rowsOf(both.tables, 'behaviour_event')).toHaveLength(3);
    const apart = await importFiles([pupilList, log('a.csv', 2), log('b.csv', 3)], answer('both'));
    expect(rowsOf(apart.tables, 'behaviour_event')).toHaveLength(5);
  });
});
