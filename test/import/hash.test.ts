import { expect, it } from 'vitest';
import { sha256, sha256InPieces } from '#shared/import/hash.ts';

it('takes the same SHA-256 in pieces as at once, and stops where it is told to', async () => {
  const bytes = Uint8Array.from({ length: (8 << 20) * 2 + 3 }, (_, place) => (place * 31) & 255);
  let pauses = 0;
  const pause = async () => {
    pauses++;
  };
  expect(await sha256InPieces(bytes, pause)).toBe(await sha256(bytes));
  expect(pauses).toBe(3);
  const small = new TextEncoder().encode('abc');
  expect(await sha256InPieces(small, pause)).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  await expect(sha256InPieces(bytes, () => Promise.reject(new Error('stopped')))).rejects.toThrow('stopped');
});
