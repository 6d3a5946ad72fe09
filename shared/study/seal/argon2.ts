import { z } from 'zod';

/** What it costs to try one passphrase. Read from a file, it is bounded: a study from elsewhere must not take a computer's memory. */
export const costSchema = z.strictObject({
  memoryKiB: z
    .int()
    .min(8 << 10)
    .max(1 << 20),
  passes: z.int().min(1).max(20),
});

export type Cost = z.infer<typeof costSchema>;

/** About half a second on a laptop of today. */
export const usualCost: Cost = { memoryKiB: 64 << 10, passes: 3 };

/** Shorter than this, and the slowest function does not keep a passphrase from being guessed. */
export const leastPassphrase = 10;

/**
 * A passphrase as it is meant: Unicode NFKC, so that an é typed as one sign or as two, or a full-width letter, is the same. Nothing else
 * is changed: capitals, and spaces at the beginning and the end, count.
 */
function normalised(passphrase: string): string {
  return passphrase.normalize('NFKC');
}

/** Whether a passphrase may protect a study. Length in characters (code points), after normalisation. */
export function isLongEnough(passphrase: string): boolean {
  return Array.from(normalised(passphrase)).length >= leastPassphrase;
}

/** 32 bytes from a passphrase with Argon2id (RFC 9106), one lane. The function is loaded when first asked for: a plain study has no use for it. */
export async function passphraseKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  { memoryKiB, passes }: Cost,
): Promise<Uint8Array<ArrayBuffer>> {
  const { argon2id } = await import('hash-wasm');
  const password = new TextEncoder().encode(normalised(passphrase));
  const key = await argon2id({
    password,
    salt,
    memorySize: memoryKiB,
    iterations: passes,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  });
  return new Uint8Array(key);
}
