import { expect, test } from 'vitest';
import { answerAllDoubts, answerDoubt, answerQuestion, answerTo, doubtKinds, importCounts, isOpen } from '#renderer/rooms/data/answers.ts';
import type { DoubtfulMatch, ImportQuestion } from '#shared/import/types.ts';
import type { Recipe } from '#shared/study/model.ts';

const recipe: Recipe = { shape: 'marks', table: 'attendance_mark', fields: { Mark: 'code' }, dateOrder: 'dmy', answers: {} };
const order: ImportQuestion = { code: 'dates.order', column: 'Mark_date', values: {}, options: ['dmy', 'mdy'], proposed: 'dmy' };
const blank: ImportQuestion = { code: 'blank.meaning', column: 'PP', values: {}, options: ['no', 'unknown'], proposed: 'unknown' };

test('the proposal stands until the person answers', () => {
  expect(answerTo(order, recipe)).toBe('dmy');
  expect(answerTo(blank, recipe)).toBe('unknown');
});

test('the order of day and month is part of the recipe itself, other answers stand under their question', () => {
  const answered = answerQuestion(blank, 'no', answerQuestion(order, 'mdy', recipe));
  expect(answered).toEqual({ ...recipe, dateOrder: 'mdy', answers: { 'dates.order:Mark_date': 'mdy', 'blank.meaning:PP': 'no' } });
  expect([answerTo(order, answered), answerTo(blank, answered)]).toEqual(['mdy', 'no']);
});

test('a table is taken when it was recognised and is new, unless the person says otherwise', () => {
  const table = {
    id: 'a.csv',
    path: 'a.csv',
    tableName: 'a.csv',
    rows: 3,
    shape: 'marks',
    shapes: [{ shape: 'marks', choices: [], columns: [] }],
    columns: [],
    questions: [blank],
    replay: null,
    codes: [],
    doubts: [],
    overlap: null,
  };
  const fresh = { ...table, recipe, alreadyImported: false };
  const again = { ...table, id: 'b.csv', recipe, alreadyImported: true };
  const unknown = { ...table, id: 'c.csv', shape: null, recipe, alreadyImported: false };
  const review = { tables: [fresh, again, unknown], transcripts: [], refused: [], ignored: [] };
  expect(importCounts(review, {}, [])).toEqual({ tables: 1, transcripts: 0, questions: 1, open: 0 });
  expect(importCounts(review, { 'a.csv': null, 'b.csv': recipe, 'c.csv': recipe }, [])).toEqual({
    tables: 2,
    transcripts: 0,
    questions: 2,
    open: 0,
  });
});

test('a doubtful pupil is decided apart or with all, and until then nothing is imported', () => {
  const who = { name: 'Ben Okafor', className: '', year: null, school: 'Northfield High', born: '' };
  const doubt = (row: number, why: DoubtfulMatch['why']): DoubtfulMatch => ({
    row,
    rows: 1,
    why,
    says: who,
    candidates: [{ ...who, pupil: row }],
  });
  const doubts = [doubt(2, 'nameOnly'), doubt(3, 'nameOnly'), doubt(4, 'several')] as const;
  const ask: ImportQuestion = {
    code: 'pupil.doubtful',
    column: null,
    values: {},
    options: ['match', 'setAside'],
    proposed: 'match',
    mustAnswer: true,
  };
  const one = answerDoubt(doubts[0], '2', recipe);
  const each = answerDoubt(doubts[1], 'setAside', one);
  expect([recipe, one, each].map((given) => isOpen(ask, given, doubts))).toEqual([true, true, false]);
  const all = answerAllDoubts(doubtKinds[0], 'match', doubts, answerDoubt(doubts[2], '4', each));
  expect(all.answers).toEqual({ 'pupil.doubtful': 'match', 'pupil.doubtful:4': '4' });
  expect(isOpen(ask, all, doubts)).toBe(false);
});
