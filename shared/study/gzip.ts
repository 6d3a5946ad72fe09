import { plainBytes } from './hash.ts';

export function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  return through(bytes, new CompressionStream('gzip'));
}

/**
 * The bytes within a gzip. Rejects when they are damaged or when there are more than `most` of them: a study from elsewhere must not
 * fill the memory with a few bytes.
 */
export function gunzip(bytes: Uint8Array, most: number): Promise<Uint8Array> {
  return through(bytes, new DecompressionStream('gzip'), most);
}

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
  most = Number.POSITIVE_INFINITY,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  const written = writer.write(plainBytes(bytes)).then(() => writer.close());
  const parts: Uint8Array[] = [];
  let length = 0;
  const read = async () => {
    const reader = stream.readable.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      length += value.byteLength;
      if (length > most) {
        await reader.cancel();
        throw new RangeError('The compressed bytes hold more than they say.');
      }
      parts.push(value);
    }
  };
  const [reading] = await Promise.allSettled([read(), written]);
  if (reading.status === 'rejected') throw reading.reason;
  return joined(parts, length);
}

/** One array of several. */
export function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const only = parts[0];
  if (parts.length === 1 && only !== undefined) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.byteLength;
  }
  return all;
}
