import { flag } from '#shared/tables/pupilFields.ts';
import { suspensionKind, suspensionReason } from '#shared/tables/suspensionReasons.ts';
import { TableRows } from '../tableRows.ts';
import { parseDay } from '../values/dates.ts';
import { parseNumber, parseWhole } from '../values/numbers.ts';
import { eachPupilRow, readField, type Shape } from './shape.ts';

/** Sessions of a school year: no suspension is longer. */
const mostSessions = 390;

/** Suspensions and permanent exclusions, one row each, with up to three reasons. Lengths are sessions; a day is two. */
export const suspensions: Shape = {
  id: 'suspensions',
  fields: ['suspension_kind', 'start_day', 'sessions', 'days', 'reason_1', 'reason_2', 'reason_3', 'cancelled'],
  required: [['start_day'], ['suspension_kind', 'sessions', 'days']],
  atLeast: 3,
  names: /suspen|exclu/i,
  build(rows, source, tally) {
    const out = new TableRows('exclusion');
    const start = readField(rows, 'start_day', 'value.date', tally, (text) => parseDay(text, rows.recipe.dateOrder));
    const kind = readField(rows, 'suspension_kind', 'value.suspensionKind', tally, suspensionKind);
    const sessions = readField(rows, 'sessions', 'value.length', tally, (text) => within(parseWhole(text), mostSessions));
    const days = readField(rows, 'days', 'value.length', tally, (text) => within(parseNumber(text), mostSessions / 2));
    const reasons = (['reason_1', 'reason_2', 'reason_3'] as const).map((field) =>
      readField(rows, field, 'value.reason', tally, suspensionReason),
    );
    const cancelled = readField(rows, 'cancelled', 'value.flag', tally, flag);
    eachPupilRow(rows, tally, (row, pupil) => {
      const on = start.value(row);
      if (on === null) return start.blank(row) ? 'date.blank' : 'date.notUnderstood';
      const inDays = days.value(row);
      out.add({
        exclusion: source * 1_000_000 + out.rowCount + 1,
        pupil,
        kind: kind.value(row) ?? 'SUSP',
        start_day: on,
        sessions: sessions.value(row) ?? (inDays === null ? null : Math.round(inDays * 2)),
        cancelled: cancelled.value(row) ?? false,
        reason_1: reasons[0]?.value(row) ?? null,
        reason_2: reasons[1]?.value(row) ?? null,
        reason_3: reasons[2]?.value(row) ?? null,
        source,
        source_row: rows.rowNumbers[row] ?? 0,
      });
      return null;
    });
    return [out.finish()];
  },
};

function within(length: number | null, most: number): number | null {
  return length !== null && length >= 0 && length <= most ? length : null;
}
