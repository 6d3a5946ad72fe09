/** SHA-256 in hex: the name of everything a study stores, and all it knows of an original file. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const { buffer, byteOffset, byteLength } = bytes;
  const view = buffer instanceof ArrayBuffer ? new Uint8Array(buffer, byteOffset, byteLength) : new Uint8Array(bytes);
  const digest = await crypto.subtle.digest('SHA-256', view);
  return hex(new Uint8Array(digest));
}

export function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}
