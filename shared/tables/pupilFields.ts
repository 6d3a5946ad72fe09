/** Year group as a number: Reception 0, nursery -1 and -2, Year 1 to 14. Null = none given or not understood. */
export function yearGroup(text: string): number | null {
  const word = text.trim().toLowerCase();
  if (word === 'r' || word === 'yr' || word.startsWith('rec')) return 0;
  const nursery = /^n(?:ursery)?\s*([12])$/.exec(word);
  if (nursery !== null) return nursery[1] === '2' ? -1 : -2;
  const match = /^(?:year|yr|y|nc ?year|curriculum year)?\s*(\d{1,2})$/.exec(word);
  if (match === null) return null;
  const year = Number(match[1]);
  return year >= 0 && year <= 14 ? year : null;
}

/** Year group that a class name begins with: `8C` is 8, `10 Maple` is 10, `RB` is Reception. */
export function yearOfClass(text: string): number | null {
  const word = text.trim();
  const digits = /^(?:y(?:ea)?r?\s*)?(\d{1,2})(?=\D|$)/i.exec(word);
  if (digits !== null) return yearGroup(digits[1] ?? '');
  return /^r[A-Z]?$/i.test(word) ? 0 : null;
}

/** SEN status: N none, K support, E plan; the older letters are folded in. Null = blank, `?` or not understood. */
export function senStatus(text: string): 'N' | 'K' | 'E' | null {
  const word = text.trim().toLowerCase();
  if (/^(n|no|none|no sen|no (specified )?special.*|not sen|0|false)$/.test(word)) return 'N';
  if (/^(k|a|p|q|sen ?support|sen ?k|school action.*|support|sa\+?)$|^k\b/.test(word)) return 'K';
  if (/^(e|s|ehcp?|ehc plan|education,? health.*|statement.*)$|^e\b/.test(word)) return 'E';
  return null;
}

/** F, M or O; null = blank or not understood. */
export function gender(text: string): 'F' | 'M' | 'O' | null {
  const word = text.trim().toLowerCase();
  if (/^(f|female|girl|woman)$/.test(word)) return 'F';
  if (/^(m|male|boy|man)$/.test(word)) return 'M';
  return /^(o|x|other|non-?binary|nb)$/.test(word) ? 'O' : null;
}

/** A flag as schools write it: Y, Yes, True, T, 1, the flag's own letters. Null = blank or not understood. */
export function flag(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (/^(y|yes|true|t|1|x|✓|pp|fsm|eal|ever ?6|eligible)$/.test(word)) return true;
  if (/^(n|no|false|f|0|none|not eligible)$/.test(word)) return false;
  return null;
}

/** The check letters of a UPN in the order of their values. */
const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** Whether 13 characters are a unique pupil number whose check letter agrees (weights 2 to 13, modulo 23). */
export function isUpn(text: string): boolean {
  const upn = text.replaceAll(/\s/g, '').toUpperCase();
  if (!/^[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z]$/.test(upn)) return false;
  let sum = 0;
  for (let place = 1; place < 13; place++) {
    const character = upn.charAt(place);
    const value = /\d/.test(character) ? Number(character) : upnLetters.indexOf(character);
    sum += value * (place + 1);
  }
  return upnLetters.charAt(sum % 23) === upn.charAt(0);
}
