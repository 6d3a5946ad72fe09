import { plainHeader } from '#shared/tables/headerSynonyms.ts';
import { redactedColumn } from '../redactedRows.ts';
import { TableRows } from '../tableRows.ts';
import { parseDay } from '../values/dates.ts';
import { parseMinutes, parseWhole } from '../values/numbers.ts';
import { sessionStatus, targetStatus } from '../values/words.ts';
import { isHeaded } from './headings.ts';
import { eachPupilRow, readField, type Shape } from './shape.ts';

/**
 * A mentor’s sessions, one row each. The mentor is the column's, else the one named above the headings. A session without a
 * date is kept, because it counts towards dose; one with a length and no word on whether it was held was held.
 */
export const sessions: Shape = {
  id: 'sessions',
  fields: ['day', 'minutes', 'held', 'topic', 'mentor', 'narrative'],
  required: [['day'], ['minutes', 'held']],
  atLeast: 2,
  fits: (table) => !isHeaded(table, /\b(club|trip|fixture|intervention)\b/i),
  names: /session|log|contact/i,
  build(rows, source, tally) {
    const out = new TableRows('session');
    const day = readField(rows, 'day', 'value.date', tally, (text) => parseDay(text, rows.recipe.dateOrder));
    const minutes = readField(rows, 'minutes', 'value.minutes', tally, parseMinutes);
    const asksForAbsence = /^(dna|did not (attend|come)|missed|no ?show|absent)\b/.test(
      plainHeader(redactedColumn(rows, 'held')?.header ?? ''),
    );
    const held = readField(rows, 'held', 'value.held', tally, asksForAbsence ? missedOrHeld : sessionStatus);
    const topic = readField(rows, 'topic', 'value.text', tally, (text) => text.trim());
    const mentor = readField(rows, 'mentor', 'mentor.unknown', tally, parseWhole);
    eachPupilRow(rows, tally, (row, pupil) => {
      const lasted = minutes.value(row);
      out.add({
        session: source * 1_000_000 + out.rowCount + 1,
        mentor: mentor.value(row),
        pupil,
        day: day.value(row),
        minutes: lasted,
        status: held.present && !held.blank(row) ? held.value(row) : !held.present || lasted !== null ? 'held' : null,
        topic: topic.value(row),
        source,
        source_row: rows.rowNumbers[row] ?? 0,
      });
      return null;
    });
    return [out.finish()];
  },
};

/** Under a heading that asks who did not come (`DNA?`) yes is a session missed, and no one that was held. */
function missedOrHeld(text: string): ReturnType<typeof sessionStatus> {
  const word = text.trim().toLowerCase();
  if (/^(y|yes|true|1|✓|x)$/.test(word)) return 'no_show';
  return /^(n|no|false|0)$/.test(word) ? 'held' : sessionStatus(text);
}

/** A mentor's diary: that and when something was written. What was written is left at the door. */
export const diary: Shape = {
  id: 'diary',
  fields: ['day', 'narrative', 'mentor'],
  required: [['day'], ['narrative']],
  atLeast: 2,
  fits: (table) => !isHeaded(table, /\b(contact|phone|parent|club)\b/i),
  names: /diary|journal/i,
  build(rows, source, tally) {
    const out = new TableRows('diary');
    const day = readField(rows, 'day', 'value.date', tally, (text) => parseDay(text, rows.recipe.dateOrder));
    const mentor = readField(rows, 'mentor', 'mentor.unknown', tally, parseWhole);
    eachPupilRow(rows, tally, (row, pupil) => {
      out.add({ pupil, mentor: mentor.value(row), day: day.value(row), source, source_row: rows.rowNumbers[row] ?? 0 });
      return null;
    });
    return [out.finish()];
  },
};

/** Targets agreed with pupils: their dates and whether they were met. The wording is left at the door. */
export const targets: Shape = {
  id: 'targets',
  fields: ['set_day', 'due_day', 'reviewed_day', 'target_status', 'narrative', 'mentor'],
  required: [
    ['set_day', 'due_day', 'reviewed_day'],
    ['target_status', 'narrative'],
  ],
  atLeast: 3,
  names: /target|goal|smart/i,
  build(rows, source, tally) {
    const out = new TableRows('target');
    const parse = (text: string): number | null => parseDay(text, rows.recipe.dateOrder);
    const set = readField(rows, 'set_day', 'value.date', tally, parse);
    const due = readField(rows, 'due_day', 'value.date', tally, parse);
    const reviewed = readField(rows, 'reviewed_day', 'value.date', tally, parse);
    const status = readField(rows, 'target_status', 'value.targetStatus', tally, targetStatus);
    eachPupilRow(rows, tally, (row, pupil) => {
      out.add({
        pupil,
        set_day: set.value(row),
        due_day: due.value(row),
        reviewed_day: reviewed.value(row),
        status: status.value(row),
        source,
        source_row: rows.rowNumbers[row] ?? 0,
      });
      return null;
    });
    return [out.finish()];
  },
};
