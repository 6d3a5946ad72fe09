import { describe, expect, it } from 'vitest';
import { unwrap } from '#shared/failure/result.ts';
import { plainName } from '#shared/import/names.ts';
import { readFiles } from '#shared/import/readFile.ts';
import { reviewFiles } from '#shared/import/reviewFiles.ts';
import { csv, importContext, importFiles, pick, rowsOf } from './support.ts';

/** What a file of these rows is taken for. */
async function takenFor(...lines: readonly string[]): Promise<string | null | undefined> {
  const context = await importContext();
  const review = await reviewFiles(unwrap(await readFiles([csv('export.csv', ...lines)], context.signal)), context);
  return review.tables[0]?.shape;
}

describe('a list that says nothing but who its pupils are', () => {
  it('is a list of pupils by number, name, class and date of birth', async () => {
    const { review, tables } = await importFiles([
      csv(
        'export.csv',
        'Adno, Name, Reg, DOB, School',
        '004101, Ben Okafor, 8C, 14/3/2012, Northfield High',
        '004102, Amy Mason, 9A, 25/11/2010, Northfield High',
        '004103, Siân O’Brien, 7D, 1/2/2013, Northfield High',
      ),
    ]);
    expect(review.tables[0]?.shape).toBe('pupils');
    expect(review.tables[0]?.columns.map(({ field }) => field)).toEqual(['adno', 'name', 'class', 'birth', 'school']);
    expect(pick(rowsOf(tables, 'pupil'), 'pupil', 'school', 'year_group')).toEqual([
      [1, 1, null],
      [2, 1, null],
      [3, 1, null],
    ]);
  });

  it.each([
    ['Pupil Name,Reg Group,Date of Birth', 'Ben Okafor,8C,14/3/2012', 'Amy Mason,9A,25/11/2010'],
    ['"Surname, Forename",Form,D.O.B.', '"OKAFOR, Ben",8C,14/3/2012', '"MASON, Amy",9A,25/11/2010'],
    ['Adm No,Student Name,Tutor Group', '4101,OKAFOR Ben,8C', '4102,MASON Amy,9A'],
    ['Name of pupil,Year,UPN', 'Ben Okafor,8,B801200005001', 'Amy Mason,9,H801200001001'],
    ['Last Name,First Name,Reg,DoB,Home phone', 'Okafor,Ben,8C,14/3/2012,', 'Mason,Amy,9A,25/11/2010,'],
  ])('is one under other headings, too: %s', async (...lines) => {
    expect(await takenFor(...lines)).toBe('pupils');
  });

  it('is none where nothing tells namesakes apart, where much else stands in it, or where pupils come again and again', async () => {
    expect(await takenFor('Pupil Name,Form,Notes', 'Amy M,9A,quiet', 'Ben,8C,lively')).toBeNull();
    expect(await takenFor('Adno,Name,Reg,Trip,Paid,Coach', '4101,Ben Okafor,8C,yes,12,A', '4102,Amy Mason,9A,no,0,B')).toBeNull();
    expect(await takenFor('Adno,Name,Reg,Club', ...['Chess', 'Choir', 'Drama'].map((club) => `4101,Ben Okafor,8C,${club}`))).toBeNull();
  });

  it('reads a surname in capitals before the forename, and takes no initials for one', () => {
    const names = ['OKAFOR Ben', 'DE LA CRUZ María José', "O'BRIEN Siân 7D", 'AJ Mason', 'BEN OKAFOR', 'Ben Okafor'].map(plainName);
    expect(names.map(({ ordered }) => ordered)).toEqual([
      'ben okafor',
      'maria jose de la cruz',
      'sian obrien',
      'aj mason',
      'ben okafor',
      'ben okafor',
    ]);
  });
});
