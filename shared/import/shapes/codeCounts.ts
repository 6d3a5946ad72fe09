import { isRegisterCode, type RegisterCategory, registerCodeOn } from '#shared/tables/registerCodes.ts';
import type { RedactedRows } from '../redactedRows.ts';
import { TableRows } from '../tableRows.ts';
import { parseWhole } from '../values/numbers.ts';
import { registerMark } from '../values/words.ts';
import { readPeriod } from './period.ts';
import { blankWords, eachPupilRow, readField, type Shape } from './shape.ts';

/** A week from its first day. */
const weekLength = 6;

/** A heading that is a register code, or what is written where there is none (`nan`). */
export function isCodeHeading(heading: string): boolean {
  const mark = registerMark(heading);
  return isRegisterCode(mark) || /^(NAN|[A-Z]\d?)$/.test(mark);
}

/**
 * How often each register code was given to a pupil over a stretch of days, one column per code. Counted by the dated list of codes; where
 * a code changed its meaning within the stretch, or no list holds it, the row is set aside, because its sum would be a guess.
 * The row's own total is held against its counts.
 */
export const codeCounts: Shape = {
  id: 'codeCounts',
  fields: ['week_start', 'week_end', 'period', 'code_count', 'grand_total'],
  required: [['code_count']],
  atLeast: 1,
  names: /code|mark|attend/i,
  fits: ({ header }) => header.filter(isCodeHeading).length >= 5 && header.some((heading) => /^[/\\]$/.test(heading.trim())),
  own: (heading) => (isCodeHeading(heading) ? 'code_count' : null),
  build(rows, source, tally) {
    const out = new TableRows('attendance_summary');
    const period = readPeriod(rows, tally);
    const counts = countColumns(rows);
    const total = readField(rows, 'grand_total', 'value.sessions', tally, parseWhole);
    const totalHeader = rows.columns.find(({ field }) => field === 'grand_total')?.header ?? '';
    eachPupilRow(rows, tally, (row, pupil) => {
      const days = period(row);
      if (typeof days === 'string') return days;
      const sums: Record<RegisterCategory, number> = { P: 0, AEA: 0, AA: 0, UA: 0, NP: 0, NC: 0, MISSING: 0 };
      let late = 0;
      let lateAfter = 0;
      let all = 0;
      for (const { code, header, countAt } of counts) {
        const count = countAt(row);
        if (count === null) {
          tally.cell(header, 'value.sessions', rows.rowNumbers[row] ?? 0, row);
          return 'count.notUnderstood';
        }
        if (count === 0) continue;
        const first = code === 'NAN' ? null : registerCodeOn(code, days.from);
        const last = code === 'NAN' ? null : registerCodeOn(code, days.to ?? days.from + weekLength);
        if (code !== 'NAN' && first === null && last === null) return 'code.notListed';
        if (first !== null && last !== null && first.category !== last.category) return 'code.changed';
        const found = first ?? last;
        sums[found?.category ?? 'MISSING'] += count;
        if (found?.late === true && found.category === 'P') late += count;
        if (found?.late === true && found.category !== 'P') lateAfter += count;
        all += count;
      }
      const said = total.value(row);
      if (said !== null && said !== all) tally.cell(totalHeader, 'total.differs', rows.rowNumbers[row] ?? 0);
      out.add({
        pupil,
        from_day: days.from,
        to_day: days.to,
        possible: sums.P + sums.AEA + sums.AA + sums.UA,
        attended: sums.P + sums.AEA,
        authorised: sums.AA,
        unauthorised: sums.UA,
        late,
        late_after: lateAfter,
        source,
        source_row: rows.rowNumbers[row] ?? 0,
      });
      return null;
    });
    return [out.finish()];
  },
};

/** Of each code its count in a row: a blank cell is none, null is not understood. */
function countColumns(rows: RedactedRows): readonly { code: string; header: string; countAt(row: number): number | null }[] {
  return rows.columns.flatMap((column) => {
    if (column.field !== 'code_count') return [];
    const blank = blankWords(column);
    const values = column.words.map((word, code) => {
      const count = blank[code] === 1 ? 0 : parseWhole(word);
      return count !== null && count >= 0 ? count : null;
    });
    return [{ code: registerMark(column.header), header: column.header, countAt: (row: number) => values[column.codes[row] ?? 0] ?? null }];
  });
}
