import { describe, expect, it } from 'vitest';
import { describeFinding } from '#shared/words/findings.ts';
import { engineForFile } from '#test/support/engine.ts';
import { importedStudy } from '#test/support/importedStudy.ts';
import { findingOf, outcomesAt, outcomesOf } from '#test/support/outcomesOf.ts';
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

  it('of half terms and terms count where a window holds the whole of one; one that an edge cuts counts nowhere, and both are said', async () => {
    const half = (pupil: string, from: number, to: number, present: number) =>
      `${pupil},${dayAfter(start, from)},60,${present},${dayAfter(start, to)}`;
    // A1 by half terms on both sides; A2's second one reaches past the window's end; A3 by weeks.
    const rows = [half('A1', -46, -5, 42), half('A1', 0, 40, 54), half('A2', -46, -5, 48), half('A2', 20, 62, 57)];
    const weekly = weeks('A3', 8, 9).map((row) => `${row},`);
    const { tables } = await importedStudy([pupils, file('sessions.csv', [`${head},week_end`, ...rows, ...weekly])]);
    const attendance = findingOf(await outcomesOf(database, tables, { window: { lengthDays: 49, minimumSessions: 40 } }), 'attendance');
    expect(attendance.pupils.map(({ pupil, pre, post }) => [pupil, pre, post])).toEqual([
      [1, 70, 90],
      [3, 80, 90],
    ]);
    expect(attendance.leftOut).toContainEqual({ reason: 'noMarksAfter', pupils: [2] });
    expect(attendance.caveats).toContainEqual({ code: 'summariesLong', values: { summaries: 3, pupils: 2 } });
    expect(attendance.caveats).toContainEqual({ code: 'summariesCut', values: { summaries: 1, pupils: 1 } });
    expect(describeFinding(attendance).caveats.join(' ')).toContain(
      '1 attendance summary of 1 pupil is not counted: more than a week in one number, and an edge of a window cuts it',
    );
    const longer = findingOf(await outcomesAt(database, { window: { lengthDays: 63, minimumSessions: 40 } }), 'attendance');
    expect(longer.pupils.map(({ pupil }) => pupil)).toEqual([1, 2, 3]);
    expect(longer.caveats.some(({ code }) => code === 'summariesCut')).toBe(false);
  });
});
