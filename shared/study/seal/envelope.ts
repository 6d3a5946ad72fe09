import { plainBytes } from '#shared/study/hash.ts';

/** Chance from the platform, as a port: never the same bytes twice. */
export type RandomBytes = (count: number) => Uint8Array<ArrayBuffer>;

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** What an envelope weighs beyond its content: version, nonce and tag. */
export const envelopeBytes = 1 + nonceBytes + tagBytes;

export function envelopeKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/**
 * Bytes encrypted with AES-256-GCM: 1 byte version, 12 bytes nonce, then ciphertext and tag. `place` says where they may stand and is
 * authenticated, not stored. The nonce is random: with one key, 2^32 envelopes may be made before a repeat is likelier than 2^-32.
 */
export async function closeEnvelope(
  key: CryptoKey,
  place: string,
  content: Uint8Array,
  randomBytes: RandomBytes,
): Promise<Uint8Array<ArrayBuffer>> {
  const nonce = randomBytes(nonceBytes);
  const closed = new Uint8Array(await crypto.subtle.encrypt(settings(nonce, place), key, plainBytes(content)));
  const envelope = new Uint8Array(1 + nonceBytes + closed.byteLength);
  envelope[0] = version;
  envelope.set(nonce, 1);
  envelope.set(closed, 1 + nonceBytes);
  return envelope;
}

/** The content, or null when this is not what was closed with that key for that place. */
export async function openEnvelope(key: CryptoKey, place: string, envelope: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
  if (envelope.byteLength < envelopeBytes || envelope[0] !== version) return null;
  const bytes = plainBytes(envelope);
  const nonce = bytes.subarray(1, 1 + nonceBytes);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(settings(nonce, place), key, bytes.subarray(1 + nonceBytes)));
  } catch {
    return null;
  }
}

function settings(nonce: Uint8Array<ArrayBuffer>, place: string): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(place) };
}
