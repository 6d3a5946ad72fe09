import { describe, expect, it } from 'vitest';
import { engineForFile } from '#test/support/engine.ts';
import { importedStudy } from '#test/support/importedStudy.ts';
import { findingOf, outcomesOf } from '#test/support/outcomesOf.ts';
import { dayAfter } from '#test/support/tables.ts';

const database = engineForFile();
const start = '2025-01-06';
const encoder = new TextEncoder();
const file = (path: string, lines: readonly string[]) => ({ path, bytes: encoder.encode(`${lines.join('\n')}\n`) });

/** Weeks of one pupil before and after the start, so many of ten sessions attended in each. */
function weeks(pupil: string, before: number, after: number): string[] {
  const week = (number: number, present: number) => `${pupil},${dayAfter(start, 7 * number)},10,${present}`;
  return [...[-4, -3, -2, -1].map((number) => week(number, before)), ...[0, 1, 2, 3].map((number) => week(number, after))];
}

const pupils = file('pupils.csv', [
  'pupil_id,school,group,start_date',
  ...['A1', 'A2', 'A3'].map((id) => `${id},Northfield,mentored,${start}`),
  ...['B1', 'B2'].map((id) => `${id},Northfield,comparison,${dayAfter(start, 7)}`),
  'B3,Northfield,comparison,',
]);
const head = 'pupil_id,week_start,sessions_possible,sessions_present';

describe('weekly summaries of attendance', () => {
  it('count in the window that their week starts in, beside comparison pupils with days of their own', async () => {
    const rows = [...weeks('A1', 7, 9), ...weeks('A2', 8, 8), ...weeks('B1', 9, 9), ...weeks('B2', 9, 9)];
    const { tables } = await importedStudy([pupils, file('sessions.csv', [head, ...rows])]);
    const outcomes = await outcomesOf(database, tables, { window: { lengthDays: 28, minimumSessions: 30 }, comparison: 'register' });
    const attendance = findingOf(outcomes, 'attendance');
    expect(attendance.pupils.map(({ pre, post }) => [pre, post])).toEqual([
      [70, 90],
      [80, 80],
    ]);
    expect(attendance.leftOut).toEqual([{ reason: 'noMarksBefore', pupils: [3] }]);
    // Their own day is a week after the start of the others: four weeks lie before it and three after.
    expect(attendance.comparison).toMatchObject({ counted: 2, leftOut: [{ reason: 'noStartDate', pupils: [6] }], design: 'chosenPupils' });
  });

  it('give way to register marks of the same days, and it is said', async () => {
    const marks = file('marks.csv', ['pupil_id,date,am,pm', ...[0, 1, 2, 3, 4].map((day) => `A1,${dayAfter(start, day)},N,N`)]);
    const { tables } = await importedStudy([pupils, file('sessions.csv', [head, ...weeks('A1', 10, 10), ...weeks('A2', 10, 10)]), marks]);
    const attendance = findingOf(await outcomesOf(database, tables, { window: { lengthDays: 28, minimumSessions: 30 } }), 'attendance');
    expect(attendance.pupils.map(({ pre, post }) => [pre, post])).toEqual([
      [100, 75],
      [100, 100],
    ]);
    expect(attendance.caveats).toContainEqual({ code: 'summariesGaveWay', values: { summaries: 1, pupils: 1 } });
  });

  it('of the same week twice are counted once, and more sessions attended than possible stop the pupil', async () => {
    const twice = [...weeks('A1', 7, 9), ...weeks('A1', 7, 9), ...weeks('A2', 8, 11)];
    const { tables } = await importedStudy([pupils, file('sessions.csv', [head, ...twice])]);
    const attendance = findingOf(await outcomesOf(database, tables, { window: { lengthDays: 28, minimumSessions: 40 } }), 'attendance');
    expect(attendance.pupils.map(({ pupil, pre, post }) => [pupil, pre, post])).toEqual([[1, 70, 90]]);
    expect(attendance.leftOut).toContainEqual({ reason: 'attendedAbovePossible', pupils: [2] });
  });

  it('of more than a week are in no window, and it is said', async () => {
    const rows = [...weeks('A1', 7, 9).map((row) => `${row},`), `A2,${dayAfter(start, -90)},140,120,${dayAfter(start, -1)}`];
    const { tables } = await importedStudy([pupils, file('sessions.csv', [`${head},week_end`, ...rows])]);
    const attendance = findingOf(await outcomesOf(database, tables, { window: { lengthDays: 28, minimumSessions: 30 } }), 'attendance');
    expect(attendance.caveats).toContainEqual({ code: 'summariesTooLong', values: { summaries: 1, pupils: 1 } });
  });
});
