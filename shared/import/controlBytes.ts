/** What a look at every byte of a file tells. */
export interface BytesSeen {
  /** No byte is above 127. */
  readonly isAscii: boolean;
  readonly hasNul: boolean;
  /** Control characters, NUL apart, that no table has a use for. */
  readonly odd: number;
}

/** Look at every byte, four at a time where they lie so. */
export function lookAtBytes(bytes: Uint8Array): BytesSeen {
  const start = Math.min(bytes.length, (4 - (bytes.byteOffset % 4)) % 4);
  const count = (bytes.length - start) >> 2;
  const words = count === 0 ? new Int32Array(0) : new Int32Array(bytes.buffer, bytes.byteOffset + start, count);
  let high = 0;
  let hasNul = false;
  let odd = 0;
  const look = (byte: number): void => {
    high |= byte;
    if (byte === 0) hasNul = true;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 31) odd++;
  };
  for (let place = 0; place < start; place++) look(bytes[place] ?? 0);
  for (let place = start + count * 4; place < bytes.length; place++) look(bytes[place] ?? 0);
  for (let place = 0; place < count; place++) {
    const word = words[place] ?? 0;
    high |= word | (word >>> 16);
    // Not zero exactly where one of the four bytes is below 32.
    if (((word - 0x20202020) & ~word & 0x80808080) === 0) continue;
    if (hasControl(word)) for (let shift = 0; shift < 32; shift += 8) look((word >>> shift) & 255);
  }
  return { isAscii: (high & 0x8080) === 0, hasNul, odd };
}

/** Whether a byte of a word is below 32 and ends no line. */
function hasControl(word: number): boolean {
  return isControl(word & 255) || isControl((word >>> 8) & 255) || isControl((word >>> 16) & 255) || isControl(word >>> 24);
}

function isControl(byte: number): boolean {
  return byte < 32 && byte !== 10 && byte !== 13;
}
