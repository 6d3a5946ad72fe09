import type { Quote, ThemeMatrix, ThemeSet } from '#shared/coding/themes.ts';
import type { Source, Study } from '#shared/study/model.ts';
import { twelveWeeks } from './outcomes.ts';

const madeAt = '2026-03-02T08:00:00.000Z';

function source(number: number, shape: string, fileName: string, imported: number, setAside: Source['account']['setAside']): Source {
  const rowsInFile = imported + setAside.reduce((sum, item) => sum + item.rows, 0);
  return {
    id: `source-${number}`,
    number,
    fileName,
    tableName: fileName,
    originalHash: `${number}`.repeat(64).slice(0, 64),
    grid: `${number}`.repeat(64).slice(0, 64),
    recipe: { shape, table: fileName, fields: {}, dateOrder: 'dmy', answers: number === 2 ? { 'blank.meaning:PP': 'no' } : {} },
    account: { rowsInFile, rowsImported: imported, setAside, cellIssues: [] },
    importedAt: madeAt,
  };
}

/** Six schools, three files, two interviews; pupil 7 speaks in one of them. */
export function believableStudy(audience: Study['settings']['audience'] = 'outside'): Study {
  return {
    id: 'study-1',
    name: 'Northfield partnership',
    createdAt: madeAt,
    settings: { window: twelveWeeks, comparison: 'register', audience },
    schools: ['Northfield High', 'Hill Top Academy', 'St Anne’s', 'Riverside', 'Westbrook Primary', 'Meadow Lane Primary'].map(
      (name, index) => ({
        key: index + 1,
        name,
        phase: index < 4 ? ('secondary' as const) : ('primary' as const),
      }),
    ),
    mentors: [],
    register: { pupils: 600, matchKeys: null },
    sources: [
      source(1, 'pupils', 'pupil-list.csv', 600, []),
      source(2, 'marks', 'register-marks.csv', 455_820, [
        { reason: 'pupil.notFound', rows: 61, examples: [12, 13] },
        { reason: 'date.blank', rows: 7, examples: [90] },
      ]),
      source(3, 'referrals', 'mentoring-tracker.xlsx', 268, [{ reason: 'pupil.noKey', rows: 4, examples: [271] }]),
    ],
    documents: [1, 2].map((number) => ({
      id: `document-${number}`,
      title: `Interview ${number}`,
      kind: 'interview' as const,
      fileName: `interview-0${number}.txt`,
      originalHash: 'a'.repeat(64),
      text: 'b'.repeat(64),
      day: number === 1 ? '2025-03-12' : '2025-04-02',
      school: number,
      interpreted: number === 2,
      speakers:
        number === 1
          ? [
              { label: 'Nadia', pseudonym: 'Nadia', role: 'mentee' as const, school: 1, pupil: 7 },
              { label: 'Mr A', pseudonym: 'Mr Adeyemi', role: 'mentor' as const, school: 1, pupil: null },
            ]
          : [{ label: 'Ms K', pseudonym: 'Ms Kaya', role: 'coordinator' as const, school: 2, pupil: null }],
      turnCount: 84,
      importedAt: madeAt,
    })),
    codes: [],
    excerpts: [],
    report: { title: '', author: 'Northfield link mentors', quotes: [], positiveCase: null, negativeCase: null },
  };
}

const themes = [
  { code: 'time', name: 'Somebody has time', description: 'A person in school who listens without looking at the clock' },
  { code: 'trust', name: 'Trust', description: 'Being believed, and keeping what was said in confidence' },
  { code: 'home', name: 'Home and school', description: 'What happens at home and how it comes into the classroom' },
  { code: 'still', name: 'Still not right', description: 'What has not changed, or has become worse' },
] as const;

const said: readonly (readonly [
  code: string,
  pseudonym: string,
  role: Quote['role'],
  school: number,
  pupil: number | null,
  text: string,
])[] = [
  [
    'time',
    'Nadia',
    'mentee',
    1,
    7,
    'She never looks at her phone when I am talking. Other people do, all of them do, and then you stop telling them things.',
  ],
  [
    'time',
    'Mr Adeyemi',
    'mentor',
    1,
    null,
    'Half of what I do is to be there at ten to nine, at the gate, with nothing else to do but say good morning to one particular person.',
  ],
  [
    'trust',
    'Ms Kaya',
    'coordinator',
    2,
    null,
    'They have learnt that it does not travel. What is said in that room is not in the staff room by break.',
  ],
  ['trust', 'Nadia', 'mentee', 1, 7, 'I told her about my brother and nobody else ever said anything to me about it.'],
  ['home', 'Mr Adeyemi', 'mentor', 1, null, 'You cannot mend a bus that does not come, and some of the late marks are that bus.'],
  ['still', 'Nadia', 'mentee', 1, 7, 'It is better but it is not perfect. I still do not do my homework, not really.'],
  [
    'still',
    'Ms Kaya',
    'coordinator',
    2,
    null,
    'Two of them we lost. They came to three meetings and then they did not come to school at all.',
  ],
];

function matrix(by: ThemeMatrix['by'], labels: readonly string[], counts: readonly (readonly number[])[]): ThemeMatrix {
  return {
    by,
    rows: themes.map((theme, index) => ({ code: theme.code, name: theme.name, colour: index })),
    columns: labels.map((label) => ({ key: label, label })),
    cells: counts.map((row) => row.map((excerpts) => ({ excerpts, speakers: Math.min(excerpts, 3), documents: Math.min(excerpts, 2) }))),
  };
}

/** Four themes from twelve transcripts, with a cell of two that nobody outside may see. */
export function believableThemes(): ThemeSet {
  const byRole = [
    [24, 18, 11],
    [21, 12, 2],
    [13, 15, 12],
    [17, 11, 10],
  ];
  return {
    version: 1,
    documents: 12,
    speakers: 31,
    excerpts: 166,
    codes: themes.map((theme, index) => ({
      ...theme,
      excerpts: byRole[index]?.reduce((sum, n) => sum + n, 0) ?? 0,
      speakers: 14,
      documents: 10,
    })),
    byRole: matrix('role', ['Mentees', 'Mentors', 'Coordinators'], byRole),
    bySchool: matrix(
      'school',
      ['School 1', 'School 2', 'School 3'],
      [
        [22, 17, 14],
        [11, 12, 12],
        [14, 13, 13],
        [15, 12, 11],
      ],
    ),
    quotes: said.map(([code, pseudonym, role, school, pupil, text], index) => ({
      excerpt: `excerpt-${index}`,
      document: `document-${school}`,
      codes: [code],
      text,
      pseudonym,
      role,
      school,
      pupil,
      attribution: `[${pseudonym}, ${role}, school ${school}]`,
    })),
  };
}
