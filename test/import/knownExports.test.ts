import { describe, expect, it } from 'vitest';
import { addsUp } from '#shared/import/tally.ts';
import { dayFromIso } from '#shared/tables/days.ts';
import { csv, fixture, importFiles, pick, rowsOf } from './support.ts';

const day = (iso: string): number | null => dayFromIso(iso);

/** One export alone: what it was taken for, nothing asked, an account that adds up, and the canonical rows wanted. */
async function taken(name: string, table: string, ...columns: readonly string[]) {
  const { review, prepared, tables } = await importFiles([fixture(name)]);
  expect(review.refused).toEqual([]);
  expect(review.tables.flatMap(({ questions }) => questions)).toEqual([]);
  expect(prepared.sources.every(({ account }) => addsUp(account))).toBe(true);
  const setAside = prepared.sources.flatMap(({ account }) => account.setAside.map(({ reason, rows }) => `${rows} ${reason}`));
  return { shapes: review.tables.map(({ shape }) => shape), setAside, rows: pick(rowsOf(tables, table), ...columns) };
}

describe('marks as systems export them', () => {
  it('SIMS, the class glued to the name (S1)', async () => {
    expect(await taken('S01-marks-sims.csv', 'attendance_mark', 'pupil', 'day', 'pm', 'code')).toEqual({
      shapes: ['marks', 'pupilFacts'],
      setAside: [],
      rows: [
        [1, day('2024-11-11'), 0, '/'],
        [1, day('2024-11-11'), 1, '\\'],
        [2, day('2024-11-11'), 0, 'I'],
        [2, day('2024-11-11'), 1, '-'],
        [2, day('2024-11-12'), 0, 'C2'],
        [2, day('2024-11-12'), 1, '#'],
      ],
    });
  });

  it('a SIMS report with person and group in one cell keeps its stars (S4)', async () => {
    expect(await taken('S04-marks-report.csv', 'attendance_mark', 'pupil', 'pm', 'code')).toEqual({
      shapes: ['marks'],
      setAside: [],
      rows: [
        [1, 0, '/'],
        [1, 1, '\\'],
        [2, 0, '*'],
        [2, 1, 'I'],
      ],
    });
  });

  it('Wonde, Arbor’s register and Arbor’s warehouse (S8, S15, S16)', async () => {
    expect((await taken('S08-wonde-attendance.csv', 'attendance_mark', 'code')).rows.flat()).toEqual(['/', 'L', 'I', 'I']);
    expect((await taken('S15-register-arbor.csv', 'attendance_mark', 'code')).rows.flat()).toEqual(['/', '\\', 'N']);
    expect((await taken('S16-arbor-bi-marks.csv', 'attendance_mark', 'code')).rows.flat()).toEqual(['/', 'L', 'I', 'D']);
  });

  it('a register with both marks in a cell, or a row for each half of the day (S10)', async () => {
    const pairs = await taken('S10-register-grid.csv', 'attendance_mark', 'pupil', 'day', 'pm', 'code');
    expect([pairs.shapes, pairs.setAside, pairs.rows.length]).toEqual([['marks'], ['1 row.title'], 20]);
    const halves = await taken('S10-register-ampm.csv', 'attendance_mark', 'pupil', 'pm', 'code');
    expect(halves.setAside).toEqual([]);
    expect(halves.rows.map(([pupil, pm, code]) => `${String(pupil)}${pm === 1 ? 'pm' : 'am'}${String(code)}`)).toEqual([
      '1am/',
      '1am/',
      '1amI',
      '1am/',
      '1pm\\',
      '1pm\\',
      '1pmI',
      '1pm\\',
      '2am/',
      '2amI',
      '2am/',
      '2amC2',
      '2pm\\',
      '2pmI',
      '2pm\\',
      '2pmC2',
    ]);
  });

  it('a week whose headings are weekdays and whose title names the week', async () => {
    const lines = ['Class: 8C  Week: 11/11/2024,,,,,,', 'Pupil,Mon AM,Mon PM,Tue AM,Tue PM,Wed AM,Wed PM', 'Ben Okafor,/,\\,L,\\,I,I'];
    const { tables, review } = await importFiles([csv('register.csv', ...lines)]);
    expect(review.tables.map(({ shape, questions }) => [shape, questions])).toEqual([['marks', []]]);
    expect(pick(rowsOf(tables, 'attendance_mark'), 'day', 'pm', 'code')).toEqual([
      [day('2024-11-11'), 0, '/'],
      [day('2024-11-11'), 1, '\\'],
      [day('2024-11-12'), 0, 'L'],
      [day('2024-11-12'), 1, '\\'],
      [day('2024-11-13'), 0, 'I'],
      [day('2024-11-13'), 1, 'I'],
    ]);
  });

  it('are never made of marks of lessons', async () => {
    const lines = [1, 2, 3, 4, 5].map((period) => `A1001,2024-11-11,${period},/`);
    const { review } = await importFiles([
      csv('lessons.csv', 'STUDENT_ID,DATE,PERIOD,MARK', ...lines),
      fixture('S08-wonde-attendance.csv'),
    ]);
    expect(review.tables.map(({ shape }) => shape)).toEqual([null, 'marks']);
  });
});

describe('behaviour and suspensions as systems export them', () => {
  it('a log with the event’s sign in its kind (S7)', async () => {
    expect(await taken('S07-behaviour.csv', 'behaviour_event', 'pupil', 'day', 'polarity', 'kind')).toEqual({
      shapes: ['behaviourEvents'],
      setAside: [],
      rows: [
        [1, day('2024-11-11'), -1, 'Negative'],
        [2, day('2024-11-12'), 1, 'Positive'],
        [1, day('2024-11-14'), -1, 'Negative'],
      ],
    });
  });

  it('Arbor’s incidents, whose severity has a sign (S16)', async () => {
    expect((await taken('S16-arbor-bi-incidents.csv', 'behaviour_event', 'pupil', 'polarity', 'points')).rows).toEqual([
      [1, -1, -3],
      [2, 1, 2],
      [1, -1, -1],
    ]);
  });

  it('Class Charts’ feed, without its notices and notes of attendance (S17)', async () => {
    expect(await taken('S17-class-charts.csv', 'behaviour_event', 'pupil', 'polarity', 'points', 'kind')).toEqual({
      shapes: ['behaviourEvents'],
      setAside: ['2 event.notBehaviour'],
      rows: [
        [1, -1, -2, 'behaviour'],
        [2, 1, 1, 'behaviour'],
        [1, null, null, 'detention'],
      ],
    });
  });

  it('suspensions of ScholarPack and Bromcom, and of the National Pupil Database (S11, S19)', async () => {
    const columns = ['pupil', 'kind', 'start_day', 'sessions', 'reason_1', 'reason_2', 'reason_3'];
    expect((await taken('S11-suspensions-scholarpack.csv', 'exclusion', ...columns)).rows).toEqual([
      [1, 'SUSP', day('2024-11-14'), 3, 'DB', 'VA', null],
      [2, 'SUSP', day('2024-11-18'), 10, 'PA', 'DB', 'VP'],
      [2, 'PERM', day('2024-12-03'), null, 'PA', null, null],
    ]);
    expect((await taken('S11-suspensions-bromcom.csv', 'exclusion', ...columns)).rows).toEqual([
      [1, 'SUSP', day('2024-11-14'), 4, 'DB', null, null],
      [2, 'LNCH', day('2024-11-18'), 1, 'BU', null, null],
    ]);
    expect((await taken('S19-npd-exclusions.csv', 'exclusion', ...columns)).rows).toEqual([
      [1, 'SUSP', day('2005-11-14'), 4, 'DB', null, null],
      [2, 'PERM', day('2006-02-02'), null, 'PA', null, null],
    ]);
  });
});

describe('a list of other interventions', () => {
  it('is no caseload of mentors: it is left unrecognised until a person says what it is', async () => {
    const lines = ['Pupil,Form,Intervention,Start date,End date', 'Ben Okafor,8C,Reading group,16/09/2024,13/12/2024'];
    const { review } = await importFiles([csv('interventions.csv', ...lines), fixture('S08-wonde-attendance.csv')]);
    expect(review.tables.map(({ shape }) => shape)).toEqual([null, 'marks']);
  });
});

describe('what could be of anything', () => {
  it.each([
    ['scores of homework', 'Pupil,Date,Homework,Score', 'Ben Okafor,13/09/2024,Maths,7'],
    ['scores of nothing', 'Pupil,Date,Score', 'Ben Okafor,13/09/2024,3'],
    ['a register of a club', 'Pupil,Club,Date,Attended', 'Ben Okafor,Chess,13/09/2024,Y'],
    ['calls to parents', 'Pupil,Date,Contact,Notes', 'Ben Okafor,13/09/2024,Phone,Spoke to mum'],
    ['contracts of staff', 'Name,Contract,Start date,End date,FTE', 'Alice Hill,Permanent,01/09/2020,,0.8'],
    ['marks of lessons', 'Pupil,Date,Subject,Mark', 'Ben Okafor,13/09/2024,Maths,/'],
    ['points of nobody knows when', 'Pupil,Behaviour points,Achievement points', 'Ben Okafor,12,30'],
  ])('is left unrecognised: %s', async (_, ...lines) => {
    const { review } = await importFiles([csv('export.csv', ...lines), fixture('S08-wonde-attendance.csv')]);
    expect(review.tables.map(({ shape }) => shape)).toEqual([null, 'marks']);
  });
});

describe('a list of detentions', () => {
  it('is a behaviour log and no list of referrals, though it has dates and reasons', async () => {
    const lines = ['Pupil,Form,Date,Detention type,Reason,Attended', 'Ben Okafor,8C,13/11/2024,Lunch,Late,Y'];
    const { review } = await importFiles([csv('export.csv', ...lines)]);
    expect(review.tables.map(({ shape }) => shape)).toEqual(['behaviourEvents']);
  });
});

describe('a log that says in every row who the pupil is', () => {
  it('is a log all the same, and each pupil’s facts are kept once', async () => {
    const head = 'Student,Year,Gender,PP,SEN,Incident date,Incident type,Points';
    const lines = [
      'Ben Okafor,8,M,Y,N,13/11/2024,Defiance,-2',
      'Ben Okafor,8,M,Y,N,14/11/2024,Defiance,-1',
      'Amira Osei,8,F,N,K,14/11/2024,Lateness,-1',
    ];
    const { review, prepared, tables } = await importFiles([csv('export.csv', head, ...lines)]);
    expect(review.tables.map(({ shape, questions }) => [shape, questions])).toEqual([
      ['behaviourEvents', []],
      ['pupilFacts', []],
    ]);
    expect(pick(rowsOf(tables, 'behaviour_event'), 'pupil', 'points').sort()).toEqual([
      [1, -1],
      [1, -2],
      [2, -1],
    ]);
    expect(pick(rowsOf(tables, 'pupil'), 'pupil', 'gender', 'pupil_premium', 'sen')).toEqual([
      [1, 'M', 1, 'N'],
      [2, 'F', 0, 'K'],
    ]);
    expect(prepared.sources.map(({ account }) => [account.rowsInFile, account.rowsImported])).toEqual([
      [2, 2],
      [3, 3],
    ]);
  });
});

describe('what is no suspension', () => {
  it('is not counted as one: time in an internal room', async () => {
    const lines = ['Ben Okafor,8C,Fixed Term,13/11/2024,1.5', 'Amira Osei,8C,Internal,14/11/2024,1'];
    const { tables } = await importFiles([csv('exclusions.csv', 'Student,Form,Exclusion type,Start date,Days', ...lines)]);
    expect(pick(rowsOf(tables, 'exclusion'), 'kind', 'sessions')).toEqual([
      ['SUSP', 3],
      ['INTERNAL', 2],
    ]);
  });
});

describe('pupils as systems list them', () => {
  const columns = ['year_group', 'gender', 'sen', 'fsm', 'pupil_premium', 'eal'];

  it('Arbor and Wonde (S15, S20)', async () => {
    expect((await taken('S15-pupils-arbor.csv', 'pupil', ...columns)).rows).toEqual([
      [8, 'M', 'N', null, null, null],
      [8, 'F', 'K', null, null, null],
      [8, 'F', 'E', null, null, null],
    ]);
    expect((await taken('S20-wonde-students.csv', 'pupil', ...columns)).rows).toEqual([
      [8, null, 'N', 1, 1, 0],
      [8, null, 'K', 0, 0, 1],
    ]);
  });

  it('the DfE’s file tells special needs in two columns (S18)', async () => {
    expect((await taken('S18-dfe-attendance.csv', 'pupil', ...columns)).rows).toEqual([
      [8, 'M', 'N', 1, null, 0],
      [8, 'F', 'K', 0, null, 1],
    ]);
  });

  it('GO4Schools gives a row for each attribute, and those nothing is counted from are named (S21)', async () => {
    expect(await taken('S21-go4schools.csv', 'pupil', ...columns)).toEqual({
      shapes: ['pupilAttributes'],
      setAside: ['8 attribute.notUsed'],
      rows: [
        [null, null, null, 1, 1, 0],
        [null, null, null, 0, 0, 1],
      ],
    });
  });
});
