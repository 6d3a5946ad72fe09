import { expect, it } from 'vitest';
import { plainSeal } from '#shared/study/seal/seal.ts';

it('stores a study without a passphrase as it is, and opens nothing that somebody sealed', async () => {
  const bytes = new Uint8Array([1, 2, 3]);
  expect(await plainSeal.openText('event 2 sentence', await plainSeal.closeText('event 2 sentence', 'Trust'))).toBe('Trust');
  expect(await plainSeal.openBytes('blob ab 0/1', await plainSeal.closeBytes('blob ab 0/1', bytes))).toEqual(bytes);
  expect([await plainSeal.blobName('ab'), await plainSeal.mark('ab')]).toEqual(['ab', '']);
  await expect(plainSeal.openText('event 2 sentence', bytes)).rejects.toMatchObject({
    failure: { code: 'study.damaged', values: { part: 'sealed' } },
  });
});
