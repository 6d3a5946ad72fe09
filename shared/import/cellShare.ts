const mostCells = 20_000;
const decoder = new TextDecoder();
const space = 32;

/** A cell that makes sense on its own: nothing, a number, a date or a time, a code, an address, or words without what other forms part cells by. */
const sensible = new RegExp(
  [
    String.raw`^\s*$`,
    String.raw`^\s*[-+(]?[£$€]?\d[\d.,\s]*\)?\s*%?\s*$`,
    String.raw`^\s*\d{1,4}[-/. ]\w{1,9}[-/. ]\d{1,4}([ T]\d{1,2}:\d{2}(:\d{2})?.*)?$`,
    String.raw`^\s*\d{1,2}:\d{2}(:\d{2})?\s*([ap]m)?\s*$`,
    String.raw`^[^\s@,;|]+@[^\s@,;|]+$`,
    String.raw`^https?:\S+$`,
    String.raw`^[\\/#*?.-]$`,
    String.raw`^[\p{L}\p{N}\s'’.()/&+#%?!*_-]{1,80}$`,
  ].join('|'),
  'u',
);

/** Share of the cells that make sense when the lines are parted there, 0..1. Quoted cells are what their writer says they are. */
export function cellShare(parts: readonly Uint8Array[], delimiter: number, quote: number): number {
  let cells = 0;
  let good = 0;
  for (const [index, part] of parts.entries()) {
    let start = 0;
    const most = (mostCells * (index + 1)) / parts.length;
    for (let place = 0; place <= part.length && cells < most; place++) {
      const byte = part[place];
      if (place < part.length && byte !== delimiter && byte !== 10 && byte !== 13) continue;
      while (part[start] === space && start < place && delimiter !== space) start++;
      if (place > start) {
        cells++;
        if (isQuoted(part, start, place, quote) || sensible.test(decoder.decode(part.subarray(start, Math.min(place, start + 200)))))
          good++;
      }
      start = place + 1;
    }
  }
  return cells === 0 ? 0 : good / cells;
}

/** A cell within quotation marks, or the beginning or end of one that holds a delimiter. */
function isQuoted(part: Uint8Array, start: number, end: number, quote: number): boolean {
  return part[start] === quote && (part[end - 1] === quote || part.subarray(start + 1, end).indexOf(quote) === -1);
}
