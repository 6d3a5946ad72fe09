import { expect, it } from 'vitest';
import { decodeText } from '#shared/import/encoding.ts';

const mac = (text: string): Uint8Array => encoded(text, 'macintosh');
const windows = (text: string): Uint8Array => encoded(text, 'windows-1252');

/** Bytes of a text in an encoding that the platform can only read. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const places = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from([...text], (letter) => places.get(letter) ?? 63);
}

const texts = [
  'Name,Mark\nZoë Müller,/\nSiân O’Brien,\\\nRenée,L\n',
  'Pupil,Note\nÉlodie,“late” – bus\nFrançois,wouldn’t stay\n',
  'Nome,Escola\nJoão Gonçalves,São Bento\nConceição,Évora\n',
];

it.each(texts)('reads %j as it was written on a Mac and on Windows', (text) => {
  for (const [encoding, bytes] of [['macintosh', mac(text)] as const, ['windows-1252', windows(text)] as const]) {
    const decoded = decodeText(bytes);
    expect([decoded?.encoding, new TextDecoder().decode(decoded?.bytes)]).toEqual([encoding, text]);
    expect(decoded?.isSure).toBe(true);
  }
});

it('says when a single odd byte leaves it to a guess', () => {
  expect(decodeText(Uint8Array.from([...new TextEncoder().encode('a,b\n1,x '), 0xa5, 10]))?.isSure).toBe(false);
});
