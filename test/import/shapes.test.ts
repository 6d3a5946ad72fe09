import { describe, expect, it } from 'vitest';
import type { ImportReview } from '#shared/import/types.ts';
import { dayFromIso } from '#shared/tables/days.ts';
import { describeOption, describeQuestion } from '#shared/words/questions.ts';
import { asProposed, csv, importFiles, pick, pupilList, rowsOf, rowsOnly } from './support.ts';

const marksHeader = 'UPN,Student,Mark_date,AM/PM,Mark';
const ben = 'B801200005001,"Okafor, Ben 8C"';

describe('register marks', () => {
  it('keep the best of two marks for one session and say which row gave way', async () => {
    const marks = csv(
      'marks.csv',
      marksHeader,
      `${ben},04-Nov-24,AM,O`,
      `${ben},04-Nov-24,AM,/`,
      `${ben},04-Nov-24,PM,I`,
      `${ben},04-Nov-24,PM,I`,
      `${ben},05-Nov-24,AM,C2`,
      `${ben},05-Nov-24,PM,`,
      `${ben},31-Feb-25,PM,/`,
    );
    const { tables, prepared } = await importFiles([pupilList, marks]);
    expect(pick(rowsOf(tables, 'attendance_mark'), 'pupil', 'day', 'pm', 'code', 'source_row')).toEqual([
      [1, dayFromIso('2024-11-04'), 0, '/', 3],
      [1, dayFromIso('2024-11-04'), 1, 'I', 4],
      [1, dayFromIso('2024-11-05'), 0, 'C2', 6],
    ]);
    expect(rowsOnly(prepared.sources[1]?.account)).toEqual({
      rowsInFile: 7,
      rowsImported: 3,
      setAside: [
        { reason: 'mark.duplicate', rows: 2, examples: [5, 2] },
        { reason: 'mark.blank', rows: 1, examples: [7] },
        { reason: 'date.notUnderstood', rows: 1, examples: [8] },
      ],
      cellIssues: [],
    });
  });

  const unlisted = csv(
    'marks.csv',
    marksHeader,
    `${ben},04-Nov-24,AM,/`,
    `${ben},04-Nov-24,PM,@`,
    `${ben},05-Nov-24,AM,A`,
    `${ben},05-Nov-24,PM,@`,
    `${ben},06-Nov-24,AM,in late with his brother`,
    ...['07', '08', '11'].map((day) => `${ben},${day}-Nov-24,AM,/`),
  );

  it('ask about every code that no list holds, with counts, and leave its marks out where nobody answers', async () => {
    const { review, prepared, tables } = await importFiles([pupilList, unlisted]);
    const asked = review.tables[1]?.questions.map(({ code, column, values, proposed, mustAnswer }) => ({
      code,
      column,
      values,
      proposed,
      mustAnswer,
    }));
    const open = { code: 'code.unknown', proposed: 'setAside', mustAnswer: true };
    expect(asked).toEqual([
      { ...open, column: '@', values: { code: '@', marks: 2 } },
      { ...open, column: 'A', values: { code: 'A', marks: 1 } },
      { ...open, column: null, values: { codes: 'IN LATE WITH × 1', different: 1, marks: 1 } },
    ]);
    expect(review.tables[1]?.recipe.answers).toEqual({});
    expect(rowsOf(tables, 'attendance_mark').map((row) => row['code'])).toEqual(['/', '/', '/', '/']);
    expect(prepared.sources[1]?.account.setAside).toEqual([{ reason: 'code.unknown', rows: 4, examples: [3, 4, 5, 6] }]);
    expect(prepared.asked.slice(1).map(({ question, taken }) => [question.column, taken])).toEqual([
      ['@', 'setAside'],
      ['A', 'setAside'],
      [null, 'setAside'],
    ]);
  });

  it('count a mark as the person says, and leave out the half of a day that holds none', async () => {
    const decide = (review: ImportReview) => ({
      ...asProposed,
      recipes: Object.fromEntries(
        review.tables.map((table) => [
          table.id,
          { ...table.recipe, answers: { ...table.recipe.answers, 'code.unknown:@': 'AA', 'code.unknown': 'keep' } },
        ]),
      ),
    });
    const decided = await importFiles([pupilList, unlisted], decide);
    expect(rowsOf(decided.tables, 'attendance_mark').map((row) => row['code'])).toEqual([
      '/',
      '@=AA',
      '@=AA',
      '(NOT UNDERSTOOD)',
      '/',
      '/',
      '/',
    ]);
    const book = pick(rowsOf(decided.tables, 'attendance_code'), 'code', 'category');
    expect(book).toContainEqual(['@=AA', 'AA']);
    const days = ['06', '07', '08'].map((day) => `${ben},${day}-Nov-24,/,\\`);
    const halves = csv('halves.csv', 'UPN,Student,Mark_date,AM,PM', `${ben},04-Nov-24,/,@`, `${ben},05-Nov-24,@,@`, ...days);
    const { prepared, tables } = await importFiles([pupilList, halves]);
    expect(rowsOf(tables, 'attendance_mark').map((row) => row['code'])).toEqual(['/', '/', '\\', '/', '\\', '/', '\\']);
    expect(prepared.sources[1]?.account).toMatchObject({
      rowsImported: 4,
      setAside: [{ reason: 'code.unknown', rows: 1, examples: [3] }],
      cellIssues: [{ column: 'PM', reason: 'code.unknown', cells: 1, examples: [2] }],
    });
  });

  it('may mean something else by a code of the list, in this file and in the next of its kind', async () => {
    const rows = ['/', 'B', '/', '/'].map((code, place) => `${ben},0${place + 4}-Nov-24,AM,${code}`);
    const decide = (review: ImportReview) => ({
      ...asProposed,
      recipes: Object.fromEntries(
        review.tables.map((table) => [table.id, { ...table.recipe, answers: { ...table.recipe.answers, 'code.counts:B': 'UA' } }]),
      ),
    });
    const first = await importFiles([pupilList, csv('marks.csv', marksHeader, ...rows)], decide);
    expect(first.review.tables[1]?.codes).toEqual([
      { code: '/', marks: 3 },
      { code: 'B', marks: 1 },
    ]);
    expect(rowsOf(first.tables, 'attendance_mark').map((row) => row['code'])).toEqual(['/', 'B=UA', '/', '/']);
    const later = csv('spring.csv', marksHeader, ...rows.map((row) => row.replace('-Nov-24', '-Feb-25')));
    const second = await importFiles([later], undefined, first);
    expect(second.review.tables[0]?.recipe.answers['code.counts:B']).toBe('UA');
    expect(pick(rowsOf(second.tables, 'attendance_code'), 'code', 'category')).toContainEqual(['B=UA', 'UA']);
  });

  it('may come with an AM and a PM column', async () => {
    const marks = csv(
      'marks.csv',
      'UPN,Name,Date,AM,PM',
      `B801200005001,Ben Okafor,2024-11-04,/,\\`,
      'B801200005001,Ben Okafor,2024-11-05,I,',
    );
    const { tables, prepared } = await importFiles([pupilList, marks]);
    expect(pick(rowsOf(tables, 'attendance_mark'), 'pm', 'code')).toEqual([
      [0, '/'],
      [1, '\\'],
      [0, 'I'],
    ]);
    expect(prepared.sources[1]?.account.rowsImported).toBe(2);
  });

  it('are joined with another file’s without counting a session twice', async () => {
    const a = csv('a.csv', marksHeader, `${ben},04-Nov-24,AM,O`, `${ben},04-Nov-24,PM,\\`);
    const b = csv('b.csv', marksHeader, `${ben},04-Nov-24,AM,L`, `${ben},05-Nov-24,AM,/`);
    const { tables } = await importFiles([pupilList, a, b]);
    expect(pick(rowsOf(tables, 'attendance_mark'), 'code', 'source')).toEqual([
      ['L', 3],
      ['\\', 2],
      ['/', 3],
    ]);
  });
});

describe('a caseload', () => {
  it('makes one episode of two mentors who begin together, and two of a pupil who comes back', async () => {
    const caseload = csv(
      'caseload.csv',
      'Full Name,Reg Group,School,Mentor,Start date,Closed,Exit reason',
      'Ben Okafor,8C,Northfield High,J. Abara,23/9/2024,20/12/2024,Goals met',
      'Ben Okafor,8C,Northfield High,K. Lowe,23/9/2024,14/2/2025,Moved on',
      'Ben Okafor,9A,Northfield High,J. Abara,23/9/2024,,',
      'Ben Okafor,8C,Northfield High,J. Abara,28/4/2025,,',
      'Ben Okafor,8C,Northfield High,J. Abara,28/6/2025,27/6/2025,',
    );
    const { tables, prepared } = await importFiles([pupilList, caseload]);
    expect(pick(rowsOf(tables, 'episode'), 'pupil', 'start_day', 'end_day', 'exit_reason')).toEqual([
      [1, dayFromIso('2024-09-23'), dayFromIso('2025-02-14'), 'moved_on'],
      [1, dayFromIso('2025-04-28'), null, null],
      [2, dayFromIso('2024-09-23'), null, null],
    ]);
    expect(rowsOf(tables, 'episode_mentor').map((row) => row['mentor'])).toEqual([1, 2, 1, 1]);
    expect(prepared.sources[1]?.account).toMatchObject({
      rowsInFile: 5,
      rowsImported: 4,
      setAside: [{ reason: 'episode.endsBeforeStart', rows: 1 }],
    });
  });
});

describe('a confidence scale', () => {
  it('with half of its items the other way round asks which half it is, and turns none by itself', async () => {
    const header = `UPN,Pupil Name,School,Wave,Date,${Array.from({ length: 10 }, (_, item) => `Q${item + 1}`).join(',')}`;
    const against = new Set([2, 5, 6, 8, 9]);
    const lines = Array.from({ length: 24 }, (_, row) => {
      const plain = (item: number) => Math.min(4, 1 + (row % 4) + ((row * 7 + item * 3) % 5 === 0 ? 1 : 0));
      const answers = Array.from({ length: 10 }, (__, item) => (against.has(item + 1) ? 5 - plain(item) : plain(item)));
      return `B801200005001,Ben Okafor,Northfield High,${row % 2 === 0 ? 'Before' : 'After'},15/1/2025,${answers.join(',')}`;
    });
    const { review, prepared } = await importFiles([pupilList, csv('scale.csv', header, ...lines)]);
    const question = review.tables[1]?.questions.find(({ code }) => code === 'items.reversed') ?? expect.fail();
    expect(question).toMatchObject({ options: ['1,3,4,7,10', '2,5,6,8,9'], proposed: '', mustAnswer: true });
    expect(describeQuestion(question)).toContain('mirror image');
    expect(question.options.map((option) => describeOption(question, option))).toEqual([
      'Turn 1, 3, 4, 7 and 10 round',
      'Turn 2, 5, 6, 8 and 9 round',
    ]);
    expect(review.tables[1]?.recipe?.answers['items.reversed']).toBeUndefined();
    expect(prepared.sources[1]?.recipe.answers['items.reversed']).toBe('');
  });

  it('keeps answers as given, leaves 99 and blanks out, and proposes the items worded the other way round', async () => {
    const header = `UPN,Pupil Name,School,Wave,Date,${Array.from({ length: 10 }, (_, item) => `Q${item + 1}`).join(',')}`;
    const lines = Array.from({ length: 24 }, (_, row) => {
      const level = 1 + (row % 4);
      const answers = Array.from({ length: 10 }, (__, item) => {
        const wobble = (row * 7 + item * 3) % 5 === 0 ? 1 : 0;
        const plain = Math.min(4, level + wobble);
        return item === 2 || item === 7 ? 5 - plain : plain;
      });
      return `B801200005001,Ben Okafor,Northfield High,${row % 2 === 0 ? 'Before' : 'After'},15/1/2025,${answers.join(',')}`;
    });
    const { tables, review, prepared } = await importFiles([
      pupilList,
      csv(
        'scale.csv',
        header,
        ...lines,
        'B801200005001,Ben Okafor,Northfield High,After,16/1/2025,1,99,,1,1,1,1,1,1,1',
        'B801200005001,Ben Okafor,Northfield High,After,17/1/2025,,,,,,,,,,',
      ),
    ]);
    expect(review.tables[1]?.questions.map((question) => [question.code, question.proposed])).toEqual([
      ['instrument.which', 'confidence10'],
      ['items.reversed', '3,8'],
    ]);
    expect(prepared.sources[1]?.recipe.answers['items.reversed']).toBe('3,8');
    expect(rowsOf(tables, 'rating').length).toBe(24 * 10 + 8);
    expect(new Set(rowsOf(tables, 'rating').map((row) => row['instrument']))).toEqual(new Set(['confidence10']));
    expect(prepared.sources[1]?.account).toMatchObject({
      rowsInFile: 26,
      rowsImported: 25,
      setAside: [{ reason: 'rating.blank', rows: 1 }],
      cellIssues: [{ column: 'Q2', reason: 'item.outOfRange', cells: 1 }],
    });
  });
});

describe('recognition', () => {
  it('goes by the values where the heading is missing or misleads', async () => {
    const marks = csv(
      'odd.csv',
      'UPN,,When marked,Half,Symbol',
      `${ben},04/11/2024,AM,/`,
      `${ben},04/11/2024,PM,\\`,
      `${ben},15/11/2024,PM,\\`,
    );
    const { review, tables } = await importFiles([pupilList, marks]);
    expect(review.tables[1]?.columns.map((column) => [column.header, column.field, column.why])).toEqual([
      ['UPN', 'upn', 'header.synonym'],
      ['Column 2', null, 'none'],
      ['When marked', 'day', 'values.dates'],
      ['Half', 'am_pm', 'values.sessions'],
      ['Symbol', 'code', 'values.marks'],
    ]);
    expect(rowsOf(tables, 'attendance_mark').length).toBe(3);
  });

  it('leaves a table of no known shape to the person, and imports it when a shape and its columns are chosen', async () => {
    const odd = csv('odd.csv', 'Who,Thing,Amount', 'Ben Okafor,x,3', 'Siân O’Brien,y,4');
    const { review } = await importFiles([pupilList, odd]);
    expect(review.tables[1]).toMatchObject({ shape: null, questions: [] });
    const chosen = await importFiles([pupilList, odd], (seen) => ({
      ...asProposed,
      recipes: {
        'odd.csv': {
          ...(seen.tables[1]?.recipe ?? { table: '', dateOrder: null, answers: {} }),
          shape: 'targets',
          fields: { Who: 'name', Thing: 'narrative' },
        },
      },
    }));
    expect(rowsOf(chosen.tables, 'target').map((row) => row['pupil'])).toEqual([3]);
    expect(chosen.prepared.sources[1]?.account.setAside).toEqual([{ reason: 'pupil.ambiguous', rows: 1, examples: [2] }]);
  });

  it('knows a file it has seen and leaves it out', async () => {
    const first = await importFiles([pupilList]);
    await expect(importFiles([pupilList], () => asProposed, first)).rejects.toMatchObject({
      failure: { code: 'import.alreadyImported', values: { file: 'pupils.csv' } },
    });
  });
});

describe('a transcript', () => {
  it('is kept whole, its speakers tied to pupils by number and to schools by name', async () => {
    const text =
      'Interview 1\nDate: 12 March 2025\nSchool: Northfield High\nParticipants: Nadia (mentee, ref 4102); Mr Adeyemi (mentor); Interviewer\n\nInterviewer: How is it?\nNadia: Better – much.\nMr Adeyemi: She turns up.\n';
    const { prepared } = await importFiles([
      pupilList,
      { path: 'interview-01.txt', bytes: Uint8Array.from([...text], (letter) => (letter === '–' ? 0x96 : letter.charCodeAt(0))) },
    ]);
    const document = prepared.documents[0];
    expect(document).toMatchObject({ day: '2025-03-12', school: 1, turnCount: 3, kind: 'interview' });
    expect(document?.speakers).toEqual([
      { label: 'Interviewer', pseudonym: 'Interviewer', role: 'interviewer', school: null, pupil: null },
      { label: 'Nadia', pseudonym: 'Nadia', role: 'mentee', school: 1, pupil: 2 },
      { label: 'Mr Adeyemi', pseudonym: 'Mr Adeyemi', role: 'mentor', school: 1, pupil: null },
    ]);
    expect(new TextDecoder().decode(prepared.blobs.get(document?.text ?? ''))).toMatch(/^(?!.*4102).*Better – much\./);
  });
});
