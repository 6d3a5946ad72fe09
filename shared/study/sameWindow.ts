import type { WindowSettings } from './model.ts';

/** Whether two windows count the same days, however each of them is written down. */
export function sameWindow(one: WindowSettings, other: WindowSettings): boolean {
  return (
    one.anchor === other.anchor &&
    one.lengthDays === other.lengthDays &&
    one.leadInDays === other.leadInDays &&
    one.minimumSessions === other.minimumSessions &&
    (one.counting ?? 'calendar') === (other.counting ?? 'calendar')
  );
}
