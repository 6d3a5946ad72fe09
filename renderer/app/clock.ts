const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** `10:42`, on this computer's clock. */
export function timeOf(instant: string): string {
  return time.format(new Date(instant));
}

const dayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });

/** `12 March, 10.42`: no file system minds it in a name. */
export function dayAndTimeInName(instant: string): string {
  return `${dayOfYear.format(new Date(instant))}, ${timeOf(instant).replace(':', '.')}`;
}

/** `12 March 2026, 10:42`. */
export function dayAndTime(instant: string): string {
  return `${day.format(new Date(instant))}, ${timeOf(instant)}`;
}

/** `Today`, `Yesterday`, `12 March 2026`: the day of an instant on this computer's calendar. */
export function dayOf(instant: string, now: Date): string {
  const name = day.format(new Date(instant));
  if (name === day.format(now)) return 'Today';
  return name === day.format(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)) ? 'Yesterday' : name;
}
