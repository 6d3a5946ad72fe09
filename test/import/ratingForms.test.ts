import { describe, expect, it } from 'vitest';
import { dayFromIso } from '#shared/tables/days.ts';
import { asProposed, csv, fixture, importFiles, inlineRow, pick, pupilList, rowsOf, workbookParts, zipped } from './support.ts';

const day = (iso: string): number | null => dayFromIso(iso);
const ratings = async (...files: readonly Parameters<typeof importFiles>[0][number][]) => {
  const imported = await importFiles(files);
  return {
    ...imported,
    shapes: imported.review.tables.map(({ shape }) => shape),
    setAside: imported.prepared.sources.flatMap(({ account }) => account.setAside.map(({ reason, rows }) => `${rows} ${reason}`)),
    rows: pick(rowsOf(imported.tables, 'rating'), 'pupil', 'instrument', 'item', 'wave', 'day', 'value'),
  };
};

describe('ratings beside each other', () => {
  it('before and after, each with its date', async () => {
    const { shapes, setAside, rows } = await ratings(fixture('ratings-wide.csv'));
    expect(shapes).toEqual(['teacherRatings']);
    expect(setAside).toEqual(['1 rating.blank']);
    expect(rows).toEqual([
      [1, 'teacherBehaviour', null, 'pre', day('2024-09-10'), 2],
      [1, 'teacherBehaviour', null, 'post', day('2025-02-10'), 4],
      [2, 'teacherBehaviour', null, 'pre', day('2024-09-10'), 3],
      [2, 'teacherBehaviour', null, 'post', day('2025-02-12'), 3],
      [3, 'teacherBehaviour', null, 'pre', day('2024-09-11'), 1],
    ]);
  });

  it('in numbers with their words: the first answers are no second row of headings', async () => {
    const answers = ['Amy Marsh,8A,1 - Very poor,4 - Good', 'Ben Clarke,8B,2 - Poor,3 - OK', 'Cat Owen,8B,3 - OK,3 - OK'];
    const list = csv(
      'list.csv',
      'Adno,Name,Reg,PP,FSM',
      '000123,"Marsh, Amy",8A,Y,Y',
      '000124,"Clarke, Ben",8B,N,N',
      '000125,"Owen, Cat",8B,N,N',
    );
    for (const heading of ['Confidence (Pre),Confidence (Post)', 'Rating Pre,Rating Post', 'Before,After']) {
      const { review, rows, shapes } = await ratings(list, csv('answers.csv', `Pupil,Form,${heading}`, ...answers));
      expect(shapes, heading).toEqual(['pupils', 'teacherRatings']);
      expect(review.tables[1]?.recipe.fields, heading).toMatchObject({ Pupil: 'name', Form: 'class', Rating: 'value', Wave: 'wave' });
      expect(
        rows.map(([pupil, , , wave, , value]) => [pupil, wave, value]),
        heading,
      ).toEqual([
        [1, 'pre', 1],
        [1, 'post', 4],
        [2, 'pre', 2],
        [2, 'post', 3],
        [3, 'pre', 3],
        [3, 'post', 3],
      ]);
    }
    const byItem = csv('answers.csv', 'Pupil,Form,Confidence,Effort', ...answers);
    expect(Object.keys((await importFiles([list, byItem])).review.tables[1]?.recipe.fields ?? {})).toContain('Pupil');
  });

  it('under the months they were given in', async () => {
    const { rows } = await ratings(fixture('ratings-terms.csv'));
    expect(rows.map(([pupil, , , wave, , value]) => [pupil, wave, value])).toEqual([
      [1, 'pre', 2],
      [1, 'post', 4],
      [2, 'pre', 3],
      [2, 'post', 5],
      [3, 'pre', 1],
      [3, 'post', 2],
    ]);
  });

  it('are never made of months that nothing calls ratings, nor of where a week starts and ends', async () => {
    const weeks = csv('weeks.csv', 'Name,Form,week_start,week_end,Possible,Present', 'Ben Okafor,8C,2024-11-04,2024-11-08,10,9');
    expect((await importFiles([weeks])).review.tables.map(({ shape }) => shape)).toEqual(['attendanceSummaries']);
    const { review } = await importFiles([csv('points.csv', 'Name,Form,Sept,July', 'Ben Okafor,8C,2,4'), fixture('ratings-terms.csv')]);
    expect(review.tables.map(({ path, shape }) => [path, shape])).toEqual([
      ['points.csv', null],
      ['ratings-terms.csv', 'teacherRatings'],
    ]);
  });

  it('item by item, as the scale that they are', async () => {
    const { shapes, rows } = await ratings(fixture('scale-wide.csv'));
    expect(shapes).toEqual(['scaleItems']);
    expect(rows.length).toBe(40);
    expect(rows.filter(([pupil, , item]) => pupil === 1 && item === 10)).toEqual([
      [1, 'confidence10', 10, 'pre', null, 2],
      [1, 'confidence10', 10, 'post', null, 3],
    ]);
  });

  it('in rows of items are the same scale, and no ratings of behaviour', async () => {
    const answers = (wave: string, scores: string) => [...scores].map((score, place) => `Ben Okafor,8C,${wave},${place + 1},${score}`);
    const lines = ['Pupil,Form,Wave,Item,Score', ...answers('Pre', '2113221332'), ...answers('Post', '3224332443')];
    const { shapes, rows } = await ratings(csv('export.csv', ...lines));
    expect(shapes).toEqual(['scaleItems']);
    expect(rows.length).toBe(20);
    expect(rows.filter(([, , item]) => item === 4).map(([, instrument, , wave, , value]) => [instrument, wave, value])).toEqual([
      ['confidence10', 'pre', 3],
      ['confidence10', 'post', 4],
    ]);
  });

  it('of several things, in a sheet that also says who mentors whom', async () => {
    const lines = [
      'Name,Form,Mentor,Start date,End date,Confidence pre,Confidence post,Behaviour pre,Behaviour post',
      'Ben Okafor,8C,J. Abara,16/09/2024,14/02/2025,4,7,2,4',
      'Amira Osei,8C,J. Abara,16/09/2024,,5,,3,',
    ];
    const { shapes, rows, tables, setAside } = await ratings(csv('mentees.csv', ...lines));
    expect(shapes).toEqual(['caseload', 'teacherRatings']);
    expect(rowsOf(tables, 'episode').length).toBe(2);
    expect(rows.map(([pupil, instrument, , wave, , value]) => [pupil, instrument, wave, value])).toEqual([
      [1, 'own:Confidence', 'pre', 4],
      [1, 'own:Confidence', 'post', 7],
      [1, 'teacherBehaviour', 'pre', 2],
      [1, 'teacherBehaviour', 'post', 4],
      [2, 'own:Confidence', 'pre', 5],
      [2, 'teacherBehaviour', 'pre', 3],
    ]);
    expect(setAside).toEqual(['2 rating.blank']);
  });
});

describe('scores that were added up elsewhere', () => {
  it('are one row for each score: the subscales of the SDQ', async () => {
    const lines = ['Pupil,Form,Wave,Emotional,Conduct,Hyperactivity,Peer,Prosocial,Total', 'Ben Okafor,8C,Pre,5,4,8,3,6,20'];
    const { shapes, rows } = await ratings(csv('sdq.csv', ...lines));
    expect(shapes).toEqual(['teacherRatings']);
    expect(rows.map(([, instrument, , wave, , value]) => [instrument, wave, value])).toEqual([
      ['sum:sdqTeacher emotional', 'pre', 5],
      ['sum:sdqTeacher conduct', 'pre', 4],
      ['sum:sdqTeacher hyperactivity', 'pre', 8],
      ['sum:sdqTeacher peer', 'pre', 3],
      ['sum:sdqTeacher prosocial', 'pre', 6],
      ['sum:sdqTeacher', 'pre', 20],
    ]);
  });

  it('are the instrument’s own once it is known who filled it in: as the file says, else as somebody answers', async () => {
    const lines = [
      'UPN,Wave,Date,SDQ Total difficulties,SDQ Prosocial',
      'B801200005001,Pre,15/1/2025,22,5',
      'B801200005001,Post,15/3/2025,41,8',
    ];
    const said = await importFiles([pupilList, csv('SDQ parent totals.csv', ...lines)]);
    expect(said.review.tables[1]?.questions).toMatchObject([{ code: 'instrument.which', proposed: 'sdqParent' }]);
    expect(pick(rowsOf(said.tables, 'rating'), 'instrument', 'rater_role', 'wave', 'value')).toEqual([
      ['sum:sdqParent', 'parent', 'pre', 22],
      ['sum:sdqParent prosocial', 'parent', 'pre', 5],
      ['sum:sdqParent prosocial', 'parent', 'post', 8],
    ]);
    expect(said.prepared.sources[1]?.account.setAside.map(({ reason, rows }) => [reason, rows])).toEqual([['rating.notUnderstood', 1]]);
    const open = await importFiles([pupilList, csv('totals.csv', ...lines)]);
    expect(open.review.tables[1]?.questions).toMatchObject([
      { code: 'instrument.which', options: ['sdqTeacher', 'sdqParent', 'sdqSelf', 'own'], mustAnswer: true },
    ]);
  });

  it('are each of the version that its heading or its row says, and nothing is left to be asked', async () => {
    const { review, tables } = await importFiles([
      pupilList,
      csv(
        'scores.csv',
        'UPN,Wave,Date,SDQ total (parent),Teacher SDQ total,Self-report SDQ Prosocial',
        'B801200005001,Pre,15/1/2025,22,17,5',
      ),
    ]);
    expect(review.tables[1]?.questions.filter(({ mustAnswer }) => mustAnswer === true)).toEqual([]);
    expect(pick(rowsOf(tables, 'rating'), 'instrument', 'rater_role', 'value')).toEqual([
      ['sum:sdqParent', 'parent', 22],
      ['sum:sdqTeacher', 'teacher', 17],
      ['sum:sdqSelf prosocial', 'pupil', 5],
    ]);
  });

  it('are reviews of goals where the table is one of goals, and no ratings of behaviour', async () => {
    const lines = ['Pupil,Form,Goal,Baseline,Review 1,Final', 'Ben Okafor,8C,Come in on time,3,5,8', 'Amira Osei,8C,Speak up,2,,7'];
    const { shapes, tables, setAside } = await ratings(csv('goals.csv', ...lines));
    expect(shapes).toEqual(['goalReviews']);
    expect(setAside).toEqual(['1 rating.blank']);
    expect(pick(rowsOf(tables, 'target_review'), 'pupil', 'target', 'review', 'value')).toEqual([
      [1, 1_000_001, 0, 3],
      [1, 1_000_001, 1, 5],
      [1, 1_000_001, 2, 8],
      [2, 1_000_002, 0, 2],
      [2, 1_000_002, 2, 7],
    ]);
  });

  it('of a form whose question is its heading are found by what stands below it', async () => {
    const lines = [
      'Timestamp,Your name,Pupil name,Form,Before or after,How would you rate behaviour (1-5)?',
      '2024/09/16 3:12:00 pm GMT+1,Ms A Hill,Ben Okafor,8C,Before,2',
      '2025/02/10 3:12:00 pm GMT,Ms A Hill,Ben Okafor,8C,After,4 - Good',
    ];
    const { rows } = await ratings(csv('responses.csv', ...lines));
    expect(rows).toEqual([
      [1, 'teacherBehaviour', null, 'pre', day('2024-09-16'), 2],
      [1, 'teacherBehaviour', null, 'post', day('2025-02-10'), 4],
    ]);
  });
});

describe('ratings in words', () => {
  it('are steps of a ladder of five; traffic lights are a scale of three of their own; 0 is not on the scale', async () => {
    const { rows } = await ratings(fixture('ratings-words.csv'));
    expect(rows.map(([pupil, , , wave, , value]) => [pupil, wave, value])).toEqual([
      [1, 'pre', 2],
      [1, 'post', 4],
      [2, 'pre', 3],
      [2, 'post', 4],
    ]);
    const lines = [
      'Pupil,Form,When,Behaviour',
      'Ben Okafor,8C,Pre,Red',
      'Ben Okafor,8C,Post,G',
      'Amira Osei,8C,Pre,0',
      'Amira Osei,8C,Post,4',
    ];
    const lights = await ratings(csv('ratings.csv', ...lines));
    expect(lights.rows.map(([pupil, instrument, , wave, , value]) => [pupil, instrument, wave, value])).toEqual([
      [1, 'own:Behaviour (traffic light)', 'pre', 1],
      [1, 'own:Behaviour (traffic light)', 'post', 3],
      [2, 'teacherBehaviour', 'post', 4],
    ]);
    expect(lights.setAside).toEqual(['1 rating.notUnderstood']);
  });
});

describe('forms and grids of mentors', () => {
  it('know whose name is the pupil’s and whose is that of whoever filled the form in', async () => {
    const lines = [
      'ID,Start time,Completion time,Email,Name,Pupil name,Form,Before or after,Behaviour rating',
      '1,9/16/2024 15:10:02,9/16/2024 15:12:44,a.hill@northfield.example,Alice Hill,Ben Okafor,8C,Before,2',
      '2,2/13/2025 15:10:02,2/13/2025 15:12:44,a.hill@northfield.example,Alice Hill,Ben Okafor,8C,After,4',
    ];
    const { rows, review } = await ratings(csv('form.csv', ...lines));
    expect(rows.map(([pupil, , , wave, on, value]) => [pupil, wave, on, value])).toEqual([
      [1, 'pre', day('2024-09-16'), 2],
      [1, 'post', day('2025-02-13'), 4],
    ]);
    const meanings = review.tables.flatMap(({ columns }) => columns.map(({ header, field }) => [header, field]));
    expect(meanings.filter(([, field]) => field === 'name')).toEqual([['Pupil name', 'name']]);
    const own = csv('self.csv', 'What is your name?,Form,Q1,Q2,Q3,When', 'Ben Okafor,8C,1,2,3,Before');
    expect((await ratings(own)).rows.length).toBe(3);
  });

  it('are a session for each filled cell under a day, in words or minutes', async () => {
    const lines = ['Mentor: J. Abara,,,,', 'Mentee,Form,16/09/2024,23/09/2024,30/09/2024', 'Ben Okafor,8C,30,DNA,45', 'Amira Osei,8C,,30,'];
    const { tables, setAside } = await ratings(csv('contacts.csv', ...lines));
    expect(setAside).toEqual(['1 row.title']);
    expect(pick(rowsOf(tables, 'session'), 'pupil', 'mentor', 'day', 'minutes', 'status')).toEqual([
      [1, 1, day('2024-09-16'), 30, 'held'],
      [1, 1, day('2024-09-23'), null, 'no_show'],
      [1, 1, day('2024-09-30'), 45, 'held'],
      [2, 1, day('2024-09-23'), 30, 'held'],
    ]);
    const points = csv('points.csv', 'Name,Form,16/09/2024,23/09/2024,30/09/2024', 'Ben Okafor,8C,3,1,4');
    expect((await importFiles([points, csv('contacts.csv', ...lines)])).review.tables.map(({ shape }) => shape)).toEqual([
      null,
      'sessions',
    ]);
  });
});

describe('what only the sheet says', () => {
  const head = inlineRow('Date', 'Mins', 'Topic');

  it('is the pupil of a sheet of their own', async () => {
    const file = zipped(
      'J. Abara.xlsx',
      workbookParts([
        { name: 'Ben Okafor', rows: head + inlineRow('16/09/2024', '30', 'Friends') + inlineRow('23/09/2024', '45', 'Friends') },
        { name: 'Amira Osei', rows: head + inlineRow('17/09/2024', '30', 'Lessons') },
      ]),
    );
    const { review, tables, prepared } = await importFiles([file]);
    expect(review.tables.map(({ shape }) => shape)).toEqual(['sessions', 'sessions']);
    expect(pick(rowsOf(tables, 'session'), 'pupil', 'mentor', 'day', 'minutes')).toEqual([
      [1, 1, day('2024-09-16'), 30],
      [1, 1, day('2024-09-23'), 45],
      [2, 1, day('2024-09-17'), 30],
    ]);
    // What a study keeps of a sheet is not the name of the pupil it was called after.
    expect(prepared.sources.map(({ tableName }) => tableName)).toEqual(['a pupil’s sheet', 'a pupil’s sheet (2)']);
  });

  it('is the mentor of a sheet, and of no sheet that is called after something else', async () => {
    const rows = inlineRow('Pupil', 'Date', 'Mins') + inlineRow('Ben Okafor', '16/09/2024', '30');
    const file = zipped(
      'sessions.xlsx',
      workbookParts([
        { name: 'Mrs J Abara', rows },
        { name: 'Autumn 1', rows },
      ]),
    );
    const { prepared, tables } = await importFiles([file]);
    expect(prepared.mentors.map(({ label }) => label)).toEqual(['Mentor 1']);
    expect(pick(rowsOf(tables, 'session'), 'pupil', 'mentor')).toEqual([
      [1, 1],
      [1, null],
    ]);
  });

  it('is the mentor whose mentoring a title or a file says it is, however it writes them', async () => {
    const sheet = (path: string, title: string) =>
      csv(path, title, 'Pupil,Date,Mins,Held', 'Ben Okafor,2/12/24,45,yes', 'Ben Okafor,19/12/24,30,yes');
    const mentorsOf = async (path: string, title: string) => (await importFiles([sheet(path, title)])).prepared.mentors.length;
    for (const title of [
      'Mrs Bell’s mentoring 24-25',
      "Mr O'Neill's mentoring",
      "MISS JONES' MENTORING LOG",
      'Mentoring sessions: Ms K. Bell',
      'Mrs Bell - mentoring record',
    ])
      expect(await mentorsOf('log.csv', title), title).toBe(1);
    expect(await mentorsOf('mrs bell sessions.csv', 'Autumn')).toBe(1);
    for (const title of ['Mentoring 24-25', 'Mrs Bell’s tutor group', 'Printed for Mrs Bell, mentoring office', 'Northfield mentoring'])
      expect(await mentorsOf('log.csv', title), title).toBe(0);
    const { prepared } = await importFiles([
      sheet('mrs bell sessions.csv', 'Mrs Bell’s mentoring 24-25'),
      sheet('log.csv', 'Mentor: Mrs Bell'),
    ]);
    expect(prepared.mentors.length).toBe(1);
  });

  it('is the day of a register, and whether a form was filled in before or after', async () => {
    const register = zipped(
      'register.xlsx',
      workbookParts([{ name: '11-11-2024', rows: inlineRow('Name', 'Form', 'AM', 'PM') + inlineRow('Ben Okafor', '8C', '/', '\\') }]),
    );
    const items = (answer: string): string => `Ben Okafor,8C,${answer},${answer},${answer}`;
    const { tables, review } = await importFiles(
      [register, csv('confidence_pre.csv', 'Name,Form,Q1,Q2,Q3', items('2')), csv('confidence_post.csv', 'Name,Form,Q1,Q2,Q3', items('3'))],
      () => asProposed,
    );
    expect(review.tables.map(({ shape }) => shape)).toEqual(['marks', 'scaleItems', 'scaleItems']);
    expect(pick(rowsOf(tables, 'attendance_mark'), 'day', 'code')).toEqual([
      [day('2024-11-11'), '/'],
      [day('2024-11-11'), '\\'],
    ]);
    expect(pick(rowsOf(tables, 'rating'), 'wave', 'item', 'value').map((row) => row.join(' '))).toEqual([
      'pre 1 2',
      'pre 2 2',
      'pre 3 2',
      'post 1 3',
      'post 2 3',
      'post 3 3',
    ]);
  });
});
