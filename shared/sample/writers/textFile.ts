/** Text gathered as UTF-8 bytes, piece by piece: a register of ten thousand pupils is longer than a string may be. */
export interface TextFile {
  add(text: string): void;
  bytes(): Uint8Array;
}

export function createTextFile(expectedBytes = 1 << 16): TextFile {
  const encoder = new TextEncoder();
  let buffer = new Uint8Array(expectedBytes);
  let length = 0;
  return {
    add: (text) => {
      const needed = length + text.length * 3;
      if (needed > buffer.length) {
        const larger = new Uint8Array(Math.max(needed, buffer.length * 2));
        larger.set(buffer.subarray(0, length));
        buffer = larger;
      }
      length += encoder.encodeInto(text, buffer.subarray(length)).written;
    },
    bytes: () => buffer.slice(0, length),
  };
}
