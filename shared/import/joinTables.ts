import type { Mentor, School, Study } from '#shared/study/model.ts';
import { type CanonicalTableName, canonicalTables } from '#shared/tables/canonicalTables.ts';
import { codeFinder, reasonsCounted, registerCodesOf } from '#shared/tables/codeSets/studyCodes.ts';
import { dayFromIso } from '#shared/tables/days.ts';
import { codeDecided, type RegisterCode, type registerCodeOn } from '#shared/tables/registerCodes.ts';
import type { TypedColumn, TypedTable } from '#shared/tables/typedTable.ts';
import { SessionIndex } from './sessionIndex.ts';
import { markRank } from './shapes/marks.ts';
import { MarksTwice, type MarkTwice } from './shapes/marksTwice.ts';
import { TableRows } from './tableRows.ts';

const tableNames: readonly CanonicalTableName[] = [
  'school',
  'pupil',
  'attendance_mark',
  'attendance_summary',
  'mark_twice',
  'pupil_listing',
  'attendance_code',
  'exclusion',
  'behaviour_event',
  'rating',
  'referral',
  'referral_reason',
  'mentor',
  'episode',
  'comparison_pupil',
  'episode_mentor',
  'session',
  'diary',
  'target',
  'grade',
  'outcome_plan',
  'target_review',
  'reference_figure',
];

/**
 * Every canonical table of a study: the parts of all sources one after another, empty where nothing was imported. Schools and
 * mentors come from the study, register codes from the dated list. A pupil listed by several sources is the last source's,
 * with gaps filled from the earlier ones; of two marks for one session the better is kept, as within a source.
 */
export function joinTables(
  parts: readonly TypedTable[],
  people: Pick<Study, 'schools' | 'mentors' | 'codeChanges'> = { schools: [], mentors: [] },
): readonly TypedTable[] {
  const twice = new MarksTwice();
  const codes = registerCodesOf(people);
  return tableNames.map((name) => {
    if (name === 'pupil_listing') return listings(parts);
    if (name === 'school') return schoolRows(people.schools);
    if (name === 'mentor') return mentorRows(people.mentors);
    if (name === 'attendance_code') return codeRows(parts, codes);
    const held = parts.filter((part) => part.name === name && part.rowCount > 0);
    const own = name === 'mark_twice' && twice.count > 0 ? [...held, twice.finish()] : held;
    if (own.length === 0) return new TableRows(name).finish();
    const joined = own.length === 1 && own[0] !== undefined ? own[0] : joinParts(name, own);
    if (name === 'exclusion') return withReasonsCounted(joined, reasonsCounted(people));
    if (own.length === 1) return joined;
    if (name === 'pupil') return onePerPupil(joined);
    return name === 'attendance_mark' ? onePerSession(joined, twice, codeFinder(codes)) : joined;
  });
}

function schoolRows(schools: readonly School[]): TypedTable {
  const out = new TableRows('school');
  for (const { key, name, phase } of schools) out.add({ school: key, name, phase });
  return out.finish();
}

function mentorRows(mentors: readonly Mentor[]): TypedTable {
  const out = new TableRows('mentor');
  for (const { key, school, label } of mentors) out.add({ mentor: key, school, label });
  return out.finish();
}

/** The study's dated list, and behind it what somebody decided for the marks of single files. */
function codeRows(parts: readonly TypedTable[], codes: readonly RegisterCode[]): TypedTable {
  const out = new TableRows('attendance_code');
  const marks = parts.flatMap(({ name, columns }) => (name === 'attendance_mark' ? columns : []));
  const words = new Set(marks.flatMap((column) => (column.name === 'code' && column.type === 'text' ? column.words : [])));
  const decided = [...words].map(codeDecided).filter((code) => code !== null);
  for (const { code, from, to, category, late, confirmed } of [...codes, ...decided]) {
    out.add({ code, valid_from: dayFromIso(from), valid_to: to === null ? null : dayFromIso(to), category, late, confirmed });
  }
  return out.finish();
}

/** A reason that the study counts as another stands as that one. */
function withReasonsCounted(table: TypedTable, counted: ReadonlyMap<string, string>): TypedTable {
  if (counted.size === 0) return table;
  const columns = table.columns.map((column) =>
    column.type === 'text' && column.name.startsWith('reason_')
      ? { ...column, words: column.words.map((word) => counted.get(word) ?? word) }
      : column,
  );
  return { ...table, columns };
}

function joinParts(name: CanonicalTableName, parts: readonly TypedTable[]): TypedTable {
  const rowCount = parts.reduce((sum, part) => sum + part.rowCount, 0);
  const columns = Object.keys(canonicalTables[name]).map((column) => {
    const held = parts.map((part) => part.columns.find((each) => each.name === column));
    return joinColumns(
      held.filter((each) => each !== undefined),
      rowCount,
    );
  });
  return { name, rowCount, columns: columns.filter((column) => column !== null) };
}

function joinColumns(parts: readonly TypedColumn[], rowCount: number): TypedColumn | null {
  const first = parts[0];
  if (first === undefined) return null;
  const missing = parts.some((part) => part.missing !== undefined) ? { missing: new Uint8Array(rowCount) } : {};
  const codes = new Int32Array(first.type === 'double' ? 0 : rowCount);
  const doubles = new Float64Array(first.type === 'double' ? rowCount : 0);
  const words: string[] = [];
  const index = new Map<string, number>();
  let at = 0;
  for (const part of parts) {
    if (part.missing !== undefined) missing.missing?.set(part.missing, at);
    if (part.type === 'double') doubles.set(part.values, at);
    else if (part.type === 'text') {
      const mapped = part.words.map((word) => {
        const held = index.get(word) ?? words.length;
        if (held === words.length) {
          words.push(word);
          index.set(word, held);
        }
        return held;
      });
      part.codes.forEach((code, row) => {
        codes[at + row] = mapped[code] ?? 0;
      });
    } else codes.set(part.values, at);
    at += part.type === 'text' ? part.codes.length : part.values.length;
  }
  if (first.type === 'text') return { name: first.name, type: 'text', codes, words, ...missing };
  if (first.type === 'double') return { name: first.name, type: 'double', values: doubles, ...missing };
  return { name: first.name, type: first.type, values: codes, ...missing };
}

/** The last row of each pupil, each gap filled from the row before it. */
function onePerPupil(table: TypedTable): TypedTable {
  const pupils = table.columns.find((column) => column.name === 'pupil');
  if (pupils === undefined || pupils.type === 'text') return table;
  const rowsOf = new Map<number, number[]>();
  pupils.values.forEach((pupil, row) => {
    rowsOf.set(pupil, [...(rowsOf.get(pupil) ?? []), row]);
  });
  const keptRows = [...rowsOf.values()];
  return selectRows(table, keptRows.length, (kept, column) => {
    const rows = keptRows[kept] ?? [];
    return rows.findLast((row) => column.missing?.[row] !== 1) ?? rows.at(-1) ?? 0;
  });
}

function onePerSession(table: TypedTable, twice: MarksTwice, codeOn: typeof registerCodeOn): TypedTable {
  const numbers = (name: string): Int32Array => {
    const column = table.columns.find((each) => each.name === name);
    return column !== undefined && (column.type === 'integer' || column.type === 'day' || column.type === 'boolean')
      ? column.values
      : new Int32Array(0);
  };
  const [pupils, days, halves] = [numbers('pupil'), numbers('day'), numbers('pm')];
  const marks = table.columns.find((column) => column.name === 'code');
  const markAt = (row: number): string => (marks?.type === 'text' ? (marks.words[marks.codes[row] ?? 0] ?? '') : '');
  const [sources, sourceRows] = [numbers('source'), numbers('source_row')];
  const secondMark = (stays: number, goes: number): MarkTwice => ({
    pupil: pupils[goes] ?? 0,
    day: days[goes] ?? 0,
    pm: halves[goes] === 1,
    kept: markAt(stays),
    code: markAt(goes),
    keptSource: sources[stays] ?? 0,
    keptRow: sourceRows[stays] ?? 0,
    source: sources[goes] ?? 0,
    row: sourceRows[goes] ?? 0,
  });
  const index = new SessionIndex(table.rowCount);
  const kept = new Int32Array(table.rowCount);
  let count = 0;
  for (let row = 0; row < table.rowCount; row++) {
    const day = days[row] ?? 0;
    const held = index.find(pupils[row] ?? 0, day, halves[row] === 1, count);
    if (held === count) {
      kept[count++] = row;
      continue;
    }
    const before = kept[held] ?? 0;
    const isBetter = markRank(markAt(row), day, codeOn) < markRank(markAt(before), day, codeOn);
    if (isBetter) kept[held] = row;
    twice.add(secondMark(isBetter ? row : before, isBetter ? before : row));
  }
  return count === table.rowCount ? table : selectRows(table, count, (place) => kept[place] ?? 0);
}

/** The rows of all lists of pupils as they came; those of pupils taken on without a list have no row. */
function listings(parts: readonly TypedTable[]): TypedTable {
  const lists = parts.filter((part) => part.name === 'pupil' && part.rowCount > 0);
  if (lists.length === 0) return new TableRows('pupil_listing').finish();
  const all = joinParts('pupil', lists);
  const named = new Set(['pupil', 'school', 'source', 'source_row']);
  return { ...all, name: 'pupil_listing', columns: all.columns.filter(({ name }) => named.has(name)) };
}

function selectRows(table: TypedTable, rowCount: number, rowOf: (kept: number, column: TypedColumn) => number): TypedTable {
  const columns = table.columns.map((column): TypedColumn => {
    const rows = Int32Array.from({ length: rowCount }, (_, kept) => rowOf(kept, column));
    const flags = column.missing;
    const missing = flags === undefined ? {} : { missing: Uint8Array.from(rows, (row) => flags[row] ?? 0) };
    if (column.type === 'text') return { ...column, codes: rows.map((row) => column.codes[row] ?? 0), ...missing };
    if (column.type === 'double') return { ...column, values: Float64Array.from(rows, (row) => column.values[row] ?? 0), ...missing };
    return { ...column, values: rows.map((row) => column.values[row] ?? 0), ...missing };
  });
  return { name: table.name, rowCount, columns };
}
