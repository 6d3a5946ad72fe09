import type { ByteForm, Reading } from './byteForms.ts';

const letter = /[\p{L}\p{M}]/u;
const letterOrDigit = /[\p{L}\p{M}\p{N}]/u;
const digit = /\p{N}/u;

/** Whether what was found is a word of its own: Ben is not in "benefit", and 1234 is not in a hash. Runs of words always are. */
export function standsAlone(bytes: Uint8Array, at: number, { needle, bytes: form, reading }: ByteForm): boolean {
  if (needle.kind === 'words' || reading === null) return true;
  const before = characterBefore(bytes, at, reading);
  const after = characterAt(bytes, at + form.length, reading);
  if (needle.kind === 'cell') return !letterOrDigit.test(before) && !letterOrDigit.test(after);
  const [first = '', last = ''] = [[...needle.text][0], [...needle.text].at(-1)];
  return !(digit.test(first) ? letterOrDigit : letter).test(before) && !(digit.test(last) ? digit : letter).test(after);
}

/** The character that ends before that place. What JSON writes for a line break or a tab ends in a letter that is none. */
function characterBefore(bytes: Uint8Array, at: number, reading: Exclude<Reading, null>): string {
  if (reading !== 'utf8') return at < 2 ? '' : characterAt(bytes, at - 2, reading);
  let start = at - 1;
  while (start > at - 4 && start > 0 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  if (start < 0) return '';
  const character = decoder.decode(bytes.subarray(start, at));
  return /[bfnrt]/.test(character) && bytes[start - 1] === backslash ? ' ' : character;
}

function characterAt(bytes: Uint8Array, at: number, reading: Exclude<Reading, null>): string {
  if (reading === 'utf8') return [...decoder.decode(bytes.subarray(at, at + 4))][0] ?? '';
  const [one, other] = [bytes[at], bytes[at + 1]];
  if (one === undefined || other === undefined) return '';
  return String.fromCharCode(reading === 'utf16le' ? one | (other << 8) : (one << 8) | other);
}

const decoder = new TextDecoder();
const backslash = 0x5c;
