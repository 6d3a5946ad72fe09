import { describe, expect, it } from 'vitest';
import { csv, importFiles, inlineRow, pick, pupilList, rowsOf, workbookParts, zipped } from './support.ts';

describe('a register grid', () => {
  it('with both marks in a cell gives a mark for each half of each day', async () => {
    const grid = csv(
      'register.csv',
      'Register of 8C,,,,',
      'Name,Reg,04/11/2024,05/11/2024,18/11/2024',
      '"Okafor, Ben",8C,/\\,L\\,I I',
      '"O’Brien, Siân",8C,/\\,#,/',
    );
    const { tables, review, prepared } = await importFiles([pupilList, grid]);
    expect(review.tables.map(({ id, shape }) => [id, shape])).toContainEqual(['register.csv', 'marks']);
    const marks = pick(rowsOf(tables, 'attendance_mark'), 'pupil', 'pm', 'code');
    expect(marks.filter(([pupil]) => pupil === marks[0]?.[0])).toEqual(
      ['/', '\\', 'L', '\\', 'I', 'I'].map((code, place) => [marks[0]?.[0], place % 2, code]),
    );
    expect(marks.length).toBe(9);
    // A lone # under a whole day does not say which half it is of: it is asked about as a code that nobody knows, and left out until it is decided.
    expect(review.tables.flatMap(({ questions }) => questions.map(({ code }) => code))).toContain('code.unknown');
    const account = prepared.sources.find(({ fileName }) => fileName === 'register.csv')?.account;
    expect(account).toMatchObject({ rowsInFile: 7, rowsImported: 5 });
  });

  it('with AM and PM below each day does the same', async () => {
    const rows =
      inlineRow('Name', 'Reg', '4 Nov 2024', '', '5 Nov 2024', '', '6 Nov 2024', '') +
      inlineRow('', '', 'AM', 'PM', 'AM', 'PM', 'AM', 'PM') +
      inlineRow('Okafor, Ben', '8C', '/', '\\', 'L', '\\', 'C1', '') +
      inlineRow('O’Brien, Siân', '8C', '/', '\\', '/', '\\', 'I', 'I');
    const { tables } = await importFiles([pupilList, zipped('grid.xlsx', workbookParts([{ name: 'Register', rows }]))]);
    expect(pick(rowsOf(tables, 'attendance_mark'), 'code').flat()).toEqual(['/', '\\', 'L', '\\', 'C1', '/', '\\', '/', '\\', 'I', 'I']);
  });
});
