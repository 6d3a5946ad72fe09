import { expect, it } from 'vitest';
import { schoolTitle } from '#shared/import/schoolTitle.ts';
import { csv, importFiles, pick, rowsOf } from './support.ts';

const rows = ['Adno,Surname,Forename,Year,Gender', '4101,Okafor,Ben,8,M', '4102,Khan,Ada,9,F'];

it('a list without a column of schools is of the school that its title or its file names', async () => {
  const { tables, study } = await importFiles([csv('pupil list.csv', 'Harbour View Academy', 'Pupil list', '', ...rows)]);
  expect(study.schools.map(({ name }) => name)).toEqual(['Harbour View Academy']);
  expect(pick(rowsOf(tables, 'pupil'), 'pupil', 'school')).toEqual([
    [1, 1],
    [2, 1],
  ]);
});

it('a list that names no school leaves it open', async () => {
  const { tables, study } = await importFiles([csv('pupil list.csv', 'Prior attainment: Low, Medium, High', 'Whole School', '', ...rows)]);
  expect(study.schools).toEqual([]);
  expect(pick(rowsOf(tables, 'pupil'), 'school')).toEqual([[null], [null]]);
});

it('reads names of schools as people write them', () => {
  const read = (title: string, path = 'list.csv') => schoolTitle({ titles: [title], path, name: '' });
  const titles = [
    'Holt Primary - pupil list',
    'Pupil list: St. Mary’s C of E Primary School',
    'Year 8 High',
    'After School Club',
    'The School',
    'Attendance High',
  ];
  expect(titles.map((title) => read(title))).toEqual(['Holt Primary', 'St. Mary’s C of E Primary School', '', '', '', '']);
  expect(read('Pupil list', '2024/St_Bede’s College pupils.csv')).toBe('St Bede’s College');
  expect(read('Northfield High', 'Holt Primary.csv')).toBe('');
});
