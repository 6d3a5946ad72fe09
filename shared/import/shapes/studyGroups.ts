import { TableRows } from '../tableRows.ts';
import { parseDay } from '../values/dates.ts';
import { studyGroup } from '../values/words.ts';
import { eachPupilRow, readField, type Shape } from './shape.ts';

/**
 * Who was mentored and who was chosen to be compared with them, one row per pupil, each with the day their windows hang on. A
 * comparison pupil's day is the one somebody gave them in place of a start of mentoring.
 */
export const studyGroups: Shape = {
  id: 'studyGroups',
  fields: ['study_group', 'start_day'],
  required: [['study_group'], ['start_day']],
  atLeast: 2,
  names: /pupil|cohort|group|comparison|sample/i,
  build(rows, source, tally) {
    const episodes = new TableRows('episode');
    const others = new TableRows('comparison_pupil');
    const group = readField(rows, 'study_group', 'value.studyGroup', tally, studyGroup);
    const start = readField(rows, 'start_day', 'value.date', tally, (text) => parseDay(text, rows.recipe.dateOrder));
    eachPupilRow(rows, tally, (row, pupil) => {
      const side = group.value(row);
      if (side === null) return 'group.notUnderstood';
      const own = { pupil, start_day: start.value(row), source, source_row: rows.rowNumbers[row] ?? 0 };
      if (side === 'comparison') others.add(own);
      else episodes.add({ ...own, episode: source * 1_000_000 + episodes.rowCount + 1 });
      return null;
    });
    return [episodes.finish(), others.finish()];
  },
};
