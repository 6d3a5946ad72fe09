import { argon2Sync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hex } from '#shared/study/hex.ts';
import { costSchema, passphraseKey, usualCost } from '#shared/study/seal/argon2.ts';
import { isLongEnough } from '#shared/study/seal/passphrase.ts';
import { rounds } from '#test/support/rounds.ts';
import { cheapCost } from './support.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** What Argon2id of OpenSSL, in Node, makes of the same. */
const opensslKey = (passphrase: string, salt: Uint8Array, memory: number, passes: number) =>
  argon2Sync('argon2id', { message: passphrase, nonce: salt, parallelism: 1, tagLength: 32, memory, passes }).toString('hex');

describe('the key of a passphrase', () => {
  it.each([
    [65_536, 1, 'f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98'],
    [256, 2, '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'],
  ])('is the one in the tests of the Argon2 reference (phc-winner-argon2, test.c): %i KiB', async (memoryKiB, passes, expected) => {
    expect(hex(await passphraseKey('password', bytes('somesalt'), { memoryKiB, passes }))).toBe(expected);
  });

  it('is held against OpenSSL, which makes the one of RFC 9106, section 5.3', () => {
    const filled = (value: number, length: number) => new Uint8Array(length).fill(value);
    const given = { message: filled(1, 32), nonce: filled(2, 16), secret: filled(3, 8), associatedData: filled(4, 12) };
    expect(argon2Sync('argon2id', { ...given, parallelism: 4, tagLength: 32, memory: 32, passes: 3 }).toString('hex')).toBe(
      '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659',
    );
  });

  it('is the one that OpenSSL makes, of any passphrase', async () => {
    const salt = new Uint8Array(16).fill(9);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), fc.integer({ min: 1, max: 3 }), async (passphrase, passes) => {
        const ours = await passphraseKey(passphrase, salt, { ...cheapCost, passes });
        expect(hex(ours)).toBe(opensslKey(passphrase.normalize('NFKC'), salt, cheapCost.memoryKiB, passes));
      }),
      rounds(4, 20),
    );
  });

  it('is the same however the keyboard makes its letters, and another when a capital or a space differs', async () => {
    const keyOf = async (passphrase: string) => hex(await passphraseKey(passphrase, bytes('somesalt'), cheapCost));
    const typed = 'Siân’s café';
    const key = await keyOf(typed);
    expect(await keyOf(typed.normalize('NFD'))).toBe(key);
    expect(await keyOf(typed.replace('c', '\uff43'))).toBe(key);
    for (const other of ['siân’s café', 'Siân’s café ', ' Siân’s café', 'Sian’s café']) expect(await keyOf(other)).not.toBe(key);
  });
});

it('counts the letters of a passphrase as people do', () => {
  expect(isLongEnough('ten letter')).toBe(true);
  expect(isLongEnough('nine lett')).toBe(false);
  expect(isLongEnough('nine lete\u0301')).toBe(false);
  expect(isLongEnough('🦆🦆🦆🦆🦆')).toBe(false);
});

it('takes no cost from a file that would fill the memory, take all day, or be nothing', () => {
  expect(costSchema.safeParse(usualCost).success).toBe(true);
  expect(costSchema.safeParse(cheapCost).success).toBe(true);
  for (const wrong of [
    { memoryKiB: 8191 },
    { memoryKiB: (1 << 20) + 1 },
    { memoryKiB: 65_536.5 },
    { passes: 0 },
    { passes: 21 },
    { lanes: 4 },
  ])
    expect(costSchema.safeParse({ ...usualCost, ...wrong }).success).toBe(false);
});
