import { type RegisterCategory, registerCodeOn } from '#shared/tables/registerCodes.ts';
import type { TypedTable } from '#shared/tables/typedTable.ts';
import { decidedMark } from '../markDecisions.ts';
import { type RedactedColumn, type RedactedRows, redactedColumn } from '../redactedRows.ts';
import { type SessionBounds, SessionIndex } from '../sessionIndex.ts';
import { parseDay } from '../values/dates.ts';
import { afternoon, registerMark } from '../values/words.ts';
import { MarksTwice } from './marksTwice.ts';
import { blankWords, eachPupilRow, type Shape } from './shape.ts';

/** Register marks, one row per pupil, day and session (or per day with an AM and a PM column). */
export const marks: Shape = {
  id: 'marks',
  fields: ['day', 'am_pm', 'code', 'code_am', 'code_pm'],
  required: [['day'], ['code', 'code_am', 'code_pm'], ['am_pm', 'code_am', 'code_pm']],
  atLeast: 3,
  names: /mark|register|attendance/i,
  build(rows, source, tally) {
    const day = redactedColumn(rows, 'day');
    const halves = halvesOf(rows);
    const days = day?.words.map((word) => parseDay(word, rows.recipe.dateOrder)) ?? [];
    const out = new MarkRows(rows.rowCount * halves.length, boundsOf(redactedColumn(rows, 'pupil'), days));
    eachPupilRow(rows, tally, (row, pupil) => {
      if (day === null) return 'date.blank';
      const on = days[day.codes[row] ?? 0] ?? null;
      if (on === null) return 'date.notUnderstood';
      let reason: string | null = 'mark.blank';
      const leftOut: string[] = [];
      for (const half of halves) {
        const pm = half.pm(row);
        if (pm === null) return 'session.notUnderstood';
        const code = half.codes[half.column.codes[row] ?? 0];
        if (code === null) leftOut.push(half.column.header);
        if (code === undefined || code === null || code === '') continue;
        const kept = out.add(pupil, on, pm, code, row);
        if (kept === 'new') reason = null;
        else if (reason !== null) reason = 'mark.duplicate';
      }
      if (reason === null) for (const header of leftOut) tally.cell(header, 'code.unknown', rows.rowNumbers[row] ?? 0);
      return reason === 'mark.blank' && leftOut.length > 0 ? 'code.unknown' : reason;
    });
    out.displaced.forEach((row) => {
      tally.imported--;
      tally.setAside('mark.duplicate', rows.rowNumbers[row] ?? 0, row);
    });
    const kept = out.finish(source, rows.rowNumbers);
    return out.twice.count === 0 ? [kept] : [kept, out.twice.finish(source, rows.rowNumbers)];
  },
};

/** The highest pupil, and the first and last of the days that a row may tell of. */
function boundsOf(pupil: RedactedColumn | null, days: readonly (number | null)[]): SessionBounds | null {
  const bounds = { pupils: 0, from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY };
  for (const word of pupil?.words ?? []) if (/^\d{1,9}$/.test(word)) bounds.pupils = Math.max(bounds.pupils, Number(word));
  for (const day of days) {
    if (day === null) continue;
    bounds.from = Math.min(bounds.from, day);
    bounds.to = Math.max(bounds.to, day);
  }
  return bounds.from <= bounds.to ? bounds : null;
}

interface Half {
  readonly column: RedactedColumn;
  /** By word of the column: the mark as decided; null = left out. */
  readonly codes: readonly (string | null)[];
  pm(row: number): boolean | null;
}

/** The mark columns: one whose session another column tells, or one for each half of the day. */
function halvesOf(rows: RedactedRows): readonly Half[] {
  const codesOf = (column: RedactedColumn): readonly (string | null)[] => {
    const blank = column.words.map((word) => /^\s*(nan|null)?\s*$/i.test(word));
    return column.words.map((word, code) => (blank[code] === true ? '' : decidedMark(registerMark(word), rows.recipe.answers)));
  };
  const code = redactedColumn(rows, 'code');
  const session = redactedColumn(rows, 'am_pm');
  if (code !== null && session !== null) {
    const blank = blankWords(session);
    const halves = session.words.map((word, place) => (blank[place] === 1 ? null : afternoon(word)));
    return [{ column: code, codes: codesOf(code), pm: (row) => halves[session.codes[row] ?? 0] ?? null }];
  }
  const parted: Half[] = [];
  const morning = redactedColumn(rows, 'code_am');
  if (morning !== null) parted.push({ column: morning, codes: codesOf(morning), pm: () => false });
  const later = redactedColumn(rows, 'code_pm');
  if (later !== null) parted.push({ column: later, codes: codesOf(later), pm: () => true });
  return parted;
}

/**
 * Of two marks for one session the better is kept, as registers do it: present, elsewhere, authorised, unauthorised, not counted,
 * none; a late mark behind its like. An unknown code is kept over all of them, so that a second mark cannot hide it.
 */
const rank: Readonly<Record<RegisterCategory, number>> = { P: 0, AEA: 1, AA: 2, UA: 3, NP: 4, NC: 4, MISSING: 5 };

export function markRank(code: string, day: number, codeOn = registerCodeOn): number {
  const found = codeOn(code, day);
  return found === null ? -1 : rank[found.category] + (found.late ? 0.5 : 0);
}

/** Collects marks in columns, one per pupil and session. */
class MarkRows {
  readonly #index: SessionIndex;
  readonly #pupils: Int32Array;
  readonly #days: Int32Array;
  readonly #pm: Int32Array;
  readonly #codes: Int32Array;
  readonly #rows: Int32Array;
  readonly #words: string[] = [];
  readonly #wordIndex = new Map<string, number>();
  #count = 0;
  /** Rows whose mark gave way to a better one in a later row, when that was all the row had. */
  readonly displaced: number[] = [];
  readonly twice = new MarksTwice();

  constructor(capacity: number, bounds: SessionBounds | null) {
    this.#index = new SessionIndex(capacity, bounds);
    this.#pupils = new Int32Array(capacity);
    this.#days = new Int32Array(capacity);
    this.#pm = new Int32Array(capacity);
    this.#codes = new Int32Array(capacity);
    this.#rows = new Int32Array(capacity);
  }

  add(pupil: number, day: number, pm: boolean, code: string, row: number): 'new' | 'duplicate' {
    const held = this.#index.find(pupil, day, pm, this.#count);
    if (held === this.#count) {
      this.#pupils[held] = pupil;
      this.#days[held] = day;
      this.#pm[held] = pm ? 1 : 0;
      this.#codes[held] = this.#wordOf(code);
      this.#rows[held] = row;
      this.#count++;
      return 'new';
    }
    const before = this.#words[this.#codes[held] ?? 0] ?? '';
    const displaced = this.#rows[held] ?? 0;
    if (markRank(code, day) >= markRank(before, day)) {
      this.twice.add({ pupil, day, pm, kept: before, code, keptRow: displaced, row });
      return 'duplicate';
    }
    this.twice.add({ pupil, day, pm, kept: code, code: before, keptRow: row, row: displaced });
    this.#codes[held] = this.#wordOf(code);
    this.#rows[held] = row;
    if (displaced !== row && !this.#stillUsed(displaced, held)) this.displaced.push(displaced);
    return 'new';
  }

  /** Whether the other half of the day still comes from that row: its mark stands next to the one that gave way. */
  #stillUsed(row: number, held: number): boolean {
    return (held > 0 && this.#rows[held - 1] === row) || (held + 1 < this.#count && this.#rows[held + 1] === row);
  }

  #wordOf(code: string): number {
    let word = this.#wordIndex.get(code);
    if (word === undefined) {
      word = this.#words.length;
      this.#words.push(code);
      this.#wordIndex.set(code, word);
    }
    return word;
  }

  finish(source: number, rowNumbers: Int32Array): TypedTable {
    const count = this.#count;
    const places = this.#rows.subarray(0, count);
    // In place: nobody asks for the places any more, and ten million numbers are forty megabytes.
    for (let at = 0; at < count; at++) places[at] = rowNumbers[places[at] ?? 0] ?? 0;
    return {
      name: 'attendance_mark',
      rowCount: count,
      columns: [
        { name: 'pupil', type: 'integer', values: this.#pupils.subarray(0, count) },
        { name: 'day', type: 'day', values: this.#days.subarray(0, count) },
        { name: 'pm', type: 'boolean', values: this.#pm.subarray(0, count) },
        { name: 'code', type: 'text', codes: this.#codes.subarray(0, count), words: this.#words.length === 0 ? [''] : this.#words },
        { name: 'source', type: 'integer', values: new Int32Array(count).fill(source) },
        { name: 'source_row', type: 'integer', values: places },
      ],
    };
  }
}
