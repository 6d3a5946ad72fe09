import { TableRows } from '../tableRows.ts';
import { parseDay } from '../values/dates.ts';
import { parseNumber, parseWhole } from '../values/numbers.ts';
import { eachPupilRow, readField, type Shape } from './shape.ts';

/** Scores of goals from 0 to 10, one row per goal and review, the baseline at 0. The wording of a goal is left at the door. */
export const goalReviews: Shape = {
  id: 'goalReviews',
  fields: ['goal_number', 'review_number', 'goal_score', 'reviewed_day', 'narrative', 'mentor'],
  required: [['goal_number'], ['review_number'], ['goal_score']],
  atLeast: 3,
  names: /goal|target|outcome/i,
  build(rows, source, tally) {
    const out = new TableRows('target_review');
    const goal = readField(rows, 'goal_number', 'value.number', tally, parseWhole);
    const review = readField(rows, 'review_number', 'value.number', tally, parseWhole);
    const score = readField(rows, 'goal_score', 'value.rating', tally, parseNumber);
    const day = readField(rows, 'reviewed_day', 'value.date', tally, (text) => parseDay(text, rows.recipe.dateOrder));
    eachPupilRow(rows, tally, (row, pupil) => {
      const value = score.value(row);
      if (value === null) return score.blank(row) ? 'rating.blank' : 'rating.notUnderstood';
      const target = source * 1_000_000 + (goal.value(row) ?? 0);
      out.add({ pupil, target, review: review.value(row), day: day.value(row), value, source, source_row: rows.rowNumbers[row] ?? 0 });
      return null;
    });
    return [out.finish()];
  },
};
