import { describe, expect, it } from 'vitest';
import { type Reading, readingOf } from '#shared/import/reading.ts';
import { readTables } from '#shared/import/readTables.ts';

const read = async (text: string): Promise<Reading | string> => {
  const result = await readTables({ path: 'x.csv', bytes: new TextEncoder().encode(text) });
  return result.ok
    ? readingOf(result.value)
    : `${result.failure.code} ${result.failure.values['reason'] ?? result.failure.values['kind'] ?? ''}`.trim();
};
const shape = (reading: Reading | string): unknown =>
  typeof reading === 'string' ? reading : reading.tables.map(({ header, rows }) => [header.length, rows.length]);
const codes = (reading: Reading | string): unknown =>
  typeof reading === 'string' ? reading : [...new Set(reading.issues.map(({ code }) => code))];
const cells = (count: number, cell: (place: number) => string): string =>
  Array.from({ length: count }, (_, place) => cell(place)).join(',');

describe('a file that is out of all proportion', () => {
  it('may have as many columns as a sheet, and is refused beyond', async () => {
    const wide = (columns: number): string => `${cells(columns, (place) => `c${place}`)}\n${cells(columns, String)}\n`;
    expect(shape(await read(wide(16_384)))).toEqual([[16_384, 1]]);
    expect(await read(wide(16_385))).toBe('file.tooLarge columns');
  });

  it('may hold a cell of millions of letters, over as many lines', async () => {
    const long = 'late, again\n'.repeat(400_000);
    const reading = await read(`id,text,end\n1,"${long}",x\n2,b,y\n`);
    expect(shape(reading)).toEqual([[3, 2]]);
    expect(typeof reading === 'string' ? '' : reading.tables[0]?.rows[0]?.[1]).toBe(long);
  });

  it('may have lone quotation marks in every row: each row is read on its own, and named', async () => {
    const rows = Array.from({ length: 2000 }, (_, row) => `${row},"x${row},z`);
    const reading = await read(`a,b,c\n${rows.join('\n')}\n`);
    expect(shape(reading)).toEqual([[3, 2000]]);
    expect(typeof reading === 'string' ? '' : reading.tables[0]?.rows[1999]).toEqual(['1999', '"x1999', 'z']);
    expect(codes(reading)).toContain('row.quote');
  });

  it('may be nothing but marks, delimiters or line ends', async () => {
    expect(shape(await read('"'.repeat(200_001)))).toEqual([[1, 1]]);
    expect(await read(`${','.repeat(500)}\n`.repeat(200))).toBe('file.noRows');
    expect(await read(' \n'.repeat(200_000))).toBe('file.empty');
    expect(await read('"",'.repeat(100_000))).toBe('file.tooLarge columns');
  });

  it('is no text with a NUL in it, and keeps mixed line ends apart', async () => {
    expect(await read('a,b\n1,\0\n')).toBe('file.notText binary');
    expect(shape(await read('a,b\r\n1,2\r3,4\n5,6\r\n\r\n7,8'))).toEqual([[2, 4]]);
  });

  it('is read to its end though its width drifts, and says where', async () => {
    const rows = Array.from({ length: 4000 }, (_, row) => (row < 1500 ? `${row},x,y` : `${row},x,y,late`));
    const reading = await read(`a,b,c\n${rows.join('\n')}\n`);
    expect(shape(reading)).toEqual([[4, 4000]]);
    if (typeof reading === 'string') throw new Error(reading);
    expect(reading.issues.find(({ code }) => code === 'width.drifts')).toMatchObject({ line: 1502, value: '3 → 4' });
    expect(reading.tables[0]?.rows.at(-1)).toEqual(['3999', 'x', 'y', 'late']);
    const one = Array.from({ length: 26_000 }, (_, row) => (row === 25_001 ? `${row},x,y,late` : `${row},x,y`));
    const late = await read(`a,b,c\n${one.join('\n')}\n`);
    if (typeof late === 'string') throw new Error(late);
    expect(late.issues).toMatchObject([{ code: 'row.width', line: 25_003 }]);
    expect(late.tables[0]?.rows[25_001]).toEqual(['25001', 'x', 'y', 'late']);
  });
});
