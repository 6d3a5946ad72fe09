import { expect, it } from 'vitest';
import { readingOf } from '#shared/import/reading.ts';
import { readTables } from '#shared/import/readTables.ts';

type Expected = readonly (readonly [header: readonly string[], ...rows: readonly (readonly string[])[]])[];

const abc = ['a', 'b', 'c'];
const cases: readonly (readonly [name: string, file: string | Uint8Array, tables: Expected, issues: readonly string[]])[] = [
  [
    'text behind a closing mark',
    'a,b\n"Ann" Bell,5\n"Ben",6\n',
    [
      [
        ['a', 'b'],
        ['"Ann" Bell', '5'],
        ['Ben', '6'],
      ],
    ],
    ['row.quote@2'],
  ],
  [
    'a separator lost before a quoted cell',
    'a,b,c,d\n1,Boots"These, are rugged",x\n2,y,z,w\n',
    [
      [
        ['a', 'b', 'c', 'd'],
        ['1', 'Boots"These', ' are rugged"', 'x'],
        ['2', 'y', 'z', 'w'],
      ],
    ],
    ['row.quote@2'],
  ],
  ['a mark that never closes', 'a,b,c\n1,"x,3\n2,y,4\n', [[abc, ['1', '"x', '3'], ['2', 'y', '4']]], ['row.quote@2']],
  [
    'two marks that would swallow rows',
    `${abc},d,e\n1,"x,3,4,5\n2,y,4,5,6\n3,z",5,6,7\n`,
    [
      [
        [...abc, 'd', 'e'],
        ['1', '"x', '3', '4', '5'],
        ['2', 'y', '4', '5', '6'],
        ['3', 'z"', '5', '6', '7'],
      ],
    ],
    ['row.quote@2'],
  ],
  [
    'inches',
    'a,b\n5" nail,x\n6" bolt,y\n',
    [
      [
        ['a', 'b'],
        ['5" nail', 'x'],
        ['6" bolt', 'y'],
      ],
    ],
    [],
  ],
  [
    'decimal commas',
    'id;score\n1;2,5\n2;3,75\n',
    [
      [
        ['id', 'score'],
        ['1', '2,5'],
        ['2', '3,75'],
      ],
    ],
    [],
  ],
  [
    'a row of another delimiter',
    'a,b,c\n1,2,3\n4;5;6\n7,8,9\n',
    [[abc, ['1', '2', '3'], ['4', '5', '6'], ['7', '8', '9']]],
    ['row.delimiter@3'],
  ],
  [
    'a line drawn below the headings',
    '| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n',
    [
      [
        ['', 'a', 'b'],
        ['', ' 1 ', ' 2 '],
        ['', ' 3 ', ' 4 '],
      ],
    ],
    ['row.header@1'],
  ],
  [
    'weeks for headings',
    'Name,1,2,3\nAnn,5,6,7\nBen,8,9,10\n',
    [
      [
        ['Name', '1', '2', '3'],
        ['Ann', '5', '6', '7'],
        ['Ben', '8', '9', '10'],
      ],
    ],
    [],
  ],
  [
    'years for headings',
    'School,2019,2020\nA,5,6\nB,8,9\n',
    [
      [
        ['School', '2019', '2020'],
        ['A', '5', '6'],
        ['B', '8', '9'],
      ],
    ],
    [],
  ],
  [
    'units below the headings',
    'name,height,weight\n,cm,kg\nAnn,150,40\nBen,151,42\n',
    [
      [
        ['name', 'height cm', 'weight kg'],
        ['Ann', '150', '40'],
        ['Ben', '151', '42'],
      ],
    ],
    ['row.header@1'],
  ],
  [
    'remarks above',
    '# made by X\n# 2 rows\na,b\n1,2\n3,4\n',
    [
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['row.title@1', 'row.title@2'],
  ],
  [
    'particulars above',
    'School:,Northfield\nDate:,03/09/2024\n\nPupil,Days,Mark\nAnn,2,x\nBen,3,y\nCal,4,z\nDee,5,x\n',
    [
      [
        ['Pupil', 'Days', 'Mark'],
        ['Ann', '2', 'x'],
        ['Ben', '3', 'y'],
        ['Cal', '4', 'z'],
        ['Dee', '5', 'x'],
      ],
    ],
    ['row.title@1', 'row.title@2'],
  ],
  [
    'a wider table right below',
    'a,b\n1,2\n3,4\nx,y,z\n5,6,7\n8,9,10\n',
    [
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
      [
        ['x', 'y', 'z'],
        ['5', '6', '7'],
        ['8', '9', '10'],
      ],
    ],
    [],
  ],
  [
    'apostrophes in names',
    "Name,Reg\nO'Brien,7A\nO'Neill,7B\n",
    [
      [
        ['Name', 'Reg'],
        ["O'Brien", '7A'],
        ["O'Neill", '7B'],
      ],
    ],
    [],
  ],
  [
    'apostrophes for marks',
    "a,b\n'x, y',2\n'z',3\n",
    [
      [
        ['a', 'b'],
        ['x, y', '2'],
        ['z', '3'],
      ],
    ],
    [],
  ],
  [
    'CR CR LF',
    'a,b\r\r\n1,2\r\r\n3,4\r\r\n',
    [
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [],
  ],
  [
    'an end of file sign',
    'a,b\n1,2\n\u001a',
    [
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [],
  ],
  [
    'an empty heading',
    ',b,c\n1,2,3\n4,5,6\n',
    [
      [
        ['', 'b', 'c'],
        ['1', '2', '3'],
        ['4', '5', '6'],
      ],
    ],
    [],
  ],
  [
    'the same heading twice',
    'a,a,b\n1,2,3\n',
    [
      [
        ['a', 'a', 'b'],
        ['1', '2', '3'],
      ],
    ],
    [],
  ],
  [
    'no headings',
    '1,2,3\n4,5,6\n',
    [
      [
        ['Column 1', 'Column 2', 'Column 3'],
        ['1', '2', '3'],
        ['4', '5', '6'],
      ],
    ],
    [],
  ],
  [
    'sentences behind semicolons',
    'id;text\n1;Hello, world, ok\n2;One, two, three\n',
    [
      [
        ['id', 'text'],
        ['1', 'Hello, world, ok'],
        ['2', 'One, two, three'],
      ],
    ],
    [],
  ],
  [
    'UTF-8 with a stray windows-1252 letter',
    Uint8Array.from([...new TextEncoder().encode('Name,Note\nZoë,café\nSiân,x\n'), 0x4f, 0xeb, 0x4e, 44, 0x35, 10]),
    [
      [
        ['Name', 'Note'],
        ['Zoë', 'café'],
        ['Siân', 'x'],
        ['OëN', '5'],
      ],
    ],
    ['ask.encoding@null'],
  ],
];

it.each(cases)('a careful person reads it so: %s', async (_, file, tables, issues) => {
  const read = await readTables({ path: 'nasty.csv', bytes: typeof file === 'string' ? new TextEncoder().encode(file) : file });
  if (!read.ok) throw new Error(read.failure.code);
  const reading = readingOf(read.value);
  expect(reading.tables.map(({ header, rows }) => [header, ...rows])).toEqual(tables);
  expect(reading.issues.map(({ code, line }) => `${code}@${line}`)).toEqual(issues);
});

it.each([
  ['c0\nv0\na;b\n', 'ask.dialect'],
  ['Note\nLate, again\nGood work\nLeft early, ill\n', 'ask.dialect'],
  ['Name      Age  City\nAnn       12   Leeds\nBen       13   York\n', 'ask.dialect'],
  ['{"a":1,"b":"x"}\n{"a":2,"b":"y"}\n', 'ask.dialect'],
])('and asks rather than guesses: %j', async (text, code) => {
  const read = await readTables({ path: 'nasty.csv', bytes: new TextEncoder().encode(text) });
  expect(read.ok && readingOf(read.value).issues.map((issue) => issue.code)).toContain(code);
});
