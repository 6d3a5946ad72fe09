import type { FieldName } from '#shared/tables/headerSynonyms.ts';
import { isHeadingOf } from './headings.ts';

/** What a table must have, of each group one, to tell of something that happened rather than of who somebody is. */
const cores: readonly (readonly (readonly FieldName[])[])[] = [
  [['day'], ['code', 'code_am', 'code_pm', 'points', 'polarity', 'event_kind', 'minutes', 'held', 'value']],
  [['start_day'], ['suspension_kind', 'sessions', 'days', 'mentor', 'exit_reason']],
  [['received'], ['reasons', 'referred_by']],
  [['wave'], ['value']],
];

/** Whether the headings are of events: marks, incidents, suspensions, referrals, sessions, mentoring, ratings. */
export function tellsOfEvents(header: readonly string[]): boolean {
  return cores.some((core) => core.every((fields) => header.some((heading) => isHeadingOf(heading, fields))));
}
