import type { FieldName } from '#shared/tables/headerSynonyms.ts';
import { redactedColumn } from '../redactedRows.ts';
import { TableRows } from '../tableRows.ts';
import { parseNumber, parseWhole } from '../values/numbers.ts';
import { attendedHeading } from './attendedHeading.ts';
import { percentSlack } from './headings.ts';
import { readPeriod } from './period.ts';
import { eachPupilRow, readField, type Shape } from './shape.ts';

/** No school year holds more sessions. */
const mostSessions = 400;

export const attendanceFields: readonly FieldName[] = [
  'week_start',
  'week_end',
  'period',
  'sessions_possible',
  'sessions_attended',
  'sessions_present',
  'sessions_aea',
  'sessions_authorised',
  'sessions_unauthorised',
  'sessions_late',
  'sessions_late_before',
  'sessions_late_after',
  'attendance_percent',
];

/**
 * Sessions possible and attended, added up by the school's system over a week (or another stretch of days), one row per pupil and
 * stretch. Attended is present and approved education elsewhere, whether the file has them together or apart; where it has neither, it is
 * what is left of the possible sessions without the absences. A row that says more were attended than possible is kept as it stands:
 * whoever counts with it must say so. Sums and percentages that do not follow from the row's own counts are named.
 */
export const attendanceSummaries: Shape = {
  id: 'attendanceSummaries',
  fields: attendanceFields,
  required: [['sessions_possible'], ['sessions_attended', 'sessions_present', 'sessions_authorised']],
  atLeast: 2,
  own: (heading, _, table) => attendedHeading(heading, table),
  names: /session|attend|week|summar/i,
  build(rows, source, tally) {
    const out = new TableRows('attendance_summary');
    const sessions = (field: FieldName) =>
      readField(rows, field, 'value.sessions', tally, (text) => {
        const count = parseWhole(text);
        return count !== null && count >= 0 && count <= mostSessions ? count : null;
      });
    const period = readPeriod(rows, tally);
    const possible = sessions('sessions_possible');
    const attended = sessions('sessions_attended');
    const present = sessions('sessions_present');
    const aea = sessions('sessions_aea');
    const authorised = sessions('sessions_authorised');
    const unauthorised = sessions('sessions_unauthorised');
    const late = sessions('sessions_late');
    const lateBefore = sessions('sessions_late_before');
    const lateAfter = sessions('sessions_late_after');
    const percent = readField(rows, 'attendance_percent', 'value.number', tally, parseNumber);
    const differs = (field: FieldName, reason: string, row: number): void =>
      tally.cell(redactedColumn(rows, field)?.header ?? field, reason, rows.rowNumbers[row] ?? 0);
    eachPupilRow(rows, tally, (row, pupil) => {
      const days = period(row);
      if (typeof days === 'string') return days;
      const ofAll = possible.value(row);
      const absent = { authorised: authorised.value(row), unauthorised: unauthorised.value(row) };
      const came = attended.value(row) ?? attendedOf(present.value(row), aea.value(row), absent, ofAll);
      if (ofAll === null || came === null) return 'sessions.missing';
      if (absent.authorised !== null && absent.unauthorised !== null && came + absent.authorised + absent.unauthorised !== ofAll)
        differs('sessions_possible', 'summary.differs', row);
      const said = percent.value(row);
      if (said !== null && ofAll > 0 && Math.abs((100 * came) / ofAll - said) > percentSlack)
        differs('attendance_percent', 'percent.differs', row);
      out.add({
        pupil,
        from_day: days.from,
        to_day: days.to,
        possible: ofAll,
        attended: came,
        ...absent,
        ...lateness(late.value(row), lateBefore.value(row), lateAfter.value(row)),
        source,
        source_row: rows.rowNumbers[row] ?? 0,
      });
      return null;
    });
    return [out.finish()];
  },
};

/** Some systems count approved education elsewhere among the present already: then present and absent alone make up the possible. */
function attendedOf(
  present: number | null,
  aea: number | null,
  absent: { readonly authorised: number | null; readonly unauthorised: number | null },
  possible: number | null,
): number | null {
  const away = absent.authorised === null || absent.unauthorised === null ? null : absent.authorised + absent.unauthorised;
  if (present === null) return possible === null || away === null || away > possible ? null : possible - away;
  return away !== null && present + away === possible ? present : present + (aea ?? 0);
}

/** Late before the register closed, and after it had: told apart where two of the three numbers are given; else all of them together, and the second not known. */
function lateness(
  all: number | null,
  before: number | null,
  after: number | null,
): { readonly late: number | null; readonly late_after: number | null } {
  if (before !== null && after !== null) return { late: before, late_after: after };
  const [given, known] = [all ?? 0, before ?? after];
  if (known !== null && all !== null && known <= given) {
    return before === null ? { late: given - known, late_after: known } : { late: before, late_after: given - before };
  }
  return { late: all ?? known, late_after: null };
}
