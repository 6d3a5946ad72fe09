import { describe, expect, it } from 'vitest';
import { itemNumbers } from '#shared/tables/itemHeadings.ts';
import { csv, importFiles, pick, pupilList, rowsOf } from './support.ts';

const numbered = (items: number, heading: (item: number) => string): readonly string[] =>
  Array.from({ length: items }, (_, place) => heading(place + 1));

/** A form before and after, every item answered by the same number. */
function forms(items: number, answer: (item: number) => number): readonly string[] {
  const answers = numbered(items, (item) => String(answer(item))).join(',');
  return ['Before', 'After'].map((wave) => `B801200005001,${wave},15/1/2025,${answers}`);
}

async function questionOf(name: string, headings: readonly string[], above: readonly string[] = [], who = 'UPN') {
  const lines = forms(headings.length, (item) => item % 3);
  const imported = await importFiles([pupilList, csv(name, ...above, `${who},Wave,Date,${headings.join(',')}`, ...lines)]);
  return { imported, table: imported.review.tables[1], question: imported.review.tables[1]?.questions[0] };
}

describe('headings that are a word and a running number', () => {
  it.each([
    ['SDQ1', numbered(25, (item) => `SDQ${item}`)],
    ['SDQ_01', numbered(25, (item) => `SDQ_${String(item).padStart(2, '0')}`)],
    ['SDQ item 1 (0-2)', numbered(25, (item) => `SDQ item ${item} (0-2)`)],
    ['SDQ Q1', numbered(25, (item) => `SDQ Q${item}`)],
  ])('are the items of a scale: %s', async (_, headings) => {
    const { imported, table, question } = await questionOf('answers.csv', headings);
    expect([table?.shape, table?.columns.filter(({ field }) => field?.startsWith('item_')).length]).toEqual(['scaleItems', 25]);
    expect(question).toMatchObject({ code: 'instrument.which', proposed: 'sdqTeacher', mustAnswer: true, values: { version: 'open' } });
    expect(rowsOf(imported.tables, 'rating')).toHaveLength(50);
  });

  it('say with the file, its titles or whoever filled it in who did; the heading of the pupils says nothing of it', async () => {
    const headings = numbered(25, (item) => `SDQ${item}`);
    const titled = await questionOf('sdq.csv', headings, ['SDQ self-report,,']);
    expect([titled.question?.proposed, titled.question?.mustAnswer]).toEqual(['sdqSelf', undefined]);
    expect(pick(rowsOf(titled.imported.tables, 'rating').slice(0, 1), 'instrument', 'rater_role')).toEqual([['sdqSelf', 'pupil']]);
    const lines = forms(25, () => 1).map((line) => `Amy Mason,Parent,${line}`);
    const byParents = await importFiles([pupilList, csv('sdq.csv', `Pupil,Completed by,UPN,Wave,Date,${headings.join(',')}`, ...lines)]);
    expect(byParents.review.tables[1]?.questions[0]).toMatchObject({ proposed: 'sdqParent' });
    const open = await importFiles([
      pupilList,
      csv('sdq.csv', `Pupil,UPN,Wave,Date,${headings.join(',')}`, ...forms(25, () => 1).map((line) => `Ben Okafor,${line}`)),
    ]);
    expect(open.review.tables[1]?.questions[0]).toMatchObject({ proposed: 'sdqTeacher', mustAnswer: true });
  });

  it('are told apart from what else is numbered, and by any word where there are many', () => {
    const isScale = (headings: readonly string[]): boolean => itemNumbers(headings).some((item) => item !== null);
    expect(itemNumbers(['Name', 'RSES 1', 'RSES 2', 'RSES 3', 'Notes'])).toEqual([null, 1, 2, 3, null]);
    expect(itemNumbers(numbered(10, (item) => `Conf Q${item}`))).toEqual(Array.from({ length: 10 }, (_, place) => place + 1));
    expect(isScale(numbered(6, (item) => `Bounce${item}`))).toBe(true);
    expect(isScale(numbered(4, (item) => `Bounce${item}`))).toBe(false);
    for (const word of ['Term', 'Week', 'Review', 'Session', 'Goal', 'Autumn', 'P', 'Maths test', 'Year'])
      expect([word, isScale(numbered(8, (item) => `${word} ${item}`))]).toEqual([word, false]);
    expect(isScale(['SDQ1 pre', 'SDQ1 post', 'SDQ2 pre', 'SDQ2 post'])).toBe(false);
    expect(isScale(['Room 101', 'Room 7', 'Room 9', 'Room 12', 'Room 31'])).toBe(false);
  });

  it('are items, too, where each is there before and after', async () => {
    const headings = ['Pre', 'Post'].flatMap((wave) => numbered(7, (item) => `SWEMWBS${item} ${wave}`));
    const { review } = await importFiles([
      pupilList,
      csv('wellbeing.csv', `UPN,${headings.join(',')}`, `B801200005001,${headings.map((_, place) => (place % 5) + 1).join(',')}`),
    ]);
    expect(review.tables[1]?.shape).toBe('scaleItems');
    expect(review.tables[1]?.questions[0]).toMatchObject({ code: 'instrument.which', proposed: 'swemwbs' });
  });
});
