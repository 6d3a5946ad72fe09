import { FailureError, failure } from '#shared/failure/failure.ts';
import { hex } from '#shared/study/hex.ts';
import { hmacKey } from '#shared/study/hmacKey.ts';
import { closeEnvelope, envelopeKey, openEnvelope, type RandomBytes } from './envelope.ts';
import { keyFor } from './hkdf.ts';
import type { Seal } from './seal.ts';

/** A seal's data secret: everything in the study is encrypted with what is derived from it; the lock holds it. */
export const secretBytes = 32;

/**
 * The seal of a protected study. Of its secret, HKDF makes three keys: for values (AES-256-GCM), for the marks of the chain and for the
 * names of blobs (HMAC-SHA-256). A text and bytes closed under one identity do not open as each other.
 */
export async function createSeal(secret: Uint8Array<ArrayBuffer>, randomBytes: RandomBytes): Promise<Seal> {
  const values = await envelopeKey(await keyFor('strand values 1', secret));
  const marks = await hmacKey(await keyFor('strand marks 1', secret));
  const names = await hmacKey(await keyFor('strand blob names 1', secret));

  const close = (place: string, content: Uint8Array) => closeEnvelope(values, place, content, randomBytes);
  const open = async (place: string, stored: Uint8Array) => {
    const content = await openEnvelope(values, place, stored);
    if (content === null) throw damaged();
    return content;
  };
  return {
    isSealed: true,
    closeText: (identity, text) => close(`strand text ${identity}`, new TextEncoder().encode(text)),
    openText: async (identity, stored) => {
      if (!(stored instanceof Uint8Array)) throw damaged();
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await open(`strand text ${identity}`, stored));
    },
    closeBytes: (identity, bytes) => close(`strand bytes ${identity}`, bytes),
    openBytes: (identity, stored) => open(`strand bytes ${identity}`, stored),
    blobName: (hash) => keyedHash(names, hash),
    mark: (hash) => keyedHash(marks, hash),
  };
}

function damaged(): FailureError {
  return new FailureError(failure('study.damaged', { part: 'sealed' }));
}

async function keyedHash(key: CryptoKey, text: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text))));
}
