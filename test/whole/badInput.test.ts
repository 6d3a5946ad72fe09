import { describe, expect, it } from 'vitest';
import type { SqlRow } from '#shared/database/database.ts';
import type { Finding, OutcomeSet } from '#shared/outcomes/finding.ts';
import type { CanonicalTableName } from '#shared/tables/canonicalTables.ts';
import { describeFinding } from '#shared/words/findings.ts';
import { levelsLine } from '#shared/words/furtherMeasures.ts';
import { outcomeRows } from '#shared/words/outcomeRows.ts';
import { engineForFile } from '#test/support/engine.ts';
import { begins, everyOutcome } from '#test/support/everyOutcome.ts';
import { notFinite } from '#test/support/notFinite.ts';
import { findingOf, outcomesOf } from '#test/support/outcomesOf.ts';
import { type PupilStory, programme } from '#test/support/programme.ts';
import { dayAfter } from '#test/support/tables.ts';

/** What a study can hold that no number can be made of: each gives its reason in words, in the Finding and on the screen. */
const database = engineForFile();
type Extra = Partial<Record<CanonicalTableName, readonly SqlRow[]>>;
const many = (count: number, story: (pupil: number) => Omit<PupilStory, 'pupil'>): PupilStory[] =>
  Array.from({ length: count }, (_, index) => ({ pupil: index + 1, ...story(index + 1) }));
const outcomesFor = (stories: readonly PupilStory[], extra: Extra = {}) =>
  outcomesOf(database, programme(stories, extra), { comparison: 'register' });
const rated = (pupil: number, wave: string, value: number, rater = '1'): SqlRow => ({
  pupil,
  instrument: 'teacherBehaviour',
  wave,
  value,
  rater,
  rater_role: 'teacher',
});

/** Everything that is said of a Finding anywhere, and that no part of it is NaN. */
function said(outcomes: OutcomeSet, measure: string): string {
  expect(notFinite(outcomes.findings)).toEqual([]);
  const finding: Finding = findingOf(outcomes, measure);
  const words = JSON.stringify([describeFinding(finding), outcomeRows(finding), levelsLine(finding)]);
  expect(notFinite(words)).toEqual([]);
  return words;
}

describe('bad input', () => {
  it('nobody with both windows', async () => {
    const outcomes = await outcomesFor(
      many(4, (pupil) => (pupil % 2 ? { start: begins, before: [80, 90] } : { start: begins, after: [80, 90] })),
    );
    const words = said(outcomes, 'attendance');
    expect(words).toContain('Attendance cannot be compared before and after.');
    expect(words).toContain('no pupil has a value both before and after');
    expect(words).toContain(
      '4 of 4 pupils are left out: 2 (the weeks after were not yet over when the marks were exported) and 2 (no register marks in the weeks before).',
    );
  });

  it('one pupil', async () => {
    const words = said(await outcomesFor(many(1, () => ({ start: begins, before: [80, 100], after: [90, 100] }))), 'attendance');
    expect(words).toContain('Attendance rose 10.0 points');
    expect(words).toContain('no interval: too few pupils have a value both before and after');
    expect(words).toContain('Only 1 pupil could be counted');
  });

  it('all the same value', async () => {
    const outcomes = await outcomesFor(many(12, () => ({ start: begins, before: [90, 100], after: [95, 100] })));
    expect(findingOf(outcomes, 'attendance').headline).toMatchObject({ value: 5, low: null, high: null, p: null });
    expect(said(outcomes, 'attendance')).toContain('no interval: every pupil changed by the same amount');
  });

  it('a wave in which every rating is 3', async () => {
    const rating = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((pupil) =>
      ['1', '2'].flatMap((rater) => [rated(pupil, 'pre', 3, rater), rated(pupil, 'post', 1 + (pupil % 5), rater)]),
    );
    const outcomes = await outcomesFor(
      many(12, () => ({ start: begins })),
      { rating },
    );
    expect(findingOf(outcomes, 'teacherBehaviour').before).toMatchObject({ mean: 3, sd: 0 });
    said(outcomes, 'teacherBehaviour');
    const same = rating.map((row) => ({ ...row, value: 3 }));
    const flat = await outcomesFor(
      many(12, () => ({ start: begins })),
      { rating: same },
    );
    expect(said(flat, 'teacherBehaviour')).toContain('every pupil changed by the same amount');
  });

  it('no suspensions in one window, or in either', async () => {
    const stories = many(12, () => ({ start: begins, before: [90, 100], after: [90, 100] }));
    const suspended = (days: number) => [{ exclusion: 1, pupil: 3, kind: 'SUSP', start_day: dayAfter(begins, days), sessions: 2 }];
    expect(said(await outcomesFor(stories, { exclusion: suspended(-4) }), 'suspensions')).toContain('Suspensions fell from 1 to 0');
    expect(said(await outcomesFor(stories, { exclusion: suspended(4) }), 'suspensions')).toContain(
      'there were none before, so a ratio cannot be formed',
    );
    expect(said(await outcomesFor(stories, { exclusion: suspended(400) }), 'suspensions')).toContain('No suspensions in either window');
  });

  it('one pupil with thirty suspensions', async () => {
    const exclusion = Array.from({ length: 30 }, (_, index) => ({
      exclusion: index,
      pupil: 3,
      kind: 'SUSP',
      start_day: dayAfter(begins, index - 15),
      sessions: 1,
    }));
    const outcomes = await outcomesFor(
      many(12, () => ({ start: begins, before: [90, 100], after: [90, 100] })),
      { exclusion },
    );
    const words = said(outcomes, 'suspensions');
    expect(words).toContain('One pupil has 100\u00a0% of all suspensions. Without that pupil no ratio can be formed.');
    expect(words).toContain('only one pupil had any');
  });

  it('four schools of which one has all the comparison pupils', async () => {
    const stories = many(40, (pupil) => {
      const school = 1 + (pupil % 4);
      const mentored = school !== 4 || pupil < 5;
      const sessions = { before: [70 + (pupil % 9), 100], after: [75 + (pupil % 11), 100] } as const;
      return mentored ? { school, start: begins, ...sessions } : { school, clock: begins, ...sessions };
    });
    const outcomes = await outcomesFor(stories);
    expect(said(outcomes, 'attendance')).toContain(
      'Only 1 school on one side of the comparison: schools and mentoring cannot be told apart well.',
    );
  });

  it('starts in the holidays', async () => {
    // Two weeks without any marks on either side of the start: the windows lose them, and with windows of three weeks nobody is left.
    const weeks = (pupil: number) =>
      [-6, -5, -4, -3, 2, 3, 4, 5].flatMap((week) =>
        [0, 1, 2, 3, 4].flatMap((day) => [false, true].map((pm) => ({ pupil, day: dayAfter(begins, 7 * week + day), pm, code: '/' }))),
      );
    const stories = many(3, () => ({ start: begins }));
    const tables = programme(stories, { attendance_mark: stories.flatMap(({ pupil }) => weeks(pupil)) });
    const short = await outcomesOf(database, tables, { window: { lengthDays: 21 } });
    expect(said(short, 'attendance')).toContain('too few possible sessions in the weeks before');
    const school = await outcomesOf(database, tables, { window: { lengthDays: 21, counting: 'schoolWeeks', minimumSessions: 30 } });
    expect(findingOf(school, 'attendance').counted).toBe(3);
    said(school, 'attendance');
  });

  it('more sessions attended than possible', async () => {
    const weekly = (pupil: number, week: number, attended: number) => ({
      pupil,
      from_day: dayAfter(begins, 7 * week),
      possible: 10,
      attended,
      source: 1,
      source_row: week,
    });
    const weeks = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4];
    const attendance_summary = [1, 2].flatMap((pupil) => weeks.map((week) => weekly(pupil, week, pupil === 2 && week === -3 ? 11 : 9)));
    const outcomes = await outcomesFor(
      many(2, () => ({ start: begins })),
      { attendance_summary },
    );
    const words = said(outcomes, 'attendance');
    expect(words).toContain('a week with more sessions attended than were possible: the file must be mended');
    expect(findingOf(outcomes, 'attendance').counted).toBe(1);
  });

  it('every measure at once, each with a single pupil, or none', async () => {
    for (const keep of [[1], [12], []]) {
      const tables = everyOutcome().map((table) => {
        const pupils = table.columns.find(({ name }) => name === 'pupil');
        if (pupils === undefined || pupils.type === 'text' || pupils.type === 'double') return table;
        const missing = Uint8Array.from(pupils.values, (pupil) => (keep.includes(pupil) ? 0 : 1));
        return { ...table, columns: table.columns.map((column) => (column.name === 'pupil' ? { ...column, missing } : column)) };
      });
      const outcomes = await outcomesOf(database, tables, { comparison: 'register' });
      for (const { measure } of outcomes.findings) said(outcomes, measure);
    }
  });
});
