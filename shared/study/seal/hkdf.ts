/** HKDF with SHA-256 (RFC 5869): as many independent keys from one secret as there are things (`info`) to use them for. */
export async function hkdf(
  secret: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
  info: Uint8Array<ArrayBuffer>,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, length * 8));
}

/** 32 bytes for one use of a secret that is random from end to end, and so needs no salt. */
export function keyFor(use: string, secret: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return hkdf(secret, new Uint8Array(), new TextEncoder().encode(use), 32);
}
