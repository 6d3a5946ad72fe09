import { describe, expect, it } from 'vitest';
import type { SqlRow } from '#shared/database/database.ts';
import { shownBands } from '#shared/disclosure/shownBands.ts';
import { showOutcomes } from '#shared/disclosure/shownOutcomes.ts';
import { primaryFindings } from '#shared/outcomes/primary.ts';
import { scaleKeysOf } from '#shared/tables/codeSets/scaleKeys.ts';
import { answerRange, bandsIn, missingRule } from '#shared/tables/codeSets/scaleTexts.ts';
import { describeCaveat } from '#shared/words/caveats.ts';
import { measureName } from '#shared/words/measures.ts';
import { asProposed, csv, importFiles, pick, pupilList, rowsOf } from '#test/import/support.ts';
import { engineForFile } from '#test/support/engine.ts';
import { findingOf, outcomesAt, outcomesOf } from '#test/support/outcomesOf.ts';
import { programme } from '#test/support/programme.ts';

const database = engineForFile();
const start = '2024-11-04';
const mentees = (n: number) => Array.from({ length: n }, (_, index) => ({ pupil: index + 1, start }));

const answers = (instrument: string, pupil: number, wave: string, list: readonly (number | null)[]): SqlRow[] =>
  list.flatMap((value, place) => (value === null ? [] : [{ pupil, instrument, item: place + 1, rater_role: 'teacher', wave, value }]));

/** All 25 answered alike, with some answered otherwise or (null) not. */
const sdq = (every: number, others: Readonly<Record<number, number | null>> = {}): readonly (number | null)[] =>
  Array.from({ length: 25 }, (_, place) => (place + 1 in others ? (others[place + 1] ?? null) : every));

describe('the SDQ', () => {
  it('is scored by its parts: reversed items, three answers of five, a missing one at the mean, rounded half up', async () => {
    const rating = [
      // Peer: 6 and 23 are 1, the reversed 11 and 14 are 2 - 1, and 19 is not given: four answers of 1 make 5.
      ...answers('sdqTeacher', 1, 'pre', sdq(1, { 19: null })),
      // Emotional: 2, 1, 1 on three of five is 4, and 4 x 5 / 3 = 6.67, so 7. The four others are 5.
      ...answers('sdqTeacher', 1, 'post', sdq(1, { 3: 2, 8: 1, 13: 1, 16: null, 24: null })),
      // Conduct: two of five are too few, so there is no total either.
      ...answers('sdqTeacher', 2, 'pre', sdq(1, { 12: null, 18: null, 22: null })),
      ...answers('sdqTeacher', 2, 'post', sdq(0)),
    ];
    const outcomes = await outcomesOf(database, programme(mentees(2), { rating }));
    const changes = (measure: string) => findingOf(outcomes, measure).pupils.map(({ pupil, pre, post }) => [pupil, pre, post]);
    expect(changes('sdqTeacher-emotional')).toEqual([
      [1, 5, 7],
      [2, 5, 0],
    ]);
    expect(changes('sdqTeacher-peer')).toEqual([
      [1, 5, 5],
      [2, 5, 4],
    ]);
    expect(changes('sdqTeacher-conduct')).toEqual([[1, 5, 5]]);
    expect(changes('sdqTeacher')).toEqual([[1, 20, 22]]);
    expect(findingOf(outcomes, 'sdqTeacher')).toMatchObject({ better: 'down', range: [0, 40], area: 'behaviour' });
    expect(findingOf(outcomes, 'sdqTeacher').leftOut).toEqual([{ reason: 'tooFewItems', pupils: [2] }]);
    expect(findingOf(outcomes, 'sdqTeacher-prosocial')).toMatchObject({ better: 'up', range: [0, 10], tally: { worse: 1, same: 1 } });
    expect(findingOf(outcomes, 'sdqTeacher-peer').caveats).toContainEqual({ code: 'itemsReversed', values: { items: '11, 14' } });
    expect(['sdqTeacher', 'sdqTeacher-peer'].map(measureName)).toEqual([
      'SDQ by teachers: total difficulties',
      'SDQ by teachers: peer difficulties',
    ]);
  });

  it('puts pupils into its bands, and shows them outside the school only where no band holds a few', async () => {
    const rating = mentees(24).flatMap(({ pupil }) => [
      ...answers('sdqTeacher', pupil, 'pre', sdq(pupil <= 12 ? 1 : 0, { 7: 2, 11: 2, 14: 2, 21: 2, 25: 2 })),
      ...answers('sdqTeacher', pupil, 'post', sdq(0, { 7: 2, 11: 2, 14: 2, 21: 2, 25: 2 })),
    ]);
    const outcomes = await outcomesOf(database, programme(mentees(24), { rating }));
    const finding = findingOf(outcomes, 'sdqTeacher');
    expect(finding.bands?.map(({ name, before, after }) => [name, before, after])).toEqual([
      ['close to average', 12, 24],
      ['slightly raised', 12, 0],
      ['high', 0, 0],
      ['very high', 0, 0],
    ]);
    const shown = (one: typeof finding) => showOutcomes({ ...outcomes, findings: [one] }, 'outside').of(one);
    // Nothing else was imported of behaviour, so the scale heads it.
    expect(primaryFindings((await outcomesAt(database)).findings).map(({ measure }) => measure)).toContain('sdqTeacher');
    expect(shownBands(finding, shown(finding))).toEqual(finding.bands);
    const few = { ...finding, bands: finding.bands?.map((band) => ({ ...band, before: band.before === 12 ? band.before - 9 : 9 })) ?? [] };
    expect(shownBands(few, shown(few))).toBe('hidden');
  });

  it('is found by its name and its answers, its version asked about where nothing tells it, and kept under its name', async () => {
    const header = `UPN,Wave,Date,${Array.from({ length: 25 }, (_, item) => `Q${item + 1}`).join(',')}`;
    const lines = ['Before', 'After'].map((wave) => `B801200005001,${wave},15/1/2025,${sdq(1, { 3: 2, 8: 0 }).join(',')}`);
    const teachers = await importFiles([pupilList, csv('SDQ teacher autumn.csv', header, ...lines)]);
    const [which, ...more] = teachers.review.tables[1]?.questions ?? [];
    expect([which?.proposed, which?.options, which?.mustAnswer, more]).toEqual([
      'sdqTeacher',
      ['sdqTeacher', 'sdqParent', 'sdqSelf', 'own'],
      undefined,
      [],
    ]);
    expect(pick(rowsOf(teachers.tables, 'rating').slice(0, 1), 'instrument', 'rater_role', 'item', 'value')).toEqual([
      ['sdqTeacher', 'teacher', 1, 1],
    ]);
    const open = await importFiles([pupilList, csv('sdq.csv', header, ...lines)], (review) => ({
      ...asProposed,
      recipes: Object.fromEntries(
        review.tables.slice(1).map(({ id, recipe }) => [id, { ...recipe, answers: { ...recipe.answers, 'instrument.which': 'sdqSelf' } }]),
      ),
    }));
    expect(open.review.tables[1]?.questions[0]).toMatchObject({ code: 'instrument.which', mustAnswer: true });
    expect(rowsOf(open.tables, 'rating')[0]).toMatchObject({ instrument: 'sdqSelf', rater_role: 'pupil' });
    const other = await importFiles([pupilList, csv('questions.csv', header, ...lines)]);
    expect(rowsOf(other.tables, 'rating')[0]).toMatchObject({ instrument: 'scale25' });
  });
});

describe('a key that a study changed', () => {
  const rating = [
    ...answers('confidence10', 1, 'pre', [1, 1, 1, 1, 1, 1, 1, null, null, null]),
    ...answers('confidence10', 1, 'post', [5, 5, 5, 5, 5, 5, 5, 5, 5, 5]),
  ];
  const change = (row: string, values: Record<string, string>, set = 'instruments') => ({ set, row, values });

  it('is what is scored by, its range, its rule and its bands, and is said beside the result', async () => {
    const shipped = findingOf(await outcomesOf(database, programme(mentees(1), { rating })), 'confidence');
    expect([shipped.counted, shipped.range, shipped.bands]).toEqual([0, [10, 40], undefined]);
    const values = { answers: '1 to 5', missing: '70 %', bands: 'low 10-24, fair 25-50' };
    const scaleKeys = scaleKeysOf({ codeChanges: [change('confidence10', values)] });
    const own = findingOf(await outcomesAt(database, { scaleKeys }), 'confidence');
    expect(own.pupils.map(({ pre, post }) => [pre, post])).toEqual([[10, 50]]);
    expect(own.range).toEqual([10, 50]);
    expect(own.bands?.map(({ name, before, after }) => [name, before, after])).toEqual([
      ['low', 1, 0],
      ['fair', 0, 1],
    ]);
    const caveat = own.caveats.find(({ code }) => code === 'scoredByOwnKey') ?? expect.fail();
    expect(describeCaveat(caveat, own)).toBe(
      'This scale is scored by this study’s own key: answers 1 to 5; items needed 70 %; bands low 10-24, fair 25-50.',
    );
    expect(findingOf(await outcomesAt(database), 'confidence').counted).toBe(0);
  });

  it('may be a part’s alone, or give a whole scale another rule; what cannot be understood leaves what Strand ships', () => {
    const least = (...codeChanges: ReturnType<typeof change>[]) =>
      scaleKeysOf({ codeChanges })['sdqTeacher']?.parts.map(({ leastAnswered }) => leastAnswered);
    expect(least()).toEqual([3, 3, 3, 3, 3]);
    expect(least(change('sdqTeacher peer', { missing: '4 of the 5 items' }, 'scaleParts'))).toEqual([3, 3, 3, 4, 3]);
    expect(least(change('sdqTeacher', { missing: 'all items' }))).toEqual([5, 5, 5, 5, 5]);
    expect(scaleKeysOf({ codeChanges: [change('confidence10', { answers: 'low to high' })] })['confidence10']).toMatchObject({
      maximum: 4,
    });
    const home = change('wellbeing6', { instrument: 'wellbeing6', items: '6', answers: '0 to 3', missing: '5 of 6', better: 'down' });
    expect(scaleKeysOf({ codeChanges: [home] })['wellbeing6']).toMatchObject({ items: 6, minimum: 0, maximum: 3, better: 'down' });
  });

  it('is kept in a form that can be counted by', () => {
    expect([answerRange('0 to 3'), answerRange('3 to 3'), answerRange('five')]).toEqual([{ minimum: 0, maximum: 3 }, null, null]);
    expect(missingRule('3 of the 5 items, rounded')).toEqual({ least: { items: 3 }, rounded: true });
    expect([missingRule('0 %'), missingRule('6 of 5'), missingRule('most of them')]).toEqual([null, null, null]);
    expect(bandsIn('very low 0-3, low 4')?.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['very low', 0, 3],
      ['low', 4, 4],
    ]);
    expect([bandsIn(''), bandsIn('low 0-5, high 5-9'), bandsIn('low')]).toEqual([[], null, null]);
  });
});
