import { sha256 } from '#shared/study/hash.ts';
import { bytesOfHex } from '#shared/study/hex.ts';

/** Crockford's base 32: no I, L, O or U, so that nothing is read as something else. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 160 random bits: nobody guesses them, so they need no slow function. */
export const recoveryBytes = 20;
const keyLetters = (recoveryBytes * 8) / 5;
/** 20 bits of checksum: one typing mistake in a million looks right. */
const checkLetters = 4;
const groupLetters = 4;

/** What somebody typed where a recovery key may stand. */
export type TypedRecoveryKey =
  | { readonly kind: 'key'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** A recovery key by its looks, but its checksum does not fit: a letter is wrong, missing or too many. */
  | { readonly kind: 'mistyped' }
  | { readonly kind: 'other' };

/** The key as it is shown and printed: nine groups of four letters, the last of them the checksum. */
export async function recoveryKeyText(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const letters = base32(bytes) + (await checksum(bytes));
  return (letters.match(new RegExp(`.{${groupLetters}}`, 'g')) ?? []).join('-');
}

/** Reads a key as people type it: small letters, other dashes, spaces anywhere, O for 0, I or L for 1. */
export async function readRecoveryKey(typed: string): Promise<TypedRecoveryKey> {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '');
  const meant = letters.replaceAll('O', '0').replace(/[IL]/g, '1');
  if (meant.length === keyLetters + checkLetters && Array.from(meant).every((letter) => alphabet.includes(letter))) {
    const bytes = bytesOfBase32(meant.slice(0, keyLetters));
    if ((await checksum(bytes)) === meant.slice(keyLetters)) return { kind: 'key', bytes };
  }
  return { kind: looksLikeKey(letters) ? 'mistyped' : 'other' };
}

/** About as long as a key, nothing but letters and digits, and as many digits as a sentence hardly has. */
function looksLikeKey(letters: string): boolean {
  const difference = Math.abs(letters.length - keyLetters - checkLetters);
  return difference <= 2 && /^[0-9A-Z]+$/.test(letters) && letters.replace(/\D/g, '').length >= 4;
}

async function checksum(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = await sha256(new Uint8Array([...new TextEncoder().encode('strand recovery key 1'), ...bytes]));
  return base32(bytesOfHex(hash)).slice(0, checkLetters);
}

function base32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  let letters = '';
  for (let at = 0; at + 5 <= bits.length; at += 5) letters += alphabet.charAt(Number.parseInt(bits.slice(at, at + 5), 2));
  return letters;
}

/** `letters` come from the alphabet and fill whole bytes. */
function bytesOfBase32(letters: string): Uint8Array<ArrayBuffer> {
  let bits = '';
  for (const letter of letters) bits += alphabet.indexOf(letter).toString(2).padStart(5, '0');
  return Uint8Array.from({ length: bits.length / 8 }, (_, index) => Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2));
}
