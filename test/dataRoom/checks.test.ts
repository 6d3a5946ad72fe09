import { expect, it } from 'vitest';
import type { SqlRow } from '#shared/database/database.ts';
import type { DataRoom } from '#shared/dataRoom/dataRoom.ts';
import { lookAtData, rowsOfCheck } from '#shared/dataRoom/lookAtData.ts';
import type { Source, Study } from '#shared/study/model.ts';
import { newStudy } from '#shared/study/newStudy.ts';
import type { CanonicalTableName } from '#shared/tables/canonicalTables.ts';
import { describeCheck, describeCheckRow } from '#shared/words/dataChecks.ts';
import { engineForFile } from '#test/support/engine.ts';
import { loadTables } from '#test/support/loadTables.ts';
import { programme } from '#test/support/programme.ts';
import { dayAfter } from '#test/support/tables.ts';

const database = engineForFile();
const empty = newStudy('study-1', 'Northfield', '2025-07-20T09:00:00.000Z');

async function lookAt(rows: Partial<Record<CanonicalTableName, readonly SqlRow[]>>, study: Study = empty) {
  await loadTables(database, programme([], rows));
  const asked = { ask: database.query, setAside: async () => [7, 9] };
  const room = await lookAtData(study, asked);
  const rowsOf = async (id: string) => (await rowsOfCheck(study, asked, id, 0, 50))?.rows ?? [];
  const found = (id: string) => check(room, id).found;
  return { room, found, rowsOf, said: async (id: string) => (await rowsOf(id)).map((row) => describeCheckRow(id, row)) };
}

function check(room: DataRoom, id: string) {
  return room.checks.find((one) => one.id === id) ?? expect.fail(id);
}

const pupils = [
  { pupil: 1, school: 1, roll_start: '2024-01-08', roll_end: '2024-06-28' },
  { pupil: 2, school: 2 },
];
const mark = (pupil: number, day: string, code: string, row: number): SqlRow => ({
  pupil,
  day,
  pm: false,
  code,
  source: 1,
  source_row: row,
});

it('says that there is nothing to look at where there is nothing, which is not the same as having found nothing', async () => {
  const { room, found } = await lookAt({ pupil: pupils });
  expect(found('postBeforePre')).toBeNull();
  expect(describeCheck(check(room, 'postBeforePre'))).toBe('There is nothing to look at yet.');
  expect(describeCheck(check(room, 'twoSchools'))).toBe('None found.');
});

it('points at marks on closed days, outside the roll, long unexplained and in no list, and at nothing else', async () => {
  const { found, said, rowsOf } = await lookAt({
    pupil: pupils,
    attendance_mark: [
      mark(1, '2024-03-04', '/', 2),
      mark(1, '2024-03-03', '/', 3),
      mark(1, '2024-03-29', '/', 4),
      mark(1, '2024-03-30', '#', 5),
      mark(1, '2024-01-04', '/', 6),
      mark(1, '2024-07-01', 'I', 7),
      mark(1, '2024-03-05', 'N', 8),
      mark(1, '2024-06-27', 'N', 9),
      mark(1, '2024-06-28', '/', 10),
      mark(2, '2024-03-05', 'QQ', 11),
    ],
  });
  expect(await said('closedDays')).toEqual(['the mark / on a Sunday', 'the mark / on a bank holiday']);
  expect(await said('marksOffRoll')).toEqual(['the mark / before joining', 'the mark I after leaving']);
  expect(found('oldUnexplained')).toEqual({ rows: 1, pupils: 1, schools: 1, firstDay: '2024-03-05', lastDay: '2024-03-05' });
  expect(await rowsOf('unknownMarks')).toEqual([{ source: 1, row: 11, pupil: 2, school: 2, day: '2024-03-05', about: ['QQ'] }]);
});

it('knows the holidays of a school by the term dates of this study, and none of a year about which nobody said anything', async () => {
  const attendance_mark = [
    mark(1, '2025-02-17', '/', 2),
    mark(2, '2025-02-17', '/', 3),
    mark(3, '2025-02-17', '/', 4),
    mark(2, '2025-02-24', 'I', 5),
    mark(2, '2025-02-25', '#', 6),
    mark(1, '2025-07-23', '/', 7),
    mark(1, '2024-02-13', '/', 8),
    mark(1, '2025-02-16', '/', 9),
  ];
  const rows = { pupil: [{ pupil: 1, school: 1 }, { pupil: 2, school: 2 }, { pupil: 3 }], attendance_mark };
  const school = (key: number, name: string) => ({ key, name, phase: 'secondary' as const });
  const schools = [school(1, 'Northfield'), school(2, 'Saltmarsh')];
  expect(await (await lookAt(rows, { ...empty, schools })).said('closedDays')).toEqual(['the mark / on a Sunday']);
  const change = (id: string, values: Record<string, string>) => ({ set: 'termDates', row: id, values });
  const codeChanges = [
    change('every 2024/25 Spring 1', { to: '2025-02-14' }),
    change('2 2024/25 Spring 1', { school: '2', year: '2024/25', halfTerm: 'Spring 1', from: '2025-01-06', to: '2025-02-21' }),
    change('2 2024/25 Spring 2', { school: '2', year: '2024/25', halfTerm: 'Spring 2', from: '2025-03-03', to: '2025-04-11' }),
  ];
  const { rowsOf } = await lookAt(rows, { ...empty, schools, codeChanges });
  expect((await rowsOf('closedDays')).map(({ row, school, day, about }) => [row, school, day, about[1]])).toEqual([
    [2, 1, '2025-02-17', 'outsideTerm'],
    [4, null, '2025-02-17', 'outsideTerm'],
    [5, 2, '2025-02-24', 'outsideTerm'],
    [7, 1, '2025-07-23', 'outsideTerm'],
    [9, 1, '2025-02-16', 'sunday'],
  ]);
});

it('points at summaries of more than 100 %', async () => {
  const week = { pupil: 1, from_day: '2024-03-04', to_day: '2024-03-08', source: 2 };
  const { said } = await lookAt({
    pupil: pupils,
    attendance_summary: [
      { ...week, possible: 10, attended: 10, source_row: 2 },
      { ...week, possible: 9, attended: 10, source_row: 3 },
    ],
  });
  expect(await said('attendedMore')).toEqual(['10 attended of 9 possible']);
});

it('tells second marks that differ from those that say the same', async () => {
  const twice = { pupil: 1, day: '2024-03-04', pm: false, kept: '/', kept_source: 1, kept_row: 2, source: 2 };
  const { said } = await lookAt({
    pupil: pupils,
    attendance_mark: [mark(1, '2024-03-04', '/', 2)],
    mark_twice: [
      { ...twice, code: 'O', source_row: 5 },
      { ...twice, code: '/', source_row: 6 },
    ],
  });
  expect(await said('marksTwice')).toEqual(['O gave way to /']);
  expect(await said('sameMarkTwice')).toEqual(['the mark / again']);
});

it('points at mentoring when the pupil was not there, before it began and after it ended; cancelled sessions were not held', async () => {
  const session = (day: string, row: number, status = 'held'): SqlRow => ({
    pupil: 1,
    day,
    minutes: 30,
    status,
    source: 3,
    source_row: row,
  });
  const { said, rowsOf } = await lookAt({
    pupil: pupils,
    episode: [{ episode: 1, pupil: 1, start_day: '2024-02-01', end_day: '2024-05-01' }],
    session: [
      session('2024-02-08', 2),
      session('2024-01-30', 3),
      session('2024-05-02', 4),
      session('2024-07-02', 5),
      session('2024-07-03', 6, 'cancelled'),
      session('2024-02-08', 7),
    ],
  });
  expect(await said('sessionsOffRoll')).toEqual(['the pupil left on 28 June 2024']);
  expect((await rowsOf('sessionsBeforeStart')).map(({ row }) => row)).toEqual([3]);
  expect((await rowsOf('sessionsAfterEnd')).map(({ row }) => row)).toEqual([4, 5]);
  expect((await rowsOf('rowsTwice')).map(({ row }) => row)).toEqual([7]);
});

it('points at forms after that come before, and at raters of one wave only where both waves name raters', async () => {
  const form = (pupil: number, wave: string, day: string, rater: string, row: number): SqlRow => ({
    pupil,
    instrument: 'teacherBehaviour',
    rater_role: 'teacher',
    rater,
    wave,
    day,
    value: 3,
    source: 4,
    source_row: row,
  });
  const { rowsOf, said } = await lookAt({
    pupil: pupils,
    rating: [
      form(1, 'pre', '2024-05-01', 'r1', 2),
      form(1, 'post', '2024-02-01', 'r1', 3),
      form(1, 'pre', '2024-05-01', 'r2', 4),
      form(2, 'pre', '2024-02-01', 'r1', 5),
      form(2, 'pre', '2024-02-01', 'r3', 6),
    ],
  });
  expect((await rowsOf('postBeforePre')).map(({ row }) => row)).toEqual([3]);
  expect((await rowsOf('otherRaters')).map(({ row }) => row)).toEqual([4]);
  expect(await said('otherRaters')).toEqual(['rated before, not after']);
});

it('points at suspensions beyond the law, dates to come, pupils of two schools and totals that do not add up', async () => {
  const source: Source = {
    id: 's1',
    number: 1,
    fileName: 'suspensions.csv',
    tableName: '',
    originalHash: '',
    grid: '',
    recipe: { shape: 'pupils', table: '', fields: {}, dateOrder: null, answers: {} },
    account: {
      rowsInFile: 9,
      rowsImported: 6,
      setAside: [
        { reason: 'pupil.listedTwice', rows: 2, examples: [7] },
        { reason: 'row.total', rows: 1, examples: [10] },
      ],
      cellIssues: [],
      totals: [{ column: 'Sessions', row: 10, said: 200, sum: 190 }],
    },
    importedAt: '2025-07-20T09:00:00.000Z',
  };
  const exclusion = (start_day: string, sessions: number, row: number): SqlRow => ({
    pupil: 1,
    kind: 'SUSP',
    start_day,
    sessions,
    source: 1,
    source_row: row,
  });
  const { rowsOf, said, found } = await lookAt(
    {
      pupil: pupils,
      pupil_listing: [
        { pupil: 1, school: 1, source: 1, source_row: 2 },
        { pupil: 1, school: 2, source: 2, source_row: 2 },
        { pupil: 2, school: 2, source: 1, source_row: 3 },
        { pupil: 2, school: 2, source: 2, source_row: 3 },
      ],
      exclusion: [exclusion('2024-09-10', 60, 2), exclusion('2025-02-10', 40, 3), exclusion('2025-09-08', 60, 4)],
    },
    { ...empty, sources: [source] },
  );
  expect(await said('longSuspensions')).toEqual(['100 sessions in that school year', '100 sessions in that school year']);
  expect((await rowsOf('futureDays')).map(({ day }) => day)).toEqual(['2025-09-08']);
  expect((await rowsOf('twoSchools')).map(({ pupil, school }) => [pupil, school])).toEqual([
    [1, 1],
    [1, 2],
  ]);
  expect(await said('totalsDiffer')).toEqual(['the file says 200, its rows come to 190']);
  expect(found('listedTwice')?.rows).toBe(2);
  expect((await rowsOf('listedTwice')).map(({ row }) => row)).toEqual([7, 9]);
});

/** Every school day of so many weeks from a Monday. */
function weekdays(monday: string, weeks: number): string[] {
  return Array.from({ length: weeks * 7 }, (_, day) => dayAfter(monday, day)).filter((_, day) => day % 7 < 5);
}

it('makes a missing half term a gap, a holiday none, and a log that stops with the old system a stop', async () => {
  const first = weekdays('2023-09-04', 7);
  const second = weekdays('2023-10-30', 8);
  const third = weekdays('2024-01-08', 6);
  const whole = [...first, ...second, ...third];
  const { room, rowsOf } = await lookAt({
    pupil: pupils,
    attendance_mark: [
      ...whole.map((day, row) => mark(1, day, '/', row + 2)),
      ...[...first, ...third].map((day, row) => mark(2, day, '/', row + 500)),
    ],
    behaviour_event: first.map((day, row) => ({ pupil: 1, day, polarity: -1, points: -1, source: 5, source_row: row + 2 })),
  });
  const marks = room.coverage.find(({ kind }) => kind === 'marks') ?? expect.fail('marks');
  expect(marks.firstWeek).toBe('2023-09-04');
  expect(marks.schools.map(({ gaps }) => gaps)).toEqual([[], [{ from: 8, to: 15 }]]);
  expect(marks.schools[0]?.counts.slice(5, 10)).toEqual([5, 5, 0, 5, 5]);
  const stopped = await rowsOf('recordsStop');
  expect(stopped.map(({ day, school }) => [day, school])[0]).toEqual(['2023-10-20', 1]);
  expect(stopped.at(-1)?.day).toBe('2023-10-16');
  expect(room.loaded.find(({ kind }) => kind === 'marks')).toEqual({
    kind: 'marks',
    rows: whole.length + first.length + third.length,
    sources: 1,
    pupils: 2,
    firstDay: '2023-09-04',
    lastDay: '2024-02-16',
  });
});

it('names a summary that is not counted because a later row adds up the same days to other numbers', async () => {
  const week = (pupil: number, from: string, to: string | null, attended: number, source: number): SqlRow => ({
    pupil,
    from_day: from,
    to_day: to,
    possible: 10,
    attended,
    source,
    source_row: 2,
  });
  const { found, said } = await lookAt({
    pupil: pupils,
    attendance_summary: [
      week(1, '2024-03-04', null, 8, 1),
      week(1, '2024-03-04', '2024-03-10', 9, 2),
      week(1, '2024-03-11', null, 10, 1),
      week(1, '2024-03-11', null, 10, 2),
      week(2, '2024-03-04', null, 7, 1),
    ],
  });
  expect(found('summariesDiffer')).toMatchObject({ rows: 1, pupils: 1, firstDay: '2024-03-04' });
  expect((await said('summariesDiffer')).join()).toContain('8 of 10 sessions attended; counted are 9 of 10');
});
