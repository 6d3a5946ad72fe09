import { createCipheriv, createHmac, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hex } from '#shared/study/hex.ts';
import { envelopeBytes } from '#shared/study/seal/envelope.ts';
import type { Seal } from '#shared/study/seal/seal.ts';
import { createSeal, secretBytes } from '#shared/study/seal/sealed.ts';
import { rounds } from '#test/support/rounds.ts';
import { flipped, randomBytes } from './support.ts';

const secret = new Uint8Array(secretBytes).fill(7);
const anySeal = () => createSeal(secret, randomBytes);
const sealedBytes = async (seal: Seal, identity: string, text: string): Promise<Uint8Array> => {
  const stored = await seal.closeText(identity, text);
  if (typeof stored === 'string') throw new Error('stored as it is');
  return stored;
};
const damaged = { failure: { code: 'study.damaged', values: { part: 'sealed' } } };
const text = fc.string({ unit: 'binary' });

describe('a sealed value', () => {
  it('opens where it was closed, and holds nothing that could be read', async () => {
    const seal = await anySeal();
    await fc.assert(
      fc.asyncProperty(text, fc.uint8Array(), async (said, bytes) => {
        const stored = await sealedBytes(seal, 'event 12 payload', said);
        expect(await seal.openText('event 12 payload', stored)).toBe(said);
        expect(stored.length).toBe(new TextEncoder().encode(said).length + envelopeBytes);
        expect(await seal.openBytes('blob ab 0/1', await seal.closeBytes('blob ab 0/1', bytes))).toEqual(new Uint8Array(bytes));
      }),
      rounds(100),
    );
    const stored = await sealedBytes(seal, 'event 12 sentence', 'Renamed theme Trust');
    expect(new TextDecoder('latin1').decode(stored)).not.toContain('Trust');
  });

  it('keeps a text that begins with a byte order mark', async () => {
    const seal = await anySeal();
    expect(await seal.openText('a', await seal.closeText('a', '\ufeffmark'))).toBe('\ufeffmark');
  });

  it('does not open with any of its bits flipped, or cut short, or longer', async () => {
    const seal = await anySeal();
    const stored = await sealedBytes(seal, 'event 12 payload', 'Trust');
    for (let bit = 0; bit < stored.length * 8; bit += 1)
      await expect(seal.openText('event 12 payload', flipped(stored, bit))).rejects.toMatchObject(damaged);
    for (let length = 0; length < stored.length; length += 1)
      await expect(seal.openBytes('event 12 payload', stored.slice(0, length))).rejects.toMatchObject(damaged);
    await expect(seal.openText('event 12 payload', new Uint8Array([...stored, 0]))).rejects.toMatchObject(damaged);
  });

  it('does not open in another place, as the other kind, under another secret, or when it never was sealed', async () => {
    const seal = await anySeal();
    const other = await createSeal(new Uint8Array(secretBytes).fill(8), randomBytes);
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), text, async (here, there, said) => {
        fc.pre(here !== there);
        const stored = await sealedBytes(seal, here, said);
        await expect(seal.openText(there, stored)).rejects.toMatchObject(damaged);
        await expect(seal.openBytes(here, stored)).rejects.toMatchObject(damaged);
        await expect(seal.openText(here, await seal.closeBytes(here, new TextEncoder().encode(said)))).rejects.toMatchObject(damaged);
        await expect(other.openText(here, stored)).rejects.toMatchObject(damaged);
      }),
      rounds(50),
    );
    for (const never of ['Renamed theme Trust', '', 12, null]) await expect(seal.openText('a', never)).rejects.toMatchObject(damaged);
  });

  it('never uses a nonce twice, not for the same value in the same place', async () => {
    const seal = await anySeal();
    const stored = await Promise.all(Array.from({ length: 2000 }, () => sealedBytes(seal, 'event 1 sentence', 'Trust')));
    expect(new Set(stored.map((bytes) => hex(bytes.subarray(1, 13)))).size).toBe(2000);
    expect(new Set(stored.map((bytes) => hex(bytes.subarray(13)))).size).toBe(2000);
  });

  it('takes its nonce from the chance it is given, fresh each time', async () => {
    const asked: number[] = [];
    const seal = await createSeal(secret, (count) => {
      asked.push(count);
      return new Uint8Array(count).fill(asked.length);
    });
    const nonces = [await sealedBytes(seal, 'a', 'x'), await seal.closeBytes('a', new Uint8Array(3))].map((bytes) =>
      hex(bytes.subarray(1, 13)),
    );
    expect([asked, nonces]).toEqual([
      [12, 12],
      ['01'.repeat(12), '02'.repeat(12)],
    ]);
  });
});

describe('the names and marks of a sealed study', () => {
  it('are the same each time it is opened, differ from the hash and from each other, and from another study’s', async () => {
    const hash = 'c0ffee00'.repeat(8);
    const [seal, again, other] = await Promise.all([anySeal(), anySeal(), createSeal(randomBytes(secretBytes), randomBytes)]);
    const all = [hash, await seal.mark(hash), await seal.blobName(hash), await other.mark(hash), await other.blobName(hash)];
    expect(new Set(all).size).toBe(5);
    for (const one of all) expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect([await again.mark(hash), await again.blobName(hash)]).toEqual(all.slice(1, 3));
  });
});

it('is what any program with the secret can make: AES-256-GCM and HMAC under keys of HKDF', async () => {
  const keyFor = (use: string) => new Uint8Array(hkdfSync('sha256', secret, '', use, 32));
  const nonce = new Uint8Array(12).fill(5);
  const cipher = createCipheriv('aes-256-gcm', keyFor('strand values 1'), nonce).setAAD(Buffer.from('strand text event 2 sentence'));
  const closed = [cipher.update('Renamed theme Trust'), cipher.final(), cipher.getAuthTag()];
  const seal = await anySeal();
  expect(
    await seal.openText('event 2 sentence', new Uint8Array(Buffer.concat([[1], nonce, ...closed].map((part) => Buffer.from(part))))),
  ).toBe('Renamed theme Trust');
  const hash = 'c0ffee00'.repeat(8);
  expect(await seal.mark(hash)).toBe(createHmac('sha256', keyFor('strand marks 1')).update(hash).digest('hex'));
  expect(await seal.blobName(hash)).toBe(createHmac('sha256', keyFor('strand blob names 1')).update(hash).digest('hex'));
});
