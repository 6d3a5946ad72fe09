import { describe, expect, it } from 'vitest';
import type { SqlRow } from '#shared/database/database.ts';
import { furtherFindings, primaryFindings } from '#shared/outcomes/primary.ts';
import { changeAxisTitle } from '#shared/words/figures.ts';
import { describeDirection, describeFinding } from '#shared/words/findings.ts';
import { areaLabel, measureName } from '#shared/words/measures.ts';
import { keyQuestion, keysThatFit } from '#shared/words/scaleKeys.ts';
import { engineForFile } from '#test/support/engine.ts';
import { findingOf, outcomesAt, outcomesOf } from '#test/support/outcomesOf.ts';
import { programme } from '#test/support/programme.ts';
import { dayAfter } from '#test/support/tables.ts';

const database = engineForFile();

const start = '2024-11-04';
const mentees = (count: number) => Array.from({ length: count }, (_, index) => ({ pupil: index + 1, start }));

describe('teachers’ ratings', () => {
  const rated = (pupil: number, wave: string | null, value: number, more: SqlRow = {}): SqlRow => ({
    pupil,
    instrument: 'teacherBehaviour',
    rater_role: 'teacher',
    rater: 'a',
    wave,
    value,
    ...more,
  });

  it('are the mean of the raters of a wave; a rating without a wave belongs to the window of its day', async () => {
    const rating = [
      rated(1, 'pre', 2),
      rated(1, 'pre', 3, { rater: 'b' }),
      rated(1, 'post', 4),
      rated(2, null, 2, { day: dayAfter(start, -84) }),
      rated(2, null, 5, { day: dayAfter(start, -85) }),
      rated(2, null, 2, { day: dayAfter(start, 83) }),
      rated(3, 'pre', 3),
      rated(4, 'post', 3),
      rated(5, 'pre', 3),
      rated(5, 'post', 4, { rater_role: 'parent' }),
      rated(6, 'mid', 3),
    ];
    const finding = findingOf(await outcomesOf(database, programme(mentees(7), { rating })), 'teacherBehaviour');
    expect(finding.pupils).toEqual([
      { pupil: 1, school: 1, pre: 2.5, post: 4, change: 1.5, verdict: 'better' },
      { pupil: 2, school: 1, pre: 2, post: 2, change: 0, verdict: 'same' },
    ]);
    expect(Object.fromEntries(finding.leftOut.map((left) => [left.reason, left.pupils]))).toEqual({
      noRatingEither: [6, 7],
      noRatingAfter: [3],
      noRatingBefore: [4],
      differentRaterRole: [5],
    });
    expect(finding.caveats).toContainEqual({ code: 'raterDrift', values: { pupils: 1, counted: 2 } });
  });

  it('can all be 3, before and after', async () => {
    const rating = [1, 2, 3].flatMap((pupil) => [rated(pupil, 'pre', 3), rated(pupil, 'post', 3)]);
    const finding = findingOf(await outcomesOf(database, programme(mentees(3), { rating })), 'teacherBehaviour');
    expect(finding).toMatchObject({
      tally: { better: 0, same: 3, worse: 0, notKnown: 0 },
      headline: { value: 0, low: null, p: null, whyNoInterval: 'noVariationInDifferences' },
    });
    expect(finding.alsoComputed).toContainEqual({ refused: 'noVariationInDifferences', values: { n: 3 } });
  });

  it('are remembered while a window moves that none of them depends on, and computed anew when they change', async () => {
    const tables = (value: number) => programme(mentees(1), { rating: [rated(1, 'pre', 2), rated(1, 'post', value)] });
    const first = findingOf(await outcomesOf(database, tables(4)), 'teacherBehaviour');
    const moved = findingOf(await outcomesAt(database, { window: { lengthDays: 28 } }), 'teacherBehaviour');
    expect(moved).toEqual({ ...first, window: { ...first.window, lengthDays: 28 } });
    expect(findingOf(await outcomesOf(database, tables(5)), 'teacherBehaviour').pupils).toMatchObject([{ post: 5 }]);
  });

  it('are placed anew when a window moves that some of them depend on', async () => {
    const rating = [rated(1, null, 2, { day: dayAfter(start, -40) }), rated(1, null, 4, { day: dayAfter(start, 40) })];
    expect(findingOf(await outcomesOf(database, programme(mentees(1), { rating })), 'teacherBehaviour').counted).toBe(1);
    expect(findingOf(await outcomesAt(database, { window: { lengthDays: 28 } }), 'teacherBehaviour').counted).toBe(0);
  });
});

describe('the confidence scale', () => {
  const answers = (pupil: number, wave: string, list: readonly (number | null)[]): SqlRow[] =>
    list.map((value, index) => ({ pupil, instrument: 'confidence10', item: index + 1, rater_role: 'pupil', wave, value }));
  const all = (value: number) => Array.from({ length: 10 }, () => value);

  it('is not scored where the answers contradict its key, until somebody confirms the key or changes it', async () => {
    // Twelve pupils between low and high; questions 3 and 8 are worded the other way round.
    const level = (pupil: number, item: number): number => 1 + ((pupil + (item % 4 === 0 ? 1 : 0)) % 4);
    const asked = (pupil: number): readonly number[] =>
      Array.from({ length: 10 }, (_, index) => (index === 2 || index === 7 ? 5 - level(pupil, index) : level(pupil, index)));
    const rating = Array.from({ length: 12 }, (_, index) => index + 1).flatMap((pupil) => [
      ...answers(pupil, 'pre', asked(pupil)),
      ...answers(pupil, 'post', asked(pupil + 1)),
    ]);
    const tables = programme(mentees(12), { rating });
    const wrong = findingOf(await outcomesOf(database, tables, { reversed: { confidence10: [3] } }), 'confidence');
    const values = { instrument: 'confidence10', items: '8', reversed: '3', turned: '3, 8' };
    expect(wrong).toMatchObject({
      counted: 0,
      headline: { refused: 'keyContradicted', values },
      leftOut: [{ reason: 'keyContradicted', pupils: Array.from({ length: 12 }, (_, index) => index + 1) }],
    });
    expect(wrong.caveats).toContainEqual({ code: 'keyContradicted', values });
    expect(keyQuestion(wrong)).toContain('items 8 go against the others');
    expect(keysThatFit(values)).toEqual([[3, 8]]);
    const right = findingOf(await outcomesAt(database, { reversed: { confidence10: [3, 8] } }), 'confidence');
    expect([right.counted, 'refused' in right.headline, keyQuestion(right)]).toEqual([12, false, '']);
    const confirmed = findingOf(
      await outcomesAt(database, { reversed: { confidence10: [3] }, keysConfirmed: ['confidence10'] }),
      'confidence',
    );
    expect(confirmed.counted).toBe(12);
    expect(confirmed.caveats).toContainEqual({ code: 'itemsLookUnreversed', values: { items: '8' } });
  });

  it('of which half is worded the other way can be scored in either of two ways, as whoever knows the wording says', async () => {
    const level = (pupil: number, item: number): number => Math.min(4, 1 + (pupil % 4) + (pupil % 3 === item % 3 ? 1 : 0));
    const asked = (pupil: number): readonly number[] =>
      Array.from({ length: 10 }, (_, index) => (index % 2 === 1 ? 5 - level(pupil, index) : level(pupil, index)));
    const rating = Array.from({ length: 12 }, (_, index) => index + 1).flatMap((pupil) => [
      ...answers(pupil, 'pre', asked(pupil)),
      ...answers(pupil, 'post', asked(pupil + 1)),
    ]);
    const unturned = findingOf(await outcomesOf(database, programme(mentees(12), { rating })), 'confidence');
    expect(unturned.headline).toMatchObject({ refused: 'keyContradicted' });
    const ways = 'refused' in unturned.headline ? keysThatFit(unturned.headline.values) : [];
    expect(ways).toEqual([
      [1, 3, 5, 7, 9],
      [2, 4, 6, 8, 10],
    ]);
    expect(describeFinding(unturned).caveats.join()).toContain('With the wrong one every rise would be a fall.');
    expect(keyQuestion(unturned)).toContain('fit with 1, 3, 5, 7, 9 turned round, or with 2, 4, 6, 8, 10 turned round');
    const counted = await Promise.all(
      ways.map(async (confidence10) => findingOf(await outcomesAt(database, { reversed: { confidence10 } }), 'confidence').counted),
    );
    expect(counted).toEqual([12, 12]);
  });

  it('turns round what was worded the other way, and asks for eight answers of ten', async () => {
    const rating = [
      ...answers(1, 'pre', [2, 2, 4, 2, 2, 2, 2, 4, 2, 2]),
      ...answers(1, 'post', all(3)),
      ...answers(2, 'pre', [1, 1, 4, 1, 1, 1, 1, 4, null, null]),
      ...answers(2, 'post', [2, 2, 3, 2, 2, 2, 2, 3, 2, 2]),
      ...answers(3, 'pre', [1, 1, 4, 1, 1, 1, 1, null, null, null]),
      ...answers(3, 'post', all(2)),
      ...answers(4, 'pre', [99, 2, 3, 2, 2, 2, 2, 3, 2, 2]),
      ...answers(4, 'post', [2, 2, 3, 2, 2, 2, 2, 3, 2, 2]),
    ];
    const outcomes = await outcomesOf(database, programme(mentees(5), { rating }), { reversed: { confidence10: [3, 8] } });
    const finding = findingOf(outcomes, 'confidence');
    expect(finding.pupils.map(({ pupil, pre, post, verdict }) => [pupil, pre, post, verdict])).toEqual([
      [1, 18, 28, 'better'],
      [2, 10, 20, 'better'],
      [4, 20, 20, 'same'],
    ]);
    expect(finding.leftOut).toEqual([
      { reason: 'tooFewItems', pupils: [3] },
      { reason: 'noScoreEither', pupils: [5] },
    ]);
    expect(finding.caveats).toContainEqual({ code: 'answersOutsideScale', values: { answers: 1 } });
    expect(finding.caveats).toContainEqual({ code: 'itemsReversed', values: { items: '3, 8' } });
    const half = await outcomesOf(database, programme(mentees(5), { rating }), { reversed: { confidence10: [1, 2, 3, 4, 5] } });
    expect(findingOf(half, 'confidence').caveats.map(({ code }) => code)).toContain('halfReversed');
  });
});

describe('ratings that are a school’s own', () => {
  const rated = (instrument: string, pupil: number, pre: number, post: number): SqlRow[] => [
    { pupil, instrument, rater_role: 'teacher', wave: 'pre', value: pre },
    { pupil, instrument, rater_role: 'teacher', wave: 'post', value: post },
  ];
  const three = (instrument: string) => [rated(instrument, 1, 1, 3), rated(instrument, 2, 4, 7), rated(instrument, 3, 5, 4)].flat();

  it('are measures of the area that their name speaks of, and stand in where nothing else was imported for it', async () => {
    const rating = [
      ...three('own:Confidence'),
      ...three('own:Attitude to learning'),
      ...three('own:SDQ total'),
      ...rated('own:Odd', 1, 2, 3),
    ];
    const outcomes = await outcomesOf(database, programme(mentees(4), { rating }));
    const own = outcomes.findings.filter(({ measure }) => measure.startsWith('rated-'));
    expect(own.map(({ measure, area, better, counted }) => [measure, area, better, counted])).toEqual([
      ['rated-Attitude-to-learning', 'behaviour', 'up', 3],
      ['rated-Confidence', 'confidence', 'up', 3],
      ['rated-SDQ-total', 'behaviour', 'down', 3],
    ]);
    expect(primaryFindings(outcomes.findings).map(({ measure }) => measure)).toEqual([
      'attendance',
      'suspensions',
      'rated-Attitude-to-learning',
      'rated-Confidence',
    ]);
    const confidence = findingOf(outcomes, 'rated-Confidence');
    expect(confidence).toMatchObject({ tally: { better: 2, same: 0, worse: 1 }, leftOut: [{ reason: 'noRatingEither', pupils: [4] }] });
    expect(describeFinding(confidence).title).toMatch(/^Ratings of confidence rose 1\.33/);
    expect(own.map(areaLabel)).toEqual(['Behaviour: attitude to learning, as rated', 'Confidence', 'Behaviour: SDQ total, as rated']);
  });

  it('are under the instrument’s name where they are its scores: its direction, its ends and its bands', async () => {
    const rating = [...three('sum:sdqSelf'), ...three('sum:sdqSelf prosocial'), ...rated('sum:sdqSelf', 4, 19, 12)];
    const outcomes = await outcomesOf(database, programme(mentees(4), { rating }));
    const total = findingOf(outcomes, 'summed-sdqSelf');
    expect([total.better, total.range, total.counted, total.area, describeDirection(total)]).toEqual([
      'down',
      [0, 40],
      4,
      'behaviour',
      'Lower is better.',
    ]);
    expect(total.bands?.map(({ name, before, after }) => [name, before, after])).toEqual([
      ['close to average', 3, 4],
      ['slightly raised', 0, 0],
      ['high', 1, 0],
      ['very high', 0, 0],
    ]);
    expect(total.tally).toMatchObject({ better: 2, worse: 2 });
    expect(total.reliableChange).toMatchObject({ refused: 'answersNotImported' });
    expect(describeFinding(total).title).toMatch(/^SDQ by pupils: total difficulties \(added up in the file\) fell 0\.8 points/);
    expect(changeAxisTitle(total)).toBe('Change in SDQ by pupils: total difficulties (added up in the file), points');
    const prosocial = findingOf(outcomes, 'summed-sdqSelf-prosocial');
    expect([prosocial.better, prosocial.range, measureName(prosocial.measure), describeDirection(prosocial)]).toEqual([
      'up',
      [0, 10],
      'SDQ by pupils: prosocial behaviour (added up in the file)',
      'Higher is better.',
    ]);
    expect(primaryFindings(outcomes.findings).map(({ measure }) => measure)).toContain('summed-sdqSelf');
  });

  it('have the ends that their name carries, of which the lower may be the better', async () => {
    const outcomes = await outcomesOf(
      database,
      programme(mentees(3), { rating: [...three('own:Behaviour (1-7)'), ...three('own:Conduct (0-10, low is better)')] }),
    );
    const own = outcomes.findings.filter(({ measure }) => measure.startsWith('rated-'));
    expect(own.map(({ better, tally }) => [better, tally])).toEqual([
      ['up', { better: 2, same: 0, worse: 1, notKnown: 0 }],
      ['down', { better: 1, same: 0, worse: 2, notKnown: 0 }],
    ]);
    expect(own.map(areaLabel)).toEqual(['Behaviour (1-7)', 'Behaviour: conduct (0-10, low is better), as rated']);
  });

  it('stand below the ratings and scales that Strand has a measure for', async () => {
    const outcomes = await outcomesOf(
      database,
      programme(mentees(3), { rating: [...three('own:Attitude'), ...three('teacherBehaviour')] }),
    );
    expect(primaryFindings(outcomes.findings)[2]?.measure).toBe('teacherBehaviour');
    expect(furtherFindings(outcomes.findings, 'behaviour').map(({ measure }) => measureName(measure))).toEqual(['Attitude, as rated']);
  });
});
