/** SHA-256 in hex: the name of everything a study stores, and all it knows of an original file. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const { buffer, byteOffset, byteLength } = bytes;
  const view = buffer instanceof ArrayBuffer ? new Uint8Array(buffer, byteOffset, byteLength) : new Uint8Array(bytes);
  const digest = await crypto.subtle.digest('SHA-256', view);
  return hex(new Uint8Array(digest));
}

const pieceBytes = 8 << 20;

/**
 * The same in pieces, for what is large when most memory is taken: the engine's own digest first copies all that it is given. `between`
 * is awaited behind each piece, and may throw.
 */
export async function sha256InPieces(bytes: Uint8Array, between: () => Promise<void>): Promise<string> {
  if (bytes.length <= pieceBytes) return sha256(bytes);
  const { createSHA256 } = await import('hash-wasm');
  const hasher = (await createSHA256()).init();
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    hasher.update(bytes.subarray(at, at + pieceBytes));
    await between();
  }
  return hasher.digest('hex');
}

export function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}
