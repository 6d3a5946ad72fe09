import { shippedPupilCodes } from '#shared/tables/codeSets/pupilCodes.ts';
import { type GradeKind, gradeKind, scaledGrade } from '#shared/tables/gradeScales.ts';
import { type RedactedRows, redactedColumn } from '../redactedRows.ts';
import { TableRows } from '../tableRows.ts';
import { parseDay } from '../values/dates.ts';
import { halfTermIn, isHalfTermText } from '../values/halfTerms.ts';
import { eachPupilRow, readField, type Shape } from './shape.ts';

/**
 * Grades, one row per pupil, subject and kind of grade. A scale is settled subject by subject: plain numbers are GCSE grades where the
 * subject has none above 9. Effort has a scale of its own, best at 1 in some schools and at 5 in others. A result that stands once for every class the pupil is in counts once.
 */
export const grades: Shape = {
  id: 'grades',
  fields: ['subject', 'grade_kind', 'grade_term', 'grade', 'day'],
  required: [['grade'], ['subject']],
  atLeast: 2,
  names: /grade|attain|assess|result|tracker|progress|data ?drop|report/i,
  build(rows, source, tally) {
    const out = new TableRows('grade');
    const { halfTerm } = rows.codes ?? shippedPupilCodes;
    const lastDayOf = (text: string): number | null => {
      const half = isHalfTermText(text) ? halfTermIn(text) : null;
      return half === null || half.year === null ? null : (halfTerm(half.name, half.year)?.to ?? null);
    };
    const subject = readField(rows, 'subject', 'value.text', tally, (text) => text.trim());
    const kind = readField(rows, 'grade_kind', 'value.gradeKind', tally, gradeKind);
    const term = readField(rows, 'grade_term', 'value.text', tally, (text) => text.trim());
    const grade = readField(rows, 'grade', 'value.grade', tally, (text) => text.trim());
    const day = readField(rows, 'day', 'value.date', tally, (text) => lastDayOf(text) ?? parseDay(text, rows.recipe.dateOrder));
    const highest = highestBySubject(rows);
    const met = new Set<string>();
    eachPupilRow(rows, tally, (row, pupil) => {
      const of = subject.value(row);
      if (of === null) return 'subject.blank';
      const text = grade.value(row);
      if (text === null) return 'grade.blank';
      const scaled = scaledGrade(text, (highest.get(of) ?? 0) <= 9);
      if (scaled === null) return 'grade.notUnderstood';
      const what: GradeKind = kind.value(row) ?? 'current';
      const on = day.value(row);
      const during = term.value(row);
      if (during !== null && on === null)
        tally.cell(redactedColumn(rows, 'grade_term')?.header ?? '', 'value.termUndated', rows.rowNumbers[row] ?? 0, row);
      const key = JSON.stringify([pupil, of.toLowerCase(), what, during, on, text]);
      if (on !== null && met.has(key)) return 'grade.duplicate';
      met.add(key);
      out.add({
        pupil,
        subject: of,
        kind: what,
        term: during,
        day: on,
        value: scaled.value,
        scale: what === 'effort' ? 'effort' : scaled.scale,
        source,
        source_row: rows.rowNumbers[row] ?? 0,
      });
      return null;
    });
    return [out.finish()];
  },
};

/** The highest plain number that stands under each subject. */
function highestBySubject(rows: RedactedRows): ReadonlyMap<string, number> {
  const [subjects, values] = [redactedColumn(rows, 'subject'), redactedColumn(rows, 'grade')];
  const highest = new Map<string, number>();
  for (let row = 0; row < rows.rowCount; row++) {
    const text = values?.words[values.codes[row] ?? 0]?.trim() ?? '';
    if (!/^\d+(\.\d+)?$/.test(text)) continue;
    const subject = subjects?.words[subjects.codes[row] ?? 0]?.trim() ?? '';
    highest.set(subject, Math.max(highest.get(subject) ?? 0, Number(text)));
  }
  return highest;
}
