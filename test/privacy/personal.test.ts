import { describe, expect, it } from 'vitest';
import { ColumnBuilder } from '#shared/import/grid.ts';
import { reasonKey } from '#shared/import/privacy/keptOut.ts';
import { personalColumn } from '#shared/import/privacy/personalColumns.ts';
import { leaveOutPatterns, personalPattern } from '#shared/import/privacy/personalText.ts';
import { csv, importFiles, pupilList } from '../import/support.ts';

function column(...cells: readonly string[]) {
  const out = new ColumnBuilder();
  for (const [row, cell] of cells.entries()) out.set(row, cell);
  return out.finish(cells.length);
}

describe('a column that tells of people', () => {
  it.each([
    ['Info', ['a.b@home.example', 'c@d.example', ''], 'email'],
    ['Info', ['B801200005001', 'h801200001001'], 'upn'],
    ['Info', ['NE1 4LP', 'sw1a1aa', 'here'], 'postcode'],
    ['Column 7', ['07700 900123', '+44 (0)191 496 0123', '01914960123'], 'phone'],
    ['Ref', ['QQ 12 34 56 C', 'AB123456D'], 'number'],
    ['Ref', ['943 476 5919', '401 023 2137'], 'number'],
    [
      'X',
      ['She told me that at home nobody had been in for two days', 'He was found behind the sports hall and would not come'],
      'freeText',
    ],
  ] as const)('called %s is known by what stands in it: %j', (header, cells, kind) => {
    expect(personalColumn(header, column(...cells))).toEqual({ kind, by: 'values' });
  });

  it.each([
    ['Legal Surname', 'name'],
    ['Parent/Carer 1', 'name'],
    ['D.O.B.', 'birth'],
    ['Home Address', 'address'],
    ['Post Code', 'postcode'],
    ['Mobile', 'phone'],
    ['E-mail', 'email'],
    ['Medical notes', 'medical'],
    ['CPOMS category', 'safeguarding'],
    ['Social worker', 'safeguarding'],
    ['Immigration status', 'immigration'],
    ['Visa expiry', 'immigration'],
    ['Religion', 'belief'],
    ['schoolNotes', null],
    ['School name', null],
    ['Mark', null],
    ['Points', null],
  ])('called %s is known by its heading', (header, kind) => {
    expect(personalColumn(header, column('x', 'y'))?.kind ?? null).toBe(kind);
  });

  it.each([
    '/',
    'AM',
    '14/11/2023',
    '8C',
    '4 - Good',
    '2023/24',
    'E92000001',
    '123456',
    'DB',
    'Mobile phone used',
    '1,204',
    '0.25',
    '2023-11-14 09:30',
  ])('does not hold %s', (text) => {
    expect(personalPattern(text)).toBeNull();
    expect(leaveOutPatterns(text)).toBe(text);
  });
});

describe('a column that tells of people and is mapped to words', () => {
  const rows = ['a.b@home.example', 'c@d.example', 'Late'].map((info) => `B801200005001,negative,-1,14/11/2023,${info}`);
  const log = csv('log.csv', 'UPN,polarity,points,whenDate,Info', ...rows);
  const mapped = (answers: Readonly<Record<string, string>>) =>
    importFiles([pupilList, log], ({ tables }) => {
      const table = tables.find(({ path }) => path === 'log.csv') ?? expect.fail('log');
      const recipe = {
        ...table.recipe,
        fields: { ...table.recipe.fields, Info: 'event_kind' },
        answers: { ...table.recipe.answers, ...answers },
      };
      return { recipes: { [table.id]: recipe }, transcriptsLeftOut: [] };
    });

  it('stays out until somebody says why it should go in; the account says that it did', async () => {
    const { prepared } = await mapped({});
    expect(prepared.sources[1]?.recipe.fields['Info']).toBeNull();
    expect(prepared.sources[1]?.account.personal).toContainEqual({ column: 'Info', kind: 'email', way: 'dropped', reason: null });
    expect(prepared.sources[1]?.account.cells?.setAside).toEqual([{ reason: 'column.private', column: 'Info', cells: 3 }]);
  });

  it('goes in with its reason, in recipe and account, and what a pattern tells stays out all the same', async () => {
    const { prepared, tables } = await mapped({ [reasonKey('Info')]: 'The school has no other record of the kind' });
    expect(prepared.sources[1]?.recipe.answers[reasonKey('Info')]).toBe('The school has no other record of the kind');
    expect(prepared.sources[1]?.account.personal).toContainEqual({
      column: 'Info',
      kind: 'email',
      way: 'kept',
      reason: 'The school has no other record of the kind',
    });
    const kinds = tables.find(({ name }) => name === 'behaviour_event')?.columns.find(({ name }) => name === 'kind');
    expect(kinds?.type === 'text' ? kinds.words : []).toEqual(['(not understood)', 'Late']);
  });
});

it('names of people leave the names of files, sheets and columns; what exports say themselves stays', async () => {
  const { prepared } = await importFiles([
    pupilList,
    csv(
      'Ben Okafor marks.csv',
      'UPN,Mark_date,AM/PM,Mark,seen by Miss Pell',
      'B801200005001,14-Nov-23,AM,/,x',
      'B801200005001,15-Nov-23,AM,/,x',
    ),
    csv('okafor_b 2.csv', 'UPN,Date,Mins,Held,María José de la Cruz', 'B801200005001,14/11/2023,30,Y,x'),
  ]);
  expect(prepared.sources.map(({ fileName }) => fileName)).toEqual(['pupils.csv', '(name 1) marks.csv', '(name 3)_b 2.csv']);
  expect(prepared.sources.map(({ recipe }) => Object.keys(recipe.fields).at(-1))).toEqual(['EAL', 'seen by Miss (name 2)', '(name 4)']);
});
