/** A number as a spreadsheet shows it: spaces, thousands commas, a per cent sign, a decimal comma. Null when it is none. */
export function parseNumber(text: string): number | null {
  let word = text
    .trim()
    .replaceAll(/[\s\u00a0]/g, '')
    .replace(/%$/, '')
    .replace('\u2212', '-');
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(word)) word = word.replaceAll(',', '');
  else if (/^-?\d+,\d+$/.test(word)) word = word.replace(',', '.');
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(word)) return null;
  const number = Number(word);
  return Number.isFinite(number) ? number : null;
}

/** A whole number; `12.0` counts as one. */
export function parseWhole(text: string): number | null {
  const number = parseNumber(text);
  return number !== null && Number.isInteger(number) && Math.abs(number) < 2 ** 31 ? number : null;
}

/** A rating that leads with its number: `4`, `4 - Good`, `4: often`. */
export function parseRating(text: string): number | null {
  const plain = parseNumber(text);
  if (plain !== null) return plain;
  const leading = /^\s*(-?\d+(?:\.\d+)?)\s*(?:[-–—:.)=]|\s[a-z])/i.exec(text)?.[1];
  return leading === undefined ? null : Number(leading);
}

const minutesOfDay = 24 * 60;

/** Minutes of a length, at most a day: `45`, `45 mins`, `1h 30`, `1:30`, `0:45`, `1.5 hours`. */
export function parseMinutes(text: string): number | null {
  const minutes = minutesSaid(text);
  return minutes !== null && minutes <= minutesOfDay ? minutes : null;
}

const inWords: Readonly<Record<string, number>> = {
  'quarter of an hour': 15,
  'half an hour': 30,
  'half hour': 30,
  'three quarters of an hour': 45,
  'an hour': 60,
  'one hour': 60,
};
const parts: Readonly<Record<string, number>> = { '1/4': 15, '¼': 15, '1/2': 30, '½': 30, '3/4': 45, '¾': 45 };

function minutesSaid(text: string): number | null {
  const word = text.trim().toLowerCase();
  const said = inWords[word.replace(/^(about|approx\.?|a) /, '')];
  if (said !== undefined) return said;
  const part = /^(?:(\d{1,2}) ?)?(1\/4|1\/2|3\/4|[¼½¾]) ?(?:of an )?h(?:ou)?rs?$/.exec(word);
  if (part !== null) return Number(part[1] ?? 0) * 60 + (parts[part[2] ?? ''] ?? 0);
  const clock = /^(\d{1,2}):(\d{2})(:00)?$/.exec(word);
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]);
  const hours = /^(\d+(?:\.\d+)?)\s*h(?:ours?|rs?)?\s*(?:(\d{1,2})\s*m?(?:ins?|inutes?)?)?$/.exec(word);
  if (hours !== null) return Math.round(Number(hours[1]) * 60 + Number(hours[2] ?? 0));
  const minutes = /^(\d+(?:\.\d+)?)\s*(?:m|mins?|minutes?)?\.?$/.exec(word);
  return minutes === null ? null : Math.round(Number(minutes[1]));
}
