import { expect, test } from 'vitest';
import { answerQuestion, answerTo, importCounts } from '#renderer/rooms/data/answers.ts';
import type { ImportQuestion } from '#shared/import/types.ts';
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
    shapes: ['marks'],
    columns: [],
    questions: [blank],
    replay: null,
    doubts: [],
    overlap: null,
  };
  const fresh = { ...table, recipe, alreadyImported: false };
  const again = { ...table, id: 'b.csv', recipe, alreadyImported: true };
  const unknown = { ...table, id: 'c.csv', shape: null, recipe, alreadyImported: false };
  const review = { tables: [fresh, again, unknown], transcripts: [], refused: [], ignored: [] };
  expect(importCounts(review, {}, [])).toEqual({ tables: 1, transcripts: 0, questions: 1 });
  expect(importCounts(review, { 'a.csv': null, 'b.csv': recipe, 'c.csv': recipe }, [])).toEqual({
    tables: 2,
    transcripts: 0,
    questions: 2,
  });
});
