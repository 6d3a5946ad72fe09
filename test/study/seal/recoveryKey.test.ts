import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecoveryKey, recoveryBytes, recoveryKeyText } from '#shared/study/seal/recoveryKey.ts';
import { rounds } from '#test/support/rounds.ts';

const keys = fc.uint8Array({ minLength: recoveryBytes, maxLength: recoveryBytes }).map((bytes) => new Uint8Array(bytes));

/** What a tired person makes of each sign of a printed key. */
const typedAs: Readonly<Record<string, readonly string[]>> = {
  '0': ['0', 'O', 'o'],
  '1': ['1', 'I', 'l', 'L', 'i'],
  '-': ['', ' ', ' - ', '–', '\n'],
};
const messily = (printed: string, choices: readonly number[]): string =>
  Array.from(printed, (sign, index) => {
    const ways = typedAs[sign] ?? [sign, sign.toLowerCase()];
    return ways[(choices[index] ?? 0) % ways.length] ?? sign;
  }).join('');

describe('a recovery key', () => {
  it('is nine groups of four letters that are not taken for each other', async () => {
    expect(await recoveryKeyText(new Uint8Array(recoveryBytes))).toMatch(/^(0000-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await recoveryKeyText(new Uint8Array(recoveryBytes).fill(255))).toMatch(/^(ZZZZ-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('is read as people type it', async () => {
    await fc.assert(
      fc.asyncProperty(keys, fc.array(fc.nat(9), { minLength: 44, maxLength: 44 }), async (bytes, choices) => {
        const typed = messily(await recoveryKeyText(bytes), choices);
        expect(await readRecoveryKey(typed)).toEqual({ kind: 'key', bytes });
      }),
      rounds(100),
    );
  });

  it('with one letter wrong, missing, doubled or swapped with the next is a typing mistake, not another key', async () => {
    const letters = (await recoveryKeyText(Uint8Array.from({ length: recoveryBytes }, (_, index) => index * 11))).replaceAll('-', '');
    for (const [at, letter] of Array.from(letters).entries()) {
      const [before, after] = [letters.slice(0, at), letters.slice(at + 1)];
      const wrong = [letter === '7' ? '2' : '7', 'U', '', letter + letter].map((instead) => before + instead + after);
      const swapped = before + after.charAt(0) + letter + after.slice(1);
      for (const typed of swapped === letters ? wrong : [...wrong, swapped])
        expect({ typed, ...(await readRecoveryKey(typed)) }).toEqual({ typed, kind: 'mistyped' });
    }
  });

  it('is not seen in a passphrase', async () => {
    for (const typed of ['', 'correct horse battery staple', 'Winter is coming to Northfield soon', 'ten letter', '🦆'.repeat(36)])
      expect(await readRecoveryKey(typed)).toEqual({ kind: 'other' });
    expect(await readRecoveryKey('7K2M-9QXA-0000-1111-2222-3333-4444-5555-6666')).toEqual({ kind: 'mistyped' });
  });
});
