import { describe, expect, test } from 'vitest';
import { sortRows } from '#renderer/ui/sortRows.ts';

describe('rows in order of a column', () => {
  const rows = [
    { name: 'P0010', change: 4.1 },
    { name: 'P2', change: null },
    { name: 'P1', change: -3 },
  ];

  test('numbers by size, and a missing one last both ways', () => {
    expect(sortRows(rows, (row) => row.change, 'ascending').map((row) => row.change)).toEqual([-3, 4.1, null]);
    expect(sortRows(rows, (row) => row.change, 'descending').map((row) => row.change)).toEqual([4.1, -3, null]);
  });

  test('texts as people count: P2 stands before P0010', () => {
    expect(sortRows(rows, (row) => row.name, 'ascending').map((row) => row.name)).toEqual(['P1', 'P2', 'P0010']);
  });

  test('the rows given stay as they were', () => {
    sortRows(rows, (row) => row.name, 'ascending');
    expect(rows.map((row) => row.name)).toEqual(['P0010', 'P2', 'P1']);
  });
});
