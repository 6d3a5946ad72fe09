import { z } from 'zod';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { sha256 } from '#shared/study/hash.ts';
import { bytesOfHex, hex } from '#shared/study/hex.ts';
import { type Cost, costSchema, passphraseKey } from './argon2.ts';
import { closeEnvelope, envelopeBytes, envelopeKey, openEnvelope, type RandomBytes } from './envelope.ts';
import { keyFor } from './hkdf.ts';
import { isLongEnough, leastPassphrase } from './passphrase.ts';
import { readRecoveryKey, recoveryBytes, recoveryKeyText } from './recoveryKey.ts';
import type { Seal } from './seal.ts';
import { createSeal, secretBytes } from './sealed.ts';

const saltBytes = 16;
const inHex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const wrapped = inHex(secretBytes + envelopeBytes);

const lockSchema = z.strictObject({
  version: z.literal(1),
  kdf: costSchema.extend({ name: z.literal('argon2id'), salt: inHex(saltBytes) }),
  /** The study's data secret, encrypted with the key that comes of the passphrase, and again with the one that comes of the recovery key. */
  passphrase: wrapped,
  recovery: wrapped,
});

type Lock = z.infer<typeof lockSchema>;
type Secret = Uint8Array<ArrayBuffer>;

const wrongKey = { key: 'otherKey', mistyped: 'mistyped' } as const;
const places = { passphrase: 'strand lock passphrase', recovery: 'strand lock recovery' } as const;

/** A new lock, as the text that stands in the study; the seal that it holds; and the recovery key, which is shown once and kept nowhere. */
export async function createLock(
  passphrase: string,
  randomBytes: RandomBytes,
  cost: Cost,
): Promise<{ readonly lock: string; readonly seal: Seal; readonly recoveryKey: string }> {
  const secret = randomBytes(secretBytes);
  const recovery = randomBytes(recoveryBytes);
  const forPassphrase = await passphraseSlot(passphrase, secret, randomBytes, cost);
  const forRecovery = await slot('recovery', await recoverySlotKey(recovery), secret, randomBytes);
  return {
    lock: await lockText({ version: 1, ...forPassphrase, recovery: forRecovery }),
    seal: await createSeal(secret, randomBytes),
    recoveryKey: await recoveryKeyText(recovery),
  };
}

/**
 * The seal of a study, for its passphrase or its recovery key. Rejects with `study.wrongPassphrase` (reason `mistyped` for a recovery key
 * whose checksum does not fit, `otherKey` for one of another study), and with `study.damaged` (part `lock`) when the lock is not whole.
 */
export async function openLock(lock: string, passphraseOrKey: string, randomBytes: RandomBytes): Promise<Seal> {
  return createSeal(await secretOf(await readLock(lock), passphraseOrKey), randomBytes);
}

/**
 * The lock with another passphrase. The secret stays: nothing else is written anew, and the recovery key still opens the study. For the
 * same reason it does not shut out whoever has the old passphrase and an older copy: that copy's lock holds the same secret.
 */
export async function changeLock(
  lock: string,
  passphraseOrKey: string,
  next: string,
  randomBytes: RandomBytes,
  cost: Cost,
): Promise<string> {
  const old = await readLock(lock);
  const secret = await secretOf(old, passphraseOrKey);
  return lockText({ version: 1, ...(await passphraseSlot(next, secret, randomBytes, cost)), recovery: old.recovery });
}

/**
 * The lock with another recovery key, for the passphrase or the recovery key so far. The secret stays, so the key so far still opens copies
 * that were made before.
 */
export async function renewRecoveryKey(
  lock: string,
  passphraseOrKey: string,
  randomBytes: RandomBytes,
): Promise<{ readonly lock: string; readonly recoveryKey: string }> {
  const old = await readLock(lock);
  const secret = await secretOf(old, passphraseOrKey);
  const recovery = randomBytes(recoveryBytes);
  const forRecovery = await slot('recovery', await recoverySlotKey(recovery), secret, randomBytes);
  return { lock: await lockText({ ...old, recovery: forRecovery }), recoveryKey: await recoveryKeyText(recovery) };
}

async function passphraseSlot(
  passphrase: string,
  secret: Secret,
  randomBytes: RandomBytes,
  cost: Cost,
): Promise<Pick<Lock, 'kdf' | 'passphrase'>> {
  if (!isLongEnough(passphrase)) throw new FailureError(failure('study.passphraseShort', { least: leastPassphrase }));
  const salt = randomBytes(saltBytes);
  const key = await passphraseKey(passphrase, salt, cost);
  const { memoryKiB, passes } = cost;
  return {
    kdf: { memoryKiB, passes, name: 'argon2id', salt: hex(salt) },
    passphrase: await slot('passphrase', key, secret, randomBytes),
  };
}

async function slot(kind: keyof typeof places, key: Secret, secret: Secret, randomBytes: RandomBytes): Promise<string> {
  return hex(await closeEnvelope(await envelopeKey(key), places[kind], secret, randomBytes));
}

function recoverySlotKey(recovery: Secret): Promise<Secret> {
  return keyFor('strand recovery 1', recovery);
}

async function secretOf(lock: Lock, typed: string): Promise<Secret> {
  const open = async (kind: keyof typeof places, key: Secret) => openEnvelope(await envelopeKey(key), places[kind], bytesOfHex(lock[kind]));
  const recovery = await readRecoveryKey(typed);
  const byKey = recovery.kind === 'key' ? await open('recovery', await recoverySlotKey(recovery.bytes)) : null;
  if (byKey !== null) return byKey;
  // Whatever looks like a recovery key may still be the passphrase that somebody chose. Argon2 takes no empty one.
  const { kdf } = lock;
  const byPassphrase = typed === '' ? null : await open('passphrase', await passphraseKey(typed, bytesOfHex(kdf.salt), kdf));
  if (byPassphrase !== null) return byPassphrase;
  throw new FailureError(failure('study.wrongPassphrase', recovery.kind === 'other' ? {} : { reason: wrongKey[recovery.kind] }));
}

/** One JSON text that ends in the SHA-256 of itself without it: damage to the lock is told apart from a wrong passphrase. */
async function lockText({ version, kdf: { memoryKiB, passes, name, salt }, passphrase, recovery }: Lock): Promise<string> {
  const body: Lock = { version, kdf: { memoryKiB, passes, name, salt }, passphrase, recovery };
  return JSON.stringify({ ...body, checksum: await sha256(new TextEncoder().encode(JSON.stringify(body))) });
}

async function readLock(text: string): Promise<Lock> {
  const damaged = new FailureError(failure('study.damaged', { part: 'lock' }));
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw damaged;
  }
  const parsed = lockSchema.extend({ checksum: z.string() }).safeParse(given);
  if (!parsed.success || (await lockText(parsed.data)) !== text) throw damaged;
  return parsed.data;
}
