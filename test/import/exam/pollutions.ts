import { among, between, type KnownTable, knownTable, type Random } from './grids.ts';
import { anyHabit, encoded, encodings, lineOf, linesOf, plain, type WritingHabit } from './writers.ts';

/** A file and what it must come back as. */
export interface ExamFile {
  readonly bytes: Uint8Array;
  readonly tables: readonly KnownTable[];
  /** Codes that must be among the issues. */
  readonly said?: readonly string[];
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const all = ({ header, rows }: KnownTable): readonly (readonly string[])[] => [header, ...rows];
const file = (text: string, ...tables: readonly KnownTable[]): ExamFile => ({ bytes: utf8(text), tables });
const calm = (random: Random): WritingHabit => ({
  ...plain,
  delimiter: among(random, [',', ',', ';', '\t', '|']),
  everywhere: random() < 0.3,
  lineEnd: among(random, ['\n', '\r\n']),
});

/** One way in which files are unlike RFC 4180, each with how it is written. */
export const pollutions: Readonly<Record<string, (random: Random) => ExamFile>> = {
  'any delimiter, quotation mark, escape and line end': (random) => {
    const habit = anyHabit(random);
    const known = knownTable(random);
    // Where nothing else tells that backslashes escape, one on its own could be either.
    const table = habit.escaped.startsWith('\\')
      ? { ...known, rows: known.rows.map((row) => row.map((text) => (text === '\\' ? 'L' : text))) }
      : known;
    return file(linesOf(all(table), habit), table);
  },
  'any encoding': (random) => {
    const table = knownTable(random);
    return { bytes: encoded(linesOf(all(table), calm(random)), among(random, encodings)), tables: [table] };
  },
  'cells that go over several lines': (random) => {
    const table = knownTable(random);
    const rows = table.rows.map((row) => row.map((text, place) => (place > 1 && random() < 0.1 ? `${text}\nnext, "line"` : text)));
    return file(linesOf([table.header, ...rows], calm(random)), { header: table.header, rows });
  },
  'mixed line ends, none at the end, or several': (random) => {
    const table = knownTable(random);
    const lines = all(table).map((row) => lineOf(row, plain) + among(random, ['\n', '\r\n', '\n']));
    return file(lines.join('').trimEnd() + among(random, ['', '\n', '\n\n', '\r\n\r\n\r\n']), table);
  },
  'empty lines between rows': (random) => {
    const table = knownTable(random);
    const habit = calm(random);
    const blank = among(random, ['', habit.delimiter.repeat(table.header.length - 1)]);
    const lines = all(table).flatMap((row) => (random() < 0.15 ? [lineOf(row, habit), blank] : [lineOf(row, habit)]));
    return file(lines.join(habit.lineEnd) + habit.lineEnd, table);
  },
  'titles above': (random) => {
    const table = knownTable(random);
    const habit = calm(random);
    const tail = random() < 0.5 ? habit.delimiter.repeat(table.header.length - 1) : '';
    const titles = ['Attendance report for autumn term', 'Printed by the office', 'PREAMBLE'].slice(0, between(random, 1, 3));
    const blank = random() < 0.5 ? [tail] : [];
    const lines = [...titles.map((title) => title + tail), ...blank, ...all(table).map((row) => lineOf(row, habit))];
    return file(lines.join(habit.lineEnd) + habit.lineEnd, table);
  },
  'notes below': (random) => {
    const table = knownTable(random);
    const habit = calm(random);
    const tail = random() < 0.5 ? habit.delimiter.repeat(table.header.length - 1) : '';
    const notes = ['FOOTNOTE', 'Source: school office', 'Printed 17/07/2025'].slice(0, between(random, 1, 3));
    const blank = random() < 0.5 ? [tail] : [];
    const lines = [...all(table).map((row) => lineOf(row, habit)), ...blank, ...notes.map((note) => note + tail)];
    return file(lines.join(habit.lineEnd) + habit.lineEnd, table);
  },
  'no headings': (random) => {
    const table = knownTable(random, { least: 5 });
    return file(linesOf(table.rows, calm(random)), { header: [], rows: table.rows });
  },
  'headings in two rows': (random) => {
    const table = knownTable(random, { least: 7 });
    const under = table.header.map((_, place) => (place < 2 ? '' : among(random, ['(autumn)', '(spring)', 'in all'])));
    const header = table.header.map((text, place) => `${text} ${under[place] ?? ''}`.trim());
    return file(linesOf([table.header, under, ...table.rows], calm(random)), { header, rows: table.rows });
  },
  'headings again among the rows': (random) => {
    const table = knownTable(random, { rows: 12 });
    const rows = table.rows.flatMap((row, index) => (index === 5 || index === 9 ? [table.header, row] : [row]));
    return file(linesOf([table.header, ...rows], calm(random)), table);
  },
  'headings twice or three times at the top': (random) => {
    const table = knownTable(random);
    const headers = Array.from({ length: between(random, 2, 3) }, () => table.header);
    return file(linesOf([...headers, ...table.rows], calm(random)), table);
  },
  'two tables with an empty line between': (random) => {
    const [first, other] = [knownTable(random), knownTable(random)];
    const second = { ...other, header: other.header.map((text) => `${text} (spring)`) };
    const habit = calm(random);
    return file(linesOf(all(first), habit) + habit.lineEnd + linesOf(all(second), habit), first, second);
  },
  'a second table with a column more or less, right below': (random) => {
    const first = knownTable(random, { least: 6 });
    const more = random() < 0.5;
    const second: KnownTable = more
      ? { header: [...first.header, 'col1'], rows: first.rows.map((row) => [...row, '7']) }
      : { header: first.header.slice(0, -1), rows: first.rows.map((row) => row.slice(0, -1)) };
    const habit = calm(random);
    return file(linesOf(all(first), habit) + linesOf(all(second), habit), first, second);
  },
  'one row, or headings alone': (random) => {
    const table = knownTable(random, { rows: between(random, 0, 1) });
    return file(linesOf(all(table), calm(random)), table);
  },
  'one column': (random) => {
    const rows = Array.from({ length: between(random, 2, 20) }, (_, row) => [`Pupil ${row}`]);
    return file(linesOf([['Name'], ...rows], calm(random)), { header: ['Name'], rows });
  },
  'a row that lost cells or has too many': (random) => {
    const table = knownTable(random, { rows: 15 });
    const at = between(random, 0, 14);
    const more = random() < 0.5;
    const change = (row: readonly string[]): readonly string[] => (more ? [...row, 'x', 'y'] : row.slice(0, 3));
    const written = table.rows.map((row, index) => (index === at ? change(row) : row));
    const rows = written.map((row) => [...row, ...Array.from({ length: Math.max(0, table.header.length - row.length) }, () => '')]);
    const isSame = table.rows[at]?.slice(3).every((text) => text === '') === true && !more;
    return {
      ...file(linesOf([table.header, ...written], calm(random)), { header: table.header, rows }),
      said: isSame ? [] : ['row.width'],
    };
  },
  'a separator too many in one row': (random) => {
    const table = knownTable(random, { rows: 15 });
    const at = between(random, 0, 14);
    const place = between(random, 1, 3);
    const rows = table.rows.map((row, index) => (index === at ? [...row.slice(0, place), '', ...row.slice(place)] : row));
    const isOver = rows[at]?.at(-1) !== '';
    const known = isOver ? rows : rows.map((row) => row.slice(0, table.header.length));
    return {
      ...file(linesOf([table.header, ...rows], calm(random)), { header: table.header, rows: known }),
      said: isOver ? ['row.width'] : [],
    };
  },
  'a lone quotation mark before a cell': (random) => {
    const table = knownTable(random, { rows: 20 });
    const at = between(random, 0, 19);
    const habit = { ...plain, everywhere: false };
    const wanted = between(random, 0, 2);
    const place = lineOf([table.rows[at]?.[wanted] ?? ''], habit).startsWith('"') ? 0 : wanted;
    const lines = table.rows.map((row, index) =>
      index === at ? row.map((text, column) => (column === place ? '"' : '') + lineOf([text], habit)).join(',') : lineOf(row, habit),
    );
    const rows = table.rows.map((row, index) => (index === at ? row.map((text, column) => (column === place ? '"' : '') + text) : row));
    return { ...file(`${[lineOf(table.header, habit), ...lines].join('\n')}\n`, { header: table.header, rows }), said: ['row.quote'] };
  },
  'quotation marks that nothing escapes': (random) => {
    const table = knownTable(random, { rows: 20 });
    const habit: WritingHabit = { ...plain, escaped: '"' };
    const rows = table.rows.map((row, index) =>
      index % 7 === 3 ? row.map((text, place) => (place === 1 ? `Round 48" table` : text)) : row,
    );
    return file(linesOf([table.header, ...rows], habit), { header: table.header, rows });
  },
  'one row parted by something else': (random) => {
    const table = knownTable(random, { rows: 20 });
    const at = between(random, 0, 19);
    const lines = table.rows.map((row, index) => lineOf(row, index === at ? { ...plain, delimiter: ';', everywhere: true } : plain));
    return { ...file(`${[lineOf(table.header, plain), ...lines].join('\n')}\n`, table), said: ['row.delimiter'] };
  },
  'headings that are missing, twice the same, or hold signs': (random) => {
    const table = knownTable(random, { least: 5 });
    const header = [...table.header];
    header[between(random, 1, 2)] = among(random, ['', 'HEAD/%R', header[3] ?? '', 'X'.repeat(300)]);
    return file(linesOf([header, ...table.rows], calm(random)), { header, rows: table.rows });
  },
};
