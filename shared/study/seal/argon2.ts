import { z } from 'zod';
import { normalisedPassphrase } from './passphrase.ts';

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

/** 32 bytes from a passphrase with Argon2id (RFC 9106), one lane. The function is loaded when first asked for: a plain study has no use for it. */
export async function passphraseKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  { memoryKiB, passes }: Cost,
): Promise<Uint8Array<ArrayBuffer>> {
  const { argon2id } = await import('hash-wasm');
  const password = new TextEncoder().encode(normalisedPassphrase(passphrase));
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
