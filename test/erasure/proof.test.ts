import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteFinder } from '#shared/erasure/proof/byteFinder.ts';
import type { Needle } from '#shared/erasure/proof/needles.ts';
import { storedBlanker } from '#shared/erasure/proof/storedBlanker.ts';
import { createRandom } from '#shared/sample/world/random.ts';
import { rounds } from '#test/support/rounds.ts';

const name = (text: string): Needle => ({ text, kind: 'name' });
const found = (needles: readonly Needle[], bytes: Uint8Array) => byteFinder(needles).find(bytes).length;
const utf8 = (text: string) => Buffer.from(text, 'utf8');
/** Bytes as of something pressed or encrypted: no pattern in them, and drawn from the property's own seed. */
const bytes = (min: number, max: number) =>
  fc.tuple(fc.nat(), fc.integer({ min, max })).map(([drawn, length]) => {
    const random = createRandom(drawn, 'bytes');
    return Uint8Array.from({ length }, () => random.below(256));
  });

describe('looking for strings in bytes', () => {
  it('finds them in every form they may lie in, wherever they begin', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 6, maxLength: 30 }), bytes(0, 40), bytes(9, 9), (text, before, behind) => {
        const needle: Needle = { text, kind: 'words' };
        const around = (bytes: Buffer) => Buffer.concat([before, bytes, behind]);
        const swapped = Buffer.from(text, 'utf16le').swap16();
        const inBase64 = Buffer.from(Buffer.concat([before, utf8(text), behind]).toString('base64'));
        const inJson = utf8(JSON.stringify({ memo: `x${text}x` }));
        for (const bytes of [around(utf8(text)), around(Buffer.from(text, 'utf16le')), around(swapped), inBase64, inJson])
          expect(found([needle], bytes)).toBeGreaterThan(0);
      }),
      rounds(200),
    );
  });

  it('takes a name for found only where it is a word of its own', () => {
    const ben = [name('Ben')];
    for (const text of ['Ben.', 'a Ben', '“Ben”', 'x_Ben_2', '{"memo":"one\\nBen"}', 'Ben']) expect(found(ben, utf8(text)), text).toBe(1);
    for (const text of ['Benefit', 'éBen', 'Bené', 'rubben Benn']) expect(found(ben, utf8(text)), text).toBe(0);
    expect(found(ben, Buffer.from('Benefit', 'utf16le'))).toBe(0);
    expect(found(ben, Buffer.from('Benefit, Ben', 'utf16le'))).toBeGreaterThan(0);
    expect(found([name('P0012')], utf8('P00123 P0012'))).toBe(1);
    expect(found([{ text: '5b3e', kind: 'cell' }], utf8('a15b3e9f 5b3e'))).toBe(1);
  });

  it('tells each of a thousand apart in one pass', () => {
    const needles = Array.from({ length: 1000 }, (_, index): Needle => ({ text: `canary number ${index} sings`, kind: 'words' }));
    const text = utf8(needles.map((needle) => needle.text).join(' | '));
    expect(
      new Set(
        byteFinder(needles)
          .find(text)
          .map(({ needle }) => needle.text),
      ).size,
    ).toBe(1000);
  });
});

it('blanks stored values in the bytes of a file, however they are laid over its pages, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(bytes(60, 900), { minLength: 1, maxLength: 6 }), fc.boolean(), (drawn, inOrder) => {
      // No value goes on, by chance, with what stands between its pieces.
      const values = drawn.map((value) => value.map((byte) => (byte === 107 || byte === 0 ? 1 : byte)));
      const pages = values.flatMap((value) =>
        [value.subarray(0, 50), ...pieces(value.subarray(50), 200)].map((part) => Buffer.concat([utf8('kept'), part])),
      );
      const file = new Uint8Array(Buffer.concat([...pages, utf8('the end')]));
      const blank = storedBlanker(file);
      for (const value of inOrder ? values : values.toReversed()) blank(value);
      const left = Buffer.from(file.filter((byte) => byte !== 0));
      expect(left.toString('latin1').split('kept').length).toBe(pages.length + 1);
      expect(left.length).toBeLessThan(pages.length * 4 + 'the end'.length + values.length * 24);
    }),
    rounds(100),
  );
});

function pieces(bytes: Uint8Array, length: number): readonly Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / length) }, (_, index) => bytes.subarray(index * length, (index + 1) * length));
}
