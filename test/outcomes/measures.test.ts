import { describe, expect, it } from 'vitest';
import type { Estimate, Finding, OutcomeSet } from '#shared/outcomes/finding.ts';
import { measures } from '#shared/outcomes/measures.ts';
import { furtherFindings, primaryFindings } from '#shared/outcomes/primary.ts';
import { findingCsv } from '#shared/outcomes/r/findingCsv.ts';
import { figureKeys } from '#shared/report/figureKeys.ts';
import { caveatCodes } from '#shared/words/caveats.ts';
import { describeFinding } from '#shared/words/findings.ts';
import { levelsLine } from '#shared/words/furtherMeasures.ts';
import { measureIds, measureName } from '#shared/words/measures.ts';
import { methodCodes } from '#shared/words/methods.ts';
import { missingLines } from '#shared/words/missing.ts';
import { engineForFile } from '#test/support/engine.ts';
import { begins, everyOutcome } from '#test/support/everyOutcome.ts';
import { findingOf, outcomesOf } from '#test/support/outcomesOf.ts';
import { type PupilStory, programme } from '#test/support/programme.ts';
import { dayAfter } from '#test/support/tables.ts';

const database = engineForFile();
const also = (finding: Finding, method: string): Estimate => {
  for (const one of finding.alsoComputed) if ('method' in one && one.method === method) return one;
  return expect.fail(`no ${method}`);
};
const levels = ({ before, after }: Finding) => [before?.mean, after?.mean];

describe('every measure of one programme', () => {
  const once: { outcomes?: OutcomeSet } = {};
  const of = async (measure: string) => {
    once.outcomes ??= await outcomesOf(database, everyOutcome());
    return findingOf(once.outcomes, measure);
  };

  it('is asked of everybody, and says of each pupil who is left out why', async () => {
    await of('attendance');
    const findings = once.outcomes?.findings ?? [];
    expect(findings.map(({ measure, asked, counted }) => [measure, asked, counted])).toEqual([
      ['attendance', 12, 12],
      ['persistentAbsence', 12, 12],
      ['severeAbsence', 12, 12],
      ['punctuality', 12, 12],
      ['suspensions', 12, 12],
      ['sessionsLost', 12, 12],
      ['permanentExclusions', 12, 12],
      ['teacherBehaviour', 12, 11],
      ['behaviourEvents', 12, 12],
      ['behaviourPoints', 12, 12],
      ['confidence', 12, 11],
      ['selfEsteem', 12, 11],
      ['grades', 12, 11],
      ['targets', 12, 11],
      ['goals', 12, 11],
      ['scale7', 12, 11],
    ]);
    for (const { asked, counted, leftOut, measure } of findings)
      expect([measure, counted + leftOut.reduce((sum, { pupils }) => sum + pupils.length, 0)]).toEqual([measure, asked]);
    expect(primaryFindings(findings).map(({ measure }) => measure)).toEqual([
      'attendance',
      'suspensions',
      'teacherBehaviour',
      'confidence',
    ]);
    expect(furtherFindings(findings, 'confidence').map(({ measure }) => measure)).toEqual(['selfEsteem', 'scale7']);
  });

  it('is said in words: no code stands where a sentence should', async () => {
    await of('attendance');
    for (const finding of once.outcomes?.findings ?? []) {
      const { title, ...words } = describeFinding(finding);
      expect(title).toMatch(/^[A-Z].*\.$/);
      expect(JSON.stringify([title, words, levelsLine(finding)])).not.toMatch(/undefined|NaN|\bnull\b/);
      for (const { code } of finding.caveats) expect(caveatCodes).toContain(code);
      for (const one of [finding.headline, ...finding.alsoComputed]) if ('method' in one) expect(methodCodes).toContain(one.method);
    }
    for (const { id } of measures) expect(measureIds).toContain(id);
    expect(measureName('scale7')).toBe('Scale of 7 questions');
  });

  it('persistent absence counts pupils on the line: a tenth missed, before and after', async () => {
    // 81 to 90 of 100 before are pupils 1 to 10; 86 to 90 after are pupils 1 to 5.
    const finding = await of('persistentAbsence');
    expect(levels(finding)).toEqual([expect.closeTo((100 * 10) / 12, 9), expect.closeTo((100 * 5) / 12, 9)]);
    expect(finding.headline).toMatchObject({ kind: 'shareChange', method: 'persistentAbsence', values: { began: 0, stopped: 5 } });
    expect(finding.tally).toEqual({ better: 5, same: 7, worse: 0, notKnown: 0 });
    expect(levels(await of('severeAbsence'))).toEqual([0, 0]);
  });

  it('sessions lost stand apart from suspensions, and permanent exclusions from both', async () => {
    const lost = await of('sessionsLost');
    expect(lost.pupils.slice(0, 3).map(({ pre, post }) => [pre, post])).toEqual([
      [4, 0],
      [2, 1],
      [0, 0],
    ]);
    expect(lost.headline).toMatchObject({ method: 'bcaMean', p: null, values: { resamples: 9999 } });
    const permanent = await of('permanentExclusions');
    expect(permanent.headline).toMatchObject({
      kind: 'countChange',
      value: 1,
      values: { before: 0, after: 1 },
      whyNoInterval: 'countsOnly',
    });
    expect(permanent.chance).toEqual({ refused: 'tooRare', values: {} });
    expect(describeFinding(permanent).title).toMatch(/^Permanent exclusions rose from 0 to 1;/);
  });

  it('behaviour is counted against the pupil, and points for minus points against', async () => {
    const events = await of('behaviourEvents');
    expect(events.headline).toMatchObject({ kind: 'rateRatio', value: 1, values: { before: 11, after: 11 } });
    expect(events.caveats).toContainEqual({ code: 'eventsWithoutSide', values: { events: 1 } });
    expect(describeFinding(events).title).toMatch(/^Incidents in the behaviour log stayed at 11;/);
    const points = await of('behaviourPoints');
    expect(points.pupils[0]).toMatchObject({ pre: -1, post: 1, change: 2, verdict: 'better' });
  });

  it('raters of one pupil are compared with each other', async () => {
    const finding = await of('teacherBehaviour');
    expect(also(finding, 'iccOne')).toMatchObject({ n: 11, kind: 'reliability' });
    expect(also(finding, 'iccMean').value).toBeGreaterThan(also(finding, 'iccOne').value);
    expect(also(finding, 'kappaQuadratic').value).toBeGreaterThan(0.5);
  });

  it('grades are compared within the subjects that were graded twice, targets by what was reviewed', async () => {
    const grades = await of('grades');
    expect(grades.pupils.slice(3, 6).map(({ pre, post }) => [pre, post])).toEqual([
      [4, 4],
      [4, 5],
      [4, 5],
    ]);
    expect(grades.leftOut).toEqual([{ reason: 'noGradeBefore', pupils: [12] }]);
    const targets = await of('targets');
    expect(targets.once?.map(({ value }) => value)).toEqual([75, 75, 75, 75, 75, 50, 50, 50, 50, 50, 50]);
    expect(targets.leftOut).toEqual([{ reason: 'noTargets', pupils: [12] }]);
    expect(targets.chance).toMatchObject({ refused: 'noWindowBefore' });
    expect(targets.caveats).toContainEqual({ code: 'targetsNotReviewed', values: { targets: 11 } });
    expect(targets.headline).toMatchObject({ kind: 'share', value: 50, n: 22, p: null, values: { met: 11, partly: 5, reviewed: 22 } });
    expect(also(targets, 'goalAttainment')).toMatchObject({ kind: 'share', value: 675 / 11, n: 11 });
  });

  it('targets have no before, so nothing of them is a change', async () => {
    const targets = await of('targets');
    expect(targets).toMatchObject({ pupils: [], before: null, comparison: null, curve: null, checks: [], reliableChange: null });
    expect(targets.tally).toEqual({ better: 0, same: 0, worse: 0, notKnown: 1 });
    const words = describeFinding(targets);
    expect(words.title).toBe('Of 22 reviewed targets, 11 were met: 50\u00a0%.');
    expect(words.estimate).toMatch(/^50\u00a0% of the reviewed targets were met \(95 % interval 31 to 69\)/);
    expect(words.chance).toMatch(/nothing to compare with before/);
    expect([words.tally, words.comparison]).toEqual(['', '']);
    expect(missingLines(targets)).toEqual([]);
    expect(targets.r?.code).toContain('prop.test(11, 22, correct = FALSE)');
    expect(findingCsv(targets).split('\n')[1]).toMatch(/^P0001,\d*,mentored,,75,,$/);
  });

  it('a count of which nobody had any is told in a sentence, with nothing of chance and no R', async () => {
    const stories: PupilStory[] = [1, 2, 3].map((one) => ({ pupil: one, start: begins, before: [90, 100], after: [90, 100] }));
    const tables = programme(stories, {
      exclusion: [{ exclusion: 1, pupil: 1, kind: 'SUSP', start_day: dayAfter(begins, -20), sessions: 4 }],
    });
    const outcomes = await outcomesOf(database, tables);
    const finding = findingOf(outcomes, 'permanentExclusions');
    const words = describeFinding(finding);
    expect(words.title).toBe('No permanent exclusions in either window.');
    expect(words.estimate).toBe('None of 3 pupils had any permanent exclusions in either window, so there is no change to measure.');
    expect([words.chance, words.tally]).toEqual(['', '']);
    expect(finding.r).toBeNull();
    const measured = figureKeys(outcomes).map(({ measure }) => measure);
    expect(measured).toContain('attendance');
    expect(measured).not.toContain('permanentExclusions');
  });

  it('the least change that counts is known of any scale that was loaded', async () => {
    const found = await of('scale7');
    expect(found.range).toEqual([7, 28]);
    expect(also(found, 'reliableChange').values?.['leastReliableChange'] ?? also(found, 'alphaBefore')).toBeDefined();
  });
});

describe('which way is better', () => {
  it('follows each pupil’s own plan in words and never turns a number round', async () => {
    const plan = (pupil: number, direction: string) => ({ pupil, measure: 'behaviourPoints', direction, source: 1, source_row: pupil });
    const outcome_plan = [plan(1, 'down'), plan(2, 'maintain'), plan(3, 'up')];
    const finding = findingOf(await outcomesOf(database, everyOutcome({ outcome_plan })), 'behaviourPoints');
    expect(finding.pupils.slice(0, 4).map(({ change, verdict, wanted }) => [change, verdict, wanted])).toEqual([
      [2, 'worse', 'down'],
      [2, 'same', 'maintain'],
      [2, 'better', undefined],
      [2, 'better', undefined],
    ]);
    expect(finding.headline).toMatchObject({ value: expect.closeTo((2 * 11) / 12, 9) });
    expect(finding.caveats).toContainEqual({ code: 'ownDirection', values: { pupils: 2, counted: 12 } });
  });
});

describe('goals', () => {
  it('are scored where they were set and at the last review before the window ends, goals with both only', async () => {
    const score = (pupil: number, target: number, review: number, value: number, days: number | null = null) => ({
      pupil,
      target,
      review,
      value,
      day: days === null ? null : dayAfter(begins, days),
      source: 1,
      source_row: 100 * target + review,
    });
    const target_review = [
      ...[score(1, 1, 0, 2, 0), score(1, 1, 1, 5, 30), score(1, 1, 2, 9, 300), score(1, 2, 0, 4), score(1, 2, 1, 6), score(1, 3, 0, 10)],
      ...[score(2, 4, 0, 3, 0), score(2, 4, 1, 8, 200)],
      score(3, 5, 1, 7),
    ];
    const stories: PupilStory[] = [1, 2, 3, 4].map((pupil) => ({ pupil, start: begins }));
    const finding = findingOf(await outcomesOf(database, programme(stories, { target_review })), 'goals');
    expect(finding.pupils.map(({ pupil, pre, post }) => [pupil, pre, post])).toEqual([[1, 3, 5.5]]);
    expect(finding.leftOut).toEqual([
      { reason: 'noGoalReviewed', pupils: [2] },
      { reason: 'noGoalBaseline', pupils: [3] },
      { reason: 'noGoals', pupils: [4] },
    ]);
    expect(finding.caveats).toContainEqual({ code: 'goalsChosen', values: { goals: 2 } });
    expect(finding.caveats).toContainEqual({ code: 'goalsNotReviewed', values: { goals: 1 } });
  });
});

describe('punctuality', () => {
  const late = (pupil: number, days: number, code: string) => ({ pupil, day: dayAfter(begins, days), pm: false, code });
  it('is L out of what was attended; U is an absence and stands beside', async () => {
    const stories: PupilStory[] = [1, 2].map((pupil) => ({ pupil, start: begins }));
    const week = (pupil: number, from: number, codes: string) => [...codes].map((code, place) => late(pupil, from + place, code));
    const marks = [...week(1, -7, 'L/L/U'), ...week(1, 0, '////L'), ...week(2, -7, '/////'), ...week(2, 0, 'UU/L/')];
    const outcomes = await outcomesOf(database, programme(stories, { attendance_mark: marks }), { window: { minimumSessions: 5 } });
    const finding = findingOf(outcomes, 'punctuality');
    expect(finding.pupils.map(({ pre, post }) => [pre, post])).toEqual([
      [50, 20],
      [0, expect.closeTo(100 / 3, 9)],
    ]);
    expect(also(finding, 'lateAfterClose').value).toBe((-20 + 40) / 2);
    expect(also(finding, 'lateAtAll').value).toBe((-40 + 60) / 2);
    expect(finding.caveats.some(({ code }) => code === 'latenessMixed')).toBe(false);
  });

  it('keeps the two apart in attendance added up, and says where they are one number', async () => {
    const week = (pupil: number, after: boolean, late_before: number, late_after: number | null) => ({
      pupil,
      from_day: dayAfter(begins, after ? 0 : -7),
      possible: 10,
      attended: 8,
      late: late_before,
      late_after,
      source: 1,
      source_row: 2 * pupil + (after ? 1 : 0),
    });
    const attendance_summary = [
      ...[week(1, false, 2, 1), week(1, true, 0, 1)],
      ...[week(2, false, 4, 2), week(2, true, 2, 0)],
      ...[week(3, false, 4, null), week(3, true, 0, null)],
    ];
    const stories: PupilStory[] = [1, 2, 3].map((pupil) => ({ pupil, start: begins }));
    const outcomes = await outcomesOf(database, programme(stories, { attendance_summary }), {
      window: { lengthDays: 7, minimumSessions: 5 },
    });
    const finding = findingOf(outcomes, 'punctuality');
    expect(finding.pupils.map(({ pre, post }) => [pre, post])).toEqual([
      [25, 0],
      [50, 25],
      [50, 0],
    ]);
    expect(finding.caveats).toContainEqual({ code: 'latenessMixed', values: { pupils: 1, counted: 3 } });
    expect(also(finding, 'lateToldApart')).toMatchObject({ n: 2, value: -25 });
    // Pupil 3's U is not known, which is not none.
    expect(also(finding, 'lateAfterClose')).toMatchObject({ n: 2, value: -10 });
    expect(also(finding, 'lateAtAll')).toMatchObject({ n: 3, value: (-20 - 40 - 40) / 3 });
  });
});
