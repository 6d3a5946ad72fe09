import { describe, expect, it } from 'vitest';
import { settleDialect } from '#shared/import/dialect.ts';
import { scanDelimitedAtOnce } from '#shared/import/scanDelimited.ts';

function cells(text: string): string[][] {
  const bytes = new TextEncoder().encode(text);
  const { grid } = scanDelimitedAtOnce(bytes, settleDialect(bytes));
  return Array.from({ length: grid.rowCount }, (_, row) =>
    grid.columns.slice(0, grid.widths[row]).map((column) => column.words[column.codes[row] ?? 0] ?? ''),
  );
}

const pupils = [
  ['Adno', 'Pupil', 'Date', 'Mark', 'Note'],
  ['0012', "Siân O'Brien", '04/11/2024', '/', 'late, by bus'],
  ['0013', 'Okafor, Ben', '04/11/2024', '\\', ''],
  ['0014', 'Zoë Müller', '05/11/2024', 'L', 'says "sorry"'],
  ['0015', 'Al-Amin; Yusuf', '05/11/2024', '/', '09:40'],
];

/** The rows as a program of that habit writes them. */
function written(delimiter: string, { quote = '"', everywhere = false, escapes = '""', end = '\n' } = {}): string {
  const cell = (text: string): string => {
    const needs = everywhere || text.includes(delimiter.trim() || ' ') || text.includes(quote) || text.includes('\n');
    return needs ? quote + text.replaceAll(quote, escapes) + quote : text;
  };
  return pupils.map((row) => row.map(cell).join(delimiter) + end).join('');
}

describe('the form of a text file', () => {
  it.each([
    ['commas', ',', {}],
    ['semicolons', ';', {}],
    ['tabs', '\t', {}],
    ['bars', '|', {}],
    ['carets', '^', {}],
    ['tildes', '~', {}],
    ['unit separators', '\u001f', {}],
    ['colons', ':', {}],
    ['spaces, with cells quoted where they must be', ' ', {}],
    ['a comma and a space', ', ', {}],
    ['semicolons and a space', '; ', { everywhere: true }],
    ['everything quoted', ',', { everywhere: true }],
    ['apostrophes for quotation marks', ',', { quote: "'", escapes: "''", everywhere: true }],
    ['quotation marks behind backslashes', ',', { escapes: '\\"' }],
    ['CR LF', ',', { end: '\r\n' }],
    ['CR alone', ';', { end: '\r' }],
  ])('is found: %s', (_, delimiter, habit) => {
    expect(cells(written(delimiter, habit))).toEqual(pupils);
  });

  it('is decimal numbers parted by semicolons, not whole numbers parted by commas', () => {
    expect(cells('id;points\n1;2,5\n2;3,5\n3;4,0\n')).toEqual([
      ['id', 'points'],
      ['1', '2,5'],
      ['2', '3,5'],
      ['3', '4,0'],
    ]);
  });

  it('is what the first line says, where it says so', () => {
    const dialect = settleDialect(new TextEncoder().encode('sep=;\na,b;c,d\n1,2;3,4\n'));
    expect([dialect.delimiter, dialect.reason]).toEqual([59, 'named']);
  });

  it('survives a title, a total and a line that lost its separator', () => {
    const text = `Attendance report for autumn term, printed 3 May\n\n${written(',')}"Total",,,4,\n0016 Bell 05/11/2024 L\n`;
    expect(cells(text).slice(2, 7)).toEqual(pupils);
  });

  it('is looked for over the whole file: what only the last lines show counts', () => {
    const early = Array.from({ length: 90_000 }, (_, row) => `${row};plain words, and more;${row % 7}`).join('\n');
    const late = Array.from({ length: 90_000 }, (_, row) => `${row};more words;${row % 5}`).join('\n');
    const dialect = settleDialect(new TextEncoder().encode(`${early}\n${late}\n`));
    expect([dialect.delimiter, dialect.width, dialect.consistency]).toEqual([59, 3, 1]);
  });

  it('is none for a list of names or of times', () => {
    for (const text of ['Name\nAnn Bell\nBen Okafor\n', 'Start\n09:40\n10:15\n'])
      expect(settleDialect(new TextEncoder().encode(text)).reason).toBe('noneFits');
  });

  it('says how sure it is', () => {
    const sure = settleDialect(new TextEncoder().encode(written(',')));
    const unsure = settleDialect(new TextEncoder().encode('a;b,c\n1,2;3\n4;5;6\n7,8\n'));
    expect(sure.score).toBeGreaterThan(0.9);
    expect(unsure.score).toBeLessThan(0.6);
    expect(settleDialect(new TextEncoder().encode('Name\nAnn\nBen\n'))).toMatchObject({ reason: 'noneFits', score: 0, width: 1 });
  });
});
