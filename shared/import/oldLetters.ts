/** An encoding of one byte a letter, from before Unicode. */
export type OldEncoding = 'windows-1252' | 'macintosh';

/** Which of the two fits the file's high bytes better, and whether that is more than a guess. */
export interface OldLetters {
  readonly encoding: OldEncoding;
  readonly sure: boolean;
}

const looked = 1 << 22;
const high = 0x80;

/**
 * windows-1252 and Macintosh give every byte above 127 a meaning, so nothing is ever invalid; what tells them apart is whether letters
 * stand within words, dashes between them, and quotation marks at their edges. Each high byte is judged under both by its neighbours.
 */
export function settleOldLetters(bytes: Uint8Array): OldLetters {
  const windows = tableOf('windows-1252');
  const mac = tableOf('macintosh');
  let scoreWindows = 0;
  let scoreMac = 0;
  const end = Math.min(bytes.length, looked);
  for (let place = 0; place < end; place++) {
    const byte = bytes[place] ?? 0;
    if (byte < high) continue;
    const before = bytes[place - 1] ?? 32;
    const after = bytes[place + 1] ?? 32;
    scoreWindows += plausibility(windows[byte - high] ?? '', before, after);
    scoreMac += plausibility(mac[byte - high] ?? '', before, after);
  }
  const encoding = scoreMac > scoreWindows ? 'macintosh' : 'windows-1252';
  return { encoding, sure: Math.abs(scoreWindows - scoreMac) >= 2 };
}

function tableOf(encoding: OldEncoding): readonly string[] {
  const decoder = new TextDecoder(encoding);
  return Array.from({ length: 128 }, (_, index) => decoder.decode(Uint8Array.of(high + index)));
}

/** How well a letter stands between two bytes: 2 fits well, below 0 hardly ever happens in names and sentences. */
function plausibility(letter: string, before: number, after: number): number {
  const wordBefore = isWord(before);
  const wordAfter = isWord(after);
  const lowerBefore = isLower(before);
  if (/\p{Lu}/u.test(letter)) return lowerBefore ? -2 : wordBefore || wordAfter ? 2 : 0;
  if (/\p{Ll}/u.test(letter)) return wordBefore || wordAfter ? 2 : -1;
  if (letter === '’') return wordBefore ? 2 : 0;
  if (letter === '‘' || letter === '“') return wordBefore ? -2 : wordAfter ? 2 : 0;
  if (letter === '”') return wordAfter ? -2 : 1;
  if (letter === '–' || letter === '—' || letter === '…' || letter === '\u00a0') return 1;
  if (letter === '£' || letter === '€') return isDigit(after) ? 2 : -1;
  if (letter === '°' || letter === '½' || letter === '²') return isDigit(before) ? 1 : -1;
  if (/\p{Cc}/u.test(letter)) return -3;
  return wordBefore || wordAfter ? -2 : -1;
}

function isLower(byte: number): boolean {
  return byte >= 97 && byte <= 122;
}

function isWord(byte: number): boolean {
  return isLower(byte) || (byte >= 65 && byte <= 90) || byte >= high;
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}
