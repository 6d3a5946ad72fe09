import type { CanonicalTableName } from './canonicalTables.ts';

/**
 * What makes two rows of a canonical table rows about the same thing, so that a second file can repeat or contradict the first: the
 * same pupil and session, pupil and day, pupil, wave and rater. A table that is not here has no such key: its rows are the same when
 * all of them is.
 */
export const rowKeys: { readonly [Name in CanonicalTableName]?: readonly string[] } = {
  pupil: ['pupil'],
  attendance_mark: ['pupil', 'day', 'pm'],
  attendance_summary: ['pupil', 'from_day', 'to_day'],
  exclusion: ['pupil', 'start_day'],
  rating: ['pupil', 'instrument', 'item', 'rater_role', 'rater', 'wave', 'day'],
  referral: ['pupil', 'received'],
  episode: ['pupil', 'start_day'],
  comparison_pupil: ['pupil'],
  session: ['pupil', 'mentor', 'day'],
  target: ['pupil', 'set_day'],
};

/** Whether a column is part of what makes two rows rows about the same thing. */
export function isKey(table: string, column: string): boolean {
  return Object.entries(rowKeys).some(([name, columns]) => name === table && columns.includes(column));
}

/** Tables whose rows belong to a row of another, by the number both share: what they say counts as said by that row. */
export const detailTables: { readonly [Name in CanonicalTableName]?: CanonicalTableName } = {
  referral: 'referral_reason',
  episode: 'episode_mentor',
};

/** Columns that tell where a row came from, or number it within its source: two files never agree on them. */
export function isOfSource(table: string, column: string): boolean {
  return column === 'source' || column === 'source_row' || (column === table && table !== 'pupil');
}
