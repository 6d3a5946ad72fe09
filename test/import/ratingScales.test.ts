import { describe, expect, it } from 'vitest';
import type { ImportReview } from '#shared/import/types.ts';
import { scaleIn, withoutScale, writeScale } from '#shared/tables/ratingScale.ts';
import { describeOption, describeQuestion } from '#shared/words/questions.ts';
import { asProposed, csv, importFiles, pick, pupilList, rowsOf } from './support.ts';

const rated = (heading: string, ...values: readonly string[]) => [
  `Adno,Name,School,When,${heading}`,
  ...values.map(
    (value, row) =>
      `${row % 2 === 0 ? '4101,Ben Okafor' : '4103,María José de la Cruz'},Northfield High,${row < 2 ? 'Pre' : 'Post'},${value}`,
  ),
];
const answered = (answer: string) => (review: ImportReview) => ({
  ...asProposed,
  recipes: Object.fromEntries(
    review.tables.slice(1).map((table) => [table.id, { ...table.recipe, answers: { ...table.recipe.answers, 'rating.scale': answer } }]),
  ),
});
async function ratings(lines: readonly string[], decide?: Parameters<typeof importFiles>[1]) {
  const { tables, prepared, review } = await importFiles([pupilList, csv('ratings.csv', ...lines)], decide);
  return {
    rows: pick(rowsOf(tables, 'rating'), 'instrument', 'wave', 'value'),
    setAside: prepared.sources.at(-1)?.account.setAside.map(({ reason, rows }) => `${rows} ${reason}`),
    asked: review.tables.at(-1)?.questions.find(({ code }) => code === 'rating.scale'),
  };
}

describe('the scale of a home-made rating', () => {
  it('is the one that its heading names, and is said, not silently taken', async () => {
    const { rows, asked } = await ratings(rated('Behaviour rating (1-4)', '2', '1', '4', '3'));
    expect(rows).toEqual([
      ['own:Behaviour (1-4)', 'pre', 2],
      ['own:Behaviour (1-4)', 'pre', 1],
      ['own:Behaviour (1-4)', 'post', 4],
      ['own:Behaviour (1-4)', 'post', 3],
    ]);
    expect(asked).toMatchObject({ proposed: '1-4', options: ['1-4', '1-4 down', '1-5', 'leaveOut'] });
    expect(asked?.mustAnswer).toBeUndefined();
    expect(asked === undefined ? '' : describeQuestion(asked)).toBe(
      'The ratings are taken to go from 1 to 4, because the heading says so. Is that so, and which end is the better one?',
    );
  });

  it('is the one of a key above or below the table, whose lowest step may be the best', async () => {
    const key = 'Key: 1 = outstanding; 2 = good; 3 = requires improvement; 4 = inadequate';
    const above = await ratings([key, ...rated('Behaviour rating', '3', '4', '1', '2')]);
    expect(above.rows.at(-1)).toEqual(['own:Behaviour (1-4, low is better)', 'post', 2]);
    expect(above.asked).toMatchObject({ proposed: '1-4 down', values: { from: 'title' } });
    const inCells = await ratings(rated('Behaviour rating', '3 - Poor', '3 - Poor', '1 - Excellent', '2 - OK'));
    expect(inCells.rows.at(-1)).toEqual(['own:Behaviour (1-3, low is better)', 'post', 2]);
  });

  it('is asked once for a file whose ratings no known scale holds; unasked, none of them is taken', async () => {
    const lines = rated('Behaviour rating', '4', '7', '9', '3');
    const unasked = await ratings(lines);
    expect(unasked.rows).toEqual([]);
    expect(unasked.setAside).toEqual(['4 rating.scaleUnknown']);
    expect(unasked.asked).toMatchObject({
      options: ['1-10', '1-10 down', '0-10', '0-10 down', '0-100', '0-100 down', 'leaveOut'],
      proposed: 'leaveOut',
      mustAnswer: true,
    });
    expect(unasked.asked === undefined ? '' : describeQuestion(unasked.asked)).toBe(
      '2 of 4 ratings do not fit a scale from 1 to 5, and nothing in the file says from what to what they go. Which scale is it, and which end is the better one?',
    );
    expect(describeOption({ code: 'rating.scale' }, '1-10 down')).toBe('From 1 to 10, lower is better');
    const asked = await ratings(lines, answered('1-10'));
    expect(asked.rows.map(([instrument, , value]) => [instrument, value])).toEqual(
      [4, 7, 9, 3].map((value) => ['own:Behaviour (1-10)', value]),
    );
  });

  it('stays from 1 to 5 where a slip of the pen lies beyond it', async () => {
    const values = ['44', ...Array.from({ length: 23 }, (_, row) => String((row % 5) + 1))];
    const { rows, setAside, asked } = await ratings(rated('Behaviour rating', ...values));
    expect(asked).toBeUndefined();
    expect(rows).toHaveLength(23);
    expect(setAside).toEqual(['1 rating.notUnderstood']);
  });

  it('may begin at 0, which is asked where many gave 0 and nobody 5', async () => {
    const many = (values: readonly number[]) => Array.from({ length: 20 }, (_, row) => String(values[row % values.length] ?? 0));
    const { asked } = await ratings(rated('Behaviour rating', ...many([0, 1, 2, 3, 4])));
    expect(asked).toMatchObject({
      options: ['0-4', '0-4 down', '0-5', '0-5 down', '0-10', '0-10 down', '0-100', '0-100 down', 'leaveOut'],
    });
    const missing = await ratings(rated('Behaviour rating', ...many([0, 1, 2, 3, 5])));
    expect([missing.asked, missing.setAside]).toEqual([undefined, ['4 rating.notUnderstood']]);
  });

  it('is that of each heading where before and after stand beside each other', async () => {
    const { tables } = await importFiles([
      pupilList,
      csv('wide.csv', 'Adno,Name,Behaviour (1-10) Pre,Behaviour (1-10) Post', '4101,Ben Okafor,4,8', '4103,María José de la Cruz,6,7'),
    ]);
    expect(pick(rowsOf(tables, 'rating'), 'instrument', 'wave', 'value')).toEqual([
      ['own:Behaviour (1-10)', 'pre', 4],
      ['own:Behaviour (1-10)', 'post', 8],
      ['own:Behaviour (1-10)', 'pre', 6],
      ['own:Behaviour (1-10)', 'post', 7],
    ]);
  });
});

describe('a scale in words', () => {
  it('is found in headings and keys, and not in weeks, years or dates', () => {
    const headings = [
      'Behaviour (1-4)',
      'Effort /10',
      'Rating 1 to 7',
      'Conduct out of 5',
      'Behaviour 0–10 (10 = excellent)',
      'Year 7-9',
      'Week 1-2',
    ];
    const said = headings.map((heading) => scaleIn(heading, true));
    expect(said.map((scale) => (scale === null ? null : writeScale(scale)))).toEqual(['1-4', '0-10', '1-7', '0-5', '0-10', null, null]);
    const titles = [
      'Autumn term, weeks 1-7',
      'Scale: 1-10',
      'Rated 1 (never) to 5 (always)',
      'Concern: 1 = no concern, 4 = serious concern',
      'Printed 1/9/2024',
    ];
    expect(titles.map((title) => scaleIn(title, false)).map((scale) => (scale === null ? null : writeScale(scale)))).toEqual([
      null,
      '1-10',
      '1-5',
      '1-4 down',
      null,
    ]);
    expect(['Behaviour (1-4)', 'Effort /10', 'Behaviour'].map(withoutScale)).toEqual(['Behaviour', 'Effort', 'Behaviour']);
  });
});

describe('several ratings in one row', () => {
  const form = (headings: string, ...cells: readonly string[]) => [
    `Adno,Name,School,When,Date,Teacher,${headings}`,
    ...cells.map(
      (text, row) =>
        `4101,Ben Okafor,Northfield High,${row === 0 ? 'Pre' : 'Post'},${row === 0 ? '4/11/2024' : '4/3/2025'},Mr Dale,${text}`,
    ),
  ];

  it('are ratings each, and the one of behaviour keeps the question on its scale', async () => {
    const lines = form('"Behaviour (1-4, 4 = best)",Confidence (1-4),"Worry (1-5, 1 = best)"', '2,3,5', '3,4,1');
    const { tables, review, prepared } = await importFiles([pupilList, csv('teachers.csv', ...lines)]);
    expect(pick(rowsOf(tables, 'rating'), 'instrument', 'wave', 'value')).toEqual([
      ['own:Behaviour (1-4)', 'pre', 2],
      ['own:Behaviour (1-4)', 'post', 3],
      ['own:Confidence (1-4)', 'pre', 3],
      ['own:Worry (1-5, low is better)', 'pre', 5],
      ['own:Confidence (1-4)', 'post', 4],
      ['own:Worry (1-5, low is better)', 'post', 1],
    ]);
    expect(review.tables.flatMap(({ questions }) => questions.map(({ code, proposed }) => [code, proposed]))).toContainEqual([
      'rating.scale',
      '1-4',
    ]);
    expect(prepared.sources.flatMap(({ account }) => account.cellIssues)).toEqual([]);
  });

  it('of which none is of behaviour are no ratings of behaviour, and one beyond its scale is set aside', async () => {
    const { tables, prepared } = await importFiles([pupilList, csv('forms.csv', ...form('Confidence (1-5)', '2', '4'))]);
    expect(pick(rowsOf(tables, 'rating'), 'instrument', 'value')).toEqual([
      ['own:Confidence (1-5)', 2],
      ['own:Confidence (1-5)', 4],
    ]);
    expect(prepared.sources.at(-1)?.account.setAside).toEqual([]);
    const many = Array.from({ length: 10 }, () => '3,4');
    const slip = await importFiles([pupilList, csv('forms.csv', ...form('Effort rating,Confidence (1-5)', ...many, '3,7'))]);
    expect(slip.prepared.sources.at(-1)?.account.setAside).toMatchObject([{ reason: 'rating.notUnderstood', rows: 1 }]);
  });
});
