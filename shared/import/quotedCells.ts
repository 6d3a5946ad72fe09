/**
 * Whether a quoted cell that goes over lines took whole rows with it, though its marks pair: every line from the row's start to its end
 * has as many delimiters as a row has. Sentences over several lines hardly ever do.
 */
export function swallowsRows(bytes: Uint8Array, start: number, end: number, delimiter: number, width: number): boolean {
  let delimiters = 0;
  let lines = 0;
  for (let place = start; place <= end; place++) {
    const byte = place === end ? 10 : bytes[place];
    if (byte === delimiter) delimiters++;
    else if (byte === 10 || (byte === 13 && bytes[place + 1] !== 10)) {
      if (delimiters !== width - 1) return false;
      delimiters = 0;
      lines++;
    }
  }
  return width > 4 ? lines > 1 : width > 2 && lines > 3;
}

/** Line ends between two places: LF, CR LF and CR each count once. */
export function lineEnds(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let place = from; place < to; place++) {
    if (bytes[place] === 10) count++;
    else if (bytes[place] === 13 && bytes[place + 1] !== 10) count++;
  }
  return count;
}

/** Whether an odd number of backslashes stands before a quotation mark. */
export function isEscaped(bytes: Uint8Array, open: number, close: number): boolean {
  let before = close - 1;
  while (before > open && bytes[before] === 92) before--;
  return (close - 1 - before) % 2 === 1;
}

/** A quoted cell's content with `""` as one quotation mark, and where backslashes escape, each with what stands behind it as that alone. */
export function withoutEscapes(bytes: Uint8Array, quote: number, escapes: boolean): Uint8Array {
  const plain = new Uint8Array(bytes.length);
  let length = 0;
  for (let place = 0; place < bytes.length; place++) {
    const byte = bytes[place] ?? 0;
    const next = bytes[place + 1];
    const drops = escapes && byte === 92 && (next === quote || next === 92);
    plain[length++] = drops ? (next ?? 0) : byte;
    if (drops || (byte === quote && next === quote)) place++;
  }
  return plain.subarray(0, length);
}

/** Whether a backslash stands behind another between two places: where backslashes escape, the two are one. */
export function hasEscapedBackslash(bytes: Uint8Array, open: number, close: number): boolean {
  for (let place = bytes.indexOf(92, open); place !== -1 && place + 1 < close; place = bytes.indexOf(92, place + 1)) {
    if (bytes[place + 1] === 92) return true;
  }
  return false;
}

/**
 * Whether a row lost the separator before a quoted cell, so that the delimiters within its marks parted it: one cell has a mark with a
 * letter or digit right before and behind it (`Boots"These`), and a later one ends with the mark that closed it.
 */
export function isParted(bytes: Uint8Array, start: number, end: number, delimiter: number, quote: number): boolean {
  let opened = false;
  let cell = start;
  for (let place = start; place <= end; place++) {
    if (place < end && bytes[place] !== delimiter) continue;
    if (bytes[cell] === quote) {
      // A quoted cell goes on to the mark that ends it.
      const close = closingMark(bytes, cell, end, delimiter, quote);
      if (close > place) place = close + 1;
    } else {
      if (opened && bytes[place - 1] === quote) return true;
      for (let mark = cell + 1; mark + 1 < place; mark++) {
        if (bytes[mark] === quote && isWordy(bytes[mark - 1]) && isWordy(bytes[mark + 1])) opened = true;
      }
    }
    cell = place + 1;
  }
  return false;
}

function closingMark(bytes: Uint8Array, open: number, end: number, delimiter: number, quote: number): number {
  for (let place = open + 1; place < end; place++) {
    if (bytes[place] !== quote) continue;
    if (bytes[place + 1] === quote) place++;
    else if (place + 1 === end || bytes[place + 1] === delimiter) return place;
  }
  return -1;
}

function isWordy(byte: number | undefined): boolean {
  return byte !== undefined && (byte >= 128 || (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122));
}
