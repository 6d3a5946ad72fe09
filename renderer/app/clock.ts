const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** `10:42`, on this computer's clock. */
export function timeOf(instant: string): string {
  return time.format(new Date(instant));
}

/** `12 March 2026, 10:42`. */
export function dayAndTime(instant: string): string {
  return `${day.format(new Date(instant))}, ${timeOf(instant)}`;
}
