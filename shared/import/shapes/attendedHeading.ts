import { type FieldName, plainHeader } from '#shared/tables/headerSynonyms.ts';
import type { ReadTable } from '../readTable.ts';
import { cellOf } from '../unfold/columns.ts';
import { parseNumber, parseWhole } from '../values/numbers.ts';
import { percentSlack, placesOf } from './headings.ts';

const short: ReadonlySet<string> = new Set(['att', 'attd', 'attend']);
const mostly = 0.9;
/** Of more possible sessions, as many attended as possible might as well be a percentage. */
const fewSessions = 60;

/**
 * What `Att` beside the sessions possible is: sessions attended, or a percentage of them. The absences of the row tell; without them it is
 * sessions where so few are possible that a percentage would be more. Null where neither is sure, or the heading is another.
 */
export function attendedHeading(heading: string, table: ReadTable): FieldName | null {
  if (!short.has(plainHeader(heading))) return null;
  const place = table.header.indexOf(heading);
  const [possibleAt = -1] = placesOf(table, ['sessions_possible']);
  const absences = ['sessions_authorised', 'sessions_unauthorised'] as const;
  const away = absences.map((field) => placesOf(table, [field])[0] ?? -1);
  const seen = { rows: 0, within: 0, asCounts: 0, asPercent: 0, most: 0 };
  for (let row = 0; row < table.rowCount; row++) {
    const [said, possible] = [parseNumber(cellOf(table, row, place)), parseWhole(cellOf(table, row, possibleAt))];
    if (said === null || possible === null || possible === 0) continue;
    seen.rows++;
    seen.most = Math.max(seen.most, possible);
    if (Number.isInteger(said) && said <= possible) seen.within++;
    const absent = away.map((at) => parseWhole(cellOf(table, row, at)));
    const came = absent.reduce<number | null>((left, each) => (left === null || each === null ? null : left - each), possible);
    if (came === null) continue;
    if (said === came) seen.asCounts++;
    if (Math.abs((100 * came) / possible - said) <= percentSlack) seen.asPercent++;
  }
  if (seen.rows === 0) return null;
  const enough = seen.rows * mostly;
  if (seen.asPercent >= enough && seen.asPercent > seen.asCounts) return 'attendance_percent';
  const isFew = seen.most <= fewSessions && seen.within >= enough;
  return seen.asCounts >= enough || isFew ? 'sessions_attended' : null;
}
