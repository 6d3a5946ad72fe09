import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { usualCost } from '#shared/study/seal/argon2.ts';
import { changeLock, createLock, openLock, renewRecoveryKey } from '#shared/study/seal/lock.ts';
import { recoveryBytes, recoveryKeyText } from '#shared/study/seal/recoveryKey.ts';
import type { Seal } from '#shared/study/seal/seal.ts';
import { describeFailure } from '#shared/words/failures.ts';
import { rounds } from '#test/support/rounds.ts';
import { cheapCost, flipped, randomBytes } from './support.ts';

const passphrase = 'Siân’s four café chairs';
let made: { readonly lock: string; readonly seal: Seal; readonly recoveryKey: string };
beforeAll(async () => {
  made = await createLock(passphrase, randomBytes, cheapCost);
});

const hash = 'ab'.repeat(32);
const opens = async (lock: string, typed: string, seal = made.seal): Promise<boolean> => {
  const opened = await openLock(lock, typed, randomBytes);
  return (
    (await opened.openText('a', await seal.closeText('a', 'Trust'))) === 'Trust' && (await opened.mark(hash)) === (await seal.mark(hash))
  );
};
const refusal = (lock: string, typed: string) =>
  openLock(lock, typed, randomBytes).then(
    () => null,
    (thrown: unknown) => thrown,
  );
const wrong = (values: object) => ({ failure: { code: 'study.wrongPassphrase', values } });
const damaged = { failure: { code: 'study.damaged', values: { part: 'lock' } } };

describe('the lock of a protected study', () => {
  it('opens for its passphrase and for its recovery key, typed as people type them', async () => {
    expect(await opens(made.lock, passphrase)).toBe(true);
    expect(await opens(made.lock, passphrase.normalize('NFD'))).toBe(true);
    expect(await opens(made.lock, made.recoveryKey)).toBe(true);
    expect(await opens(made.lock, made.recoveryKey.toLowerCase().replaceAll('-', ' '))).toBe(true);
  });

  it('costs 64 MiB and three passes to try, and says nothing of what it holds', async () => {
    const { lock, seal, recoveryKey } = await createLock('correct horse battery', randomBytes, usualCost);
    expect(JSON.parse(lock)).toMatchObject({ kdf: { name: 'argon2id', memoryKiB: 65_536, passes: 3 } });
    expect(lock).not.toContain('horse');
    expect(lock).not.toContain(recoveryKey.slice(0, 4));
    expect(await opens(lock, 'correct horse battery', seal)).toBe(true);
  });

  it('tells a wrong passphrase, a mistyped recovery key and another study’s recovery key apart', async () => {
    for (const typed of ['', 'siân’s four café chairs', `${passphrase} `]) expect(await refusal(made.lock, typed)).toMatchObject(wrong({}));
    const mistyped = made.recoveryKey.slice(1);
    expect(await refusal(made.lock, mistyped)).toMatchObject(wrong({ reason: 'mistyped' }));
    const other = await recoveryKeyText(randomBytes(recoveryBytes));
    expect(await refusal(made.lock, other)).toMatchObject(wrong({ reason: 'otherKey' }));
    const said = [{}, { reason: 'mistyped' }, { reason: 'otherKey' }].map(
      (values) => describeFailure({ code: 'study.wrongPassphrase', values }).what,
    );
    expect(new Set(said).size).toBe(3);
  });

  it('takes another study’s recovery key as a passphrase, if somebody chose it', async () => {
    const { lock, seal } = await createLock(made.recoveryKey, randomBytes, cheapCost);
    expect(await opens(lock, made.recoveryKey, seal)).toBe(true);
  });

  it('is made for no passphrase that is short', async () => {
    const short = { failure: { code: 'study.passphraseShort', values: { least: 10 } } };
    await expect(createLock('nine lett', randomBytes, cheapCost)).rejects.toMatchObject(short);
    await expect(changeLock(made.lock, passphrase, '', randomBytes, cheapCost)).rejects.toMatchObject(short);
  });

  it('with any bit flipped is damaged, and that is not taken for a wrong passphrase', async () => {
    const bytes = new TextEncoder().encode(made.lock);
    for (let bit = 0; bit < bytes.length * 8; bit += 1)
      expect(await refusal(new TextDecoder().decode(flipped(bytes, bit)), passphrase)).toMatchObject(damaged);
  });

  it('is not read from anything else: no JSON, other JSON, more in it, a cost beyond bounds', async () => {
    const { checksum, ...body } = JSON.parse(made.lock);
    const dear = { ...body, kdf: { ...body.kdf, memoryKiB: 1 << 22 } };
    for (const text of [
      '',
      'null',
      '[]',
      `${made.lock} `,
      JSON.stringify({ ...body, more: 1, checksum }),
      JSON.stringify({ ...dear, checksum }),
    ])
      expect(await refusal(text, passphrase)).toMatchObject(damaged);
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        expect(await refusal(text, passphrase)).toMatchObject(damaged);
      }),
      rounds(30),
    );
  });
});

describe('another passphrase', () => {
  it('opens the study in place of the old one; the recovery key stays', async () => {
    const next = await changeLock(made.lock, passphrase, 'ten thousand bicycles', randomBytes, cheapCost);
    expect(await opens(next, 'ten thousand bicycles')).toBe(true);
    expect(await opens(next, made.recoveryKey)).toBe(true);
    expect(await refusal(next, passphrase)).toMatchObject(wrong({}));
  });

  it('is set with the recovery key when the old one is forgotten, and by nobody else', async () => {
    const next = await changeLock(made.lock, made.recoveryKey, 'ten thousand bicycles', randomBytes, cheapCost);
    expect(await opens(next, 'ten thousand bicycles')).toBe(true);
    await expect(changeLock(made.lock, 'ten thousand bicycles', 'eleven bicycles', randomBytes, cheapCost)).rejects.toMatchObject(
      wrong({}),
    );
  });
});

describe('another recovery key', () => {
  it('opens the study in place of the old one, whoever asked for it had; the passphrase stays', async () => {
    const renewed = await renewRecoveryKey(made.lock, passphrase, randomBytes);
    const again = await renewRecoveryKey(renewed.lock, renewed.recoveryKey, randomBytes);
    for (const typed of [passphrase, again.recoveryKey]) expect(await opens(again.lock, typed)).toBe(true);
    for (const typed of [made.recoveryKey, renewed.recoveryKey])
      expect(await refusal(again.lock, typed)).toMatchObject(wrong({ reason: 'otherKey' }));
    await expect(renewRecoveryKey(made.lock, 'four words of cheese', randomBytes)).rejects.toMatchObject(wrong({}));
  });
});
