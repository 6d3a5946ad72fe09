import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '#shared/failure/result.ts';
import { prepareImport } from '#shared/import/prepareImport.ts';
import { readFiles } from '#shared/import/readFile.ts';
import { reviewFiles } from '#shared/import/reviewFiles.ts';
import type { InputFile } from '#shared/import/types.ts';
import { rounds } from '#test/support/rounds.ts';
import { asProposed, csv, importContext, pupilList } from './support.ts';

const grade = fc.constantFrom('3', '4', '5+', '6', 'U', '', 'absent');
const step = fc.constantFrom('1', '2', '3', '4 - Good', '');
const word = fc.constantFrom('', 'blue', 'seen by Zq', '7');
const yes = fc.constantFrom('Y', 'N', '');

/** Files that say several things in a row: what stands above the data, and what usually stands in each column behind the pupil. */
const folded: readonly { readonly above: readonly string[]; readonly row: readonly fc.Arbitrary<string>[] }[] = [
  { above: [',,English,,,Maths,,', 'UPN,Name,Aut,Spr,Target,Aut,Spr,Target'], row: Array.from({ length: 6 }, () => grade) },
  { above: [',,English,English,Maths,Maths', 'UPN,Name,Autumn,Spring,Autumn,Spring'], row: Array.from({ length: 4 }, () => grade) },
  {
    above: ['UPN,Name,Set,English Target,English Autumn 1,Maths Target,Maths Autumn 1,Seen'],
    row: [word, grade, grade, grade, grade, word],
  },
  { above: ['UPN,Name,PP,Set,English Target Grade,English Current Grade,Maths Target Grade'], row: [yes, word, grade, grade, grade] },
  { above: ['UPN,Name,Subject,Aut,Spr,Target,Set'], row: [fc.constantFrom('Maths', 'Art'), grade, grade, grade, word] },
  {
    above: ['UPN,Name,Confidence Pre,Confidence Post,Date Pre,Effort Pre,Colour'],
    row: [step, step, fc.constantFrom('12/11/2023', ''), step, word],
  },
  {
    above: ['UPN,Name,PP,Gender,Mentoring start,Mentor,Referral reason,Set'],
    row: [
      yes,
      fc.constantFrom('M', 'F', ''),
      fc.constantFrom('14/11/2023', ''),
      fc.constantFrom('Mrs Zq', ''),
      fc.constantFrom('Attendance', ''),
      word,
    ],
  },
  { above: ['UPN,Name,PP,SEN Status,Rating Before,Rating After'], row: [yes, fc.constantFrom('K', 'N', ''), step, step] },
  {
    above: ['UPN,Name,Gender,PP,FSM,whenDate,eventType,polarity'],
    row: [
      fc.constantFrom('M', 'F'),
      yes,
      yes,
      fc.constantFrom('14/11/2023', '15/11/2023'),
      fc.constantFrom('Late', 'Phone'),
      fc.constantFrom('negative', 'positive'),
    ],
  },
  {
    above: ['Sessions', 'UPN,Name,13/11/2023,14/11/2023,15/11/2023,Room'],
    row: [...Array.from({ length: 3 }, () => fc.constantFrom('30', 'DNA', '')), word],
  },
  {
    above: ['UPN,Name,13/11/2023,14/11/2023 AM,14/11/2023,15/11/2023,Room'],
    row: [...Array.from({ length: 4 }, () => fc.constantFrom('/\\', 'II', '/', '')), word],
  },
  {
    above: ['UPN,Name,Autumn 2023 Possible,Autumn 2023 Present,Spring 2024 Possible,Spring 2024 Present,Room'],
    row: [...Array.from({ length: 4 }, () => fc.constantFrom('120', '90', '')), word],
  },
  {
    above: ['UPN,Name,Gender,PP,Sessions Possible,Sessions Attended,Week start'],
    row: [fc.constantFrom('M', 'F'), yes, fc.constantFrom('10', ''), fc.constantFrom('9', ''), fc.constantFrom('13/11/2023', '20/11/2023')],
  },
  {
    above: ['UPN,Name,Goal,Baseline,Review 1,Final,Colour'],
    row: [word, ...Array.from({ length: 3 }, () => fc.constantFrom('2', '5', '')), word],
  },
  {
    above: ['UPN,Name,Wave,SDQ emotional,SDQ conduct,SDQ peer,Colour'],
    row: [fc.constantFrom('Pre', 'Post'), ...Array.from({ length: 3 }, () => fc.constantFrom('2', '5', '')), word],
  },
];
const people = [
  ['B801200005001', 'Ben Okafor'],
  ['H801200001001', 'Ben Okafor'],
  ['P823432109001', 'Siân O’Brien'],
  ['J82320000100A', 'María José de la Cruz'],
] as const;

const rowsOf = (row: readonly fc.Arbitrary<string>[]): fc.Arbitrary<readonly (readonly string[])[]> =>
  fc.array(
    fc.tuple(fc.constantFrom(...people), fc.tuple(...row)).map(([person, cells]) => [...person, ...cells]),
    { minLength: 5, maxLength: 8 },
  );

const written = (above: readonly string[], rows: readonly (readonly string[])[]): InputFile =>
  csv('any.csv', ...above, ...rows.map((row) => row.join(',')));

/** All that an import keeps and says of a file: every stored cell, every account, every question. */
async function keptOf(one: InputFile): Promise<string | null> {
  const context = await importContext();
  const readings = unwrap(await readFiles([pupilList, one], context.signal));
  const { sources, asked, taken } = unwrap(await prepareImport(readings, await reviewFiles(readings, context), asProposed, context));
  const tables = readings.flatMap(({ result }) => (result.ok && result.value.kind === 'tables' ? result.value.tables : []));
  // A table that nobody recognises is left out by its name, with all that it holds.
  const leftOut = tables
    .filter(({ id }) => !taken.includes(id))
    .map(({ columns, ...table }) => [table.id, columns.map(({ words, codes }) => Array.from(codes, (code) => words[code]))]);
  const own = sources.filter(({ fileName }) => fileName !== 'pupils.csv');
  return own.length === 0
    ? null
    : JSON.stringify([own.map(({ tableName, grid, account, recipe }) => [tableName, grid, account, recipe]), leftOut, asked]);
}

describe('a file that is taken apart', () => {
  it('loses no cell without a word: without one of any column, what is kept or said is otherwise', async () => {
    const recognised = new Set<string>();
    for (const { above, row } of folded) {
      await fc.assert(
        fc.asyncProperty(rowsOf(row), async (rows) => {
          const whole = await keptOf(written(above, rows));
          if (whole === null) return;
          recognised.add(above.join());
          for (const place of rows[0]?.keys() ?? []) {
            const at = rows.findIndex((cells) => cells[place] !== '');
            const without = rows.map((cells, other) => cells.map((text, each) => (other === at && each === place ? '' : text)));
            if (at !== -1)
              expect(await keptOf(written(above, without)), `${above.at(-1)}: row ${at + 1}, column ${place + 1}`).not.toBe(whole);
          }
        }),
        rounds(1, 100),
      );
    }
    expect(recognised.size).toBeGreaterThan(folded.length / 2);
  });
});
