import { shippedPupilCodes } from '#shared/tables/codeSets/pupilCodes.ts';
import type { RedactedRows } from '../redactedRows.ts';
import type { Tally } from '../tally.ts';
import { parseDay } from '../values/dates.ts';
import { halfTermIn } from '../values/halfTerms.ts';
import { schoolYearIn, writtenPeriod } from '../values/periods.ts';
import { readField } from './shape.ts';

/** First and last day that a row adds up; `to` null where the file names a week by its first day only. */
interface Period {
  readonly from: number;
  readonly to: number | null;
}

/** Reads the stretch of days of each row: its first and last day, or a term or year in words. Otherwise why there is none. */
export function readPeriod(rows: RedactedRows, tally: Tally): (row: number) => Period | string {
  const day = (text: string): number | null => parseDay(text, rows.recipe.dateOrder);
  const from = readField(rows, 'week_start', 'value.date', tally, day);
  const to = readField(rows, 'week_end', 'value.date', tally, day);
  const { halfTerm } = rows.codes ?? shippedPupilCodes;
  const year = schoolYearIn(rows.recipe.answers['period.year'] ?? '');
  const period = readField(rows, 'period', 'value.period', tally, (text): Period | string | null => {
    const half = halfTermIn(text);
    if (half !== null) {
      const of = half.year ?? year;
      return of === null ? 'period.missing' : (halfTerm(half.name, of) ?? 'period.noTermDates');
    }
    const written = writtenPeriod(text);
    const first = written === null ? null : day(written.from);
    return written === null || first === null ? null : { from: first, to: written.to === '' ? null : day(written.to) };
  });
  const answer = rows.recipe.answers['period.which'];
  const answered = answer === undefined || answer === 'setAside' ? null : writtenPeriod(answer);
  const told = answered === null ? null : { from: day(answered.from) ?? 0, to: day(answered.to) };
  return (row) => {
    if (!from.present && !period.present) return told ?? 'period.missing';
    if (!from.present) return period.value(row) ?? (period.present && !period.blank(row) ? 'period.notUnderstood' : 'date.blank');
    const first = from.value(row);
    if (first === null) return from.blank(row) ? 'date.blank' : 'date.notUnderstood';
    const last = to.value(row);
    return last !== null && last < first ? 'summary.endsBeforeStart' : { from: first, to: last };
  };
}
