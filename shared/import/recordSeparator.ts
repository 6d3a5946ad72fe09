export type RecordSeparator = 'lf' | 'crlf' | 'cr' | 'mixed' | 'none';

/** What ends the lines of a text: one of the three, or several of them in one file. */
export function recordSeparatorOf(parts: readonly Uint8Array[]): RecordSeparator {
  let lf = 0;
  let crlf = 0;
  let cr = 0;
  for (const part of parts) {
    for (let place = 0; place < part.length; place++) {
      const byte = part[place];
      if (byte === 10) lf++;
      else if (byte === 13 && part[place + 1] === 10) {
        crlf++;
        place++;
      } else if (byte === 13) cr++;
    }
  }
  const kinds = [lf, crlf, cr].filter((count) => count > 0).length;
  if (kinds > 1) return 'mixed';
  return lf > 0 ? 'lf' : crlf > 0 ? 'crlf' : cr > 0 ? 'cr' : 'none';
}
