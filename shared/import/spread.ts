const wholeBelow = 4 << 20;
const parts = 16;
const partBytes = wholeBelow / parts;

/** The bytes themselves where there are few; else stretches of whole lines spread over all of them, so that what changes late is seen. */
export function spread(bytes: Uint8Array): readonly Uint8Array[] {
  if (bytes.length <= wholeBelow) return [bytes];
  return Array.from({ length: parts }, (_, part) => {
    const start = Math.floor((part * (bytes.length - partBytes)) / (parts - 1));
    return wholeLines(bytes, start, start + partBytes);
  });
}

function wholeLines(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const start = from === 0 ? 0 : lineEnd(bytes, from) + 1;
  const end = to >= bytes.length ? bytes.length : lineEnd(bytes, to) + 1;
  return bytes.subarray(start, Math.max(start, end));
}

/** The next line end at or behind a place, but never far behind it: a line may be as long as the file. */
function lineEnd(bytes: Uint8Array, from: number): number {
  const furthest = Math.min(bytes.length - 1, from + partBytes);
  for (let place = from; place < furthest; place++) if (bytes[place] === 10 || bytes[place] === 13) return place;
  return furthest;
}
