import { TableRows } from '../tableRows.ts';
import { parseDay } from '../values/dates.ts';
import { parseWhole } from '../values/numbers.ts';
import { eachPupilRow, readField, type Shape } from './shape.ts';

/** No school year holds more sessions. */
const mostSessions = 400;

/**
 * Sessions possible and attended, added up by the school's system over a week (or another stretch of days), one row per pupil and
 * stretch. A row that says more were attended than possible is kept as it stands: whoever counts with it must say so.
 */
export const attendanceSummaries: Shape = {
  id: 'attendanceSummaries',
  fields: [
    'week_start',
    'week_end',
    'sessions_possible',
    'sessions_attended',
    'sessions_authorised',
    'sessions_unauthorised',
    'sessions_late',
  ],
  required: [['week_start'], ['sessions_possible'], ['sessions_attended']],
  atLeast: 3,
  names: /session|attend|week|summar/i,
  build(rows, source, tally) {
    const out = new TableRows('attendance_summary');
    const day = (text: string): number | null => parseDay(text, rows.recipe.dateOrder);
    const sessions = (text: string): number | null => {
      const count = parseWhole(text);
      return count !== null && count >= 0 && count <= mostSessions ? count : null;
    };
    const from = readField(rows, 'week_start', 'value.date', tally, day);
    const to = readField(rows, 'week_end', 'value.date', tally, day);
    const possible = readField(rows, 'sessions_possible', 'value.sessions', tally, sessions);
    const attended = readField(rows, 'sessions_attended', 'value.sessions', tally, sessions);
    const authorised = readField(rows, 'sessions_authorised', 'value.sessions', tally, sessions);
    const unauthorised = readField(rows, 'sessions_unauthorised', 'value.sessions', tally, sessions);
    const late = readField(rows, 'sessions_late', 'value.sessions', tally, sessions);
    eachPupilRow(rows, tally, (row, pupil) => {
      const first = from.value(row);
      if (first === null) return from.blank(row) ? 'date.blank' : 'date.notUnderstood';
      const ofAll = possible.value(row);
      const present = attended.value(row);
      if (ofAll === null || present === null) return 'sessions.missing';
      const last = to.value(row);
      if (last !== null && last < first) return 'summary.endsBeforeStart';
      out.add({
        pupil,
        from_day: first,
        to_day: last,
        possible: ofAll,
        attended: present,
        authorised: authorised.value(row),
        unauthorised: unauthorised.value(row),
        late: late.value(row),
        source,
        source_row: rows.rowNumbers[row] ?? 0,
      });
      return null;
    });
    return [out.finish()];
  },
};
