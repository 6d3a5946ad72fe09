import { type BytesSeen, lookAtBytes } from './controlBytes.ts';
import { type OldEncoding, settleOldLetters } from './oldLetters.ts';

/** Text as UTF-8 bytes without a byte order mark, and what it was before. */
export interface DecodedBytes {
  readonly bytes: Uint8Array;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | OldEncoding;
  /** False where letters above ASCII could be read another way as well: a person may know better. */
  readonly isSure: boolean;
}

const chunk = 1 << 20;
const fewControls = 4;
const endOfFile = 0x1a;

/**
 * Settle a text file's encoding: byte order mark, then the zero-byte pattern of UTF-16, then strict UTF-8, then windows-1252 or Macintosh,
 * whichever the letters fit. Null when it is no text at all: NUL or control bytes that no spreadsheet writes.
 */
export function decodeText(bytes: Uint8Array): DecodedBytes | null {
  if (bytes.at(-1) === endOfFile) return decodeText(bytes.subarray(0, -1));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return utf8OrOld(bytes.subarray(3));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return textOnly(transcode(bytes.subarray(2), 'utf-16le'), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return textOnly(transcode(bytes.subarray(2), 'utf-16be'), 'utf-16be');
  const wide = utf16Pattern(bytes);
  if (wide !== null) return textOnly(transcode(bytes, wide), wide);
  return utf8OrOld(bytes);
}

function utf8OrOld(bytes: Uint8Array): DecodedBytes | null {
  const seen = lookAtBytes(bytes);
  return seen.isAscii || isUtf8(bytes) ? textOnly(bytes, 'utf-8', true, seen) : oldText(bytes);
}

function oldText(bytes: Uint8Array): DecodedBytes | null {
  if (isPartlyUtf8(bytes)) return textOnly(mended(bytes), 'utf-8', false);
  const { encoding, sure } = settleOldLetters(bytes);
  return textOnly(transcode(bytes, encoding), encoding, sure);
}

/** UTF-8 with its stray bytes read as windows-1252 has them: two programs wrote into one file. */
function mended(bytes: Uint8Array): Uint8Array {
  const windows = new TextDecoder('windows-1252');
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let from = 0;
  for (let place = 0; place < bytes.length; place++) {
    const byte = bytes[place] ?? 0;
    if (byte < 0x80) continue;
    const more = followers(bytes, place);
    if (more > 0) {
      place += more;
      continue;
    }
    parts.push(bytes.subarray(from, place), encoder.encode(windows.decode(bytes.subarray(place, place + 1))));
    from = place + 1;
  }
  return joinBytes([...parts, bytes.subarray(from)]);
}

/** How many bytes follow that make a UTF-8 letter with this one; 0 where they do not. */
function followers(bytes: Uint8Array, place: number): number {
  const byte = bytes[place] ?? 0;
  const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
  let followed = 0;
  while (followed < more && ((bytes[place + followed + 1] ?? 0) & 0xc0) === 0x80) followed++;
  return followed === more && isUtf8(bytes.subarray(place, place + more + 1)) ? more : 0;
}

/** Whether a good part of the letters above ASCII are whole UTF-8 ones: two programs wrote into one file; no one encoding reads both. */
function isPartlyUtf8(bytes: Uint8Array): boolean {
  const looked = Math.min(bytes.length, 1 << 22);
  let whole = 0;
  let lone = 0;
  for (let place = 0; place < looked; place++) {
    const byte = bytes[place] ?? 0;
    if (byte < 0x80) continue;
    const more = followers(bytes, place);
    if (more > 0) {
      whole++;
      place += more;
    } else lone++;
  }
  return whole > lone;
}

function textOnly(
  bytes: Uint8Array | null,
  encoding: DecodedBytes['encoding'],
  isSure = true,
  seen: BytesSeen | null = null,
): DecodedBytes | null {
  if (bytes === null) return null;
  const { hasNul, odd } = seen ?? lookAtBytes(bytes);
  return hasNul || (odd > fewControls && odd * 100 > bytes.length) ? null : { bytes, encoding, isSure };
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let start = 0; start < bytes.length; start += chunk) decoder.decode(bytes.subarray(start, start + chunk), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** The same text as UTF-8; null where the bytes are not that encoding (half a pair, an odd count). */
function transcode(bytes: Uint8Array, from: DecodedBytes['encoding']): Uint8Array | null {
  const decoder = new TextDecoder(from, { fatal: true });
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  try {
    for (let start = 0; start < bytes.length; start += chunk) {
      parts.push(encoder.encode(decoder.decode(bytes.subarray(start, start + chunk), { stream: true })));
    }
    parts.push(encoder.encode(decoder.decode()));
  } catch {
    return null;
  }
  return joinBytes(parts);
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Mostly Latin text in UTF-16 has a zero in every other byte: the odd places when little-endian, the even ones when big-endian. */
function utf16Pattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const looked = Math.min(bytes.length - (bytes.length % 2), 4096);
  if (looked < 4) return null;
  let even = 0;
  let odd = 0;
  for (let place = 0; place < looked; place += 2) {
    if (bytes[place] === 0) even++;
    if (bytes[place + 1] === 0) odd++;
  }
  const pairs = looked / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}
