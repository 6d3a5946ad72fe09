/** Fewer bytes of a stored value than this are not recognised again: they may stand anywhere. */
const fewestBytes = 24;

/**
 * Blanks, in the bytes of a database, what is known to stand in it: compressed and encrypted values, which are opened and looked through
 * on their own, and in which any few bytes turn up by chance. SQLite lays a long value over several pages; each stretch of it is found
 * again. Values are quickest in the order in which they were written.
 */
export function storedBlanker(file: Uint8Array): (value: Uint8Array) => void {
  let from = 0;
  return (value) => {
    let at = 0;
    while (value.length - at >= fewestBytes) {
      const behind = placeOf(file, value, at, from, file.length);
      const found = behind === -1 ? placeOf(file, value, at, 0, from) : behind;
      if (found === -1) return;
      let length = 0;
      while (at + length < value.length && file[found + length] === value[at + length]) length += 1;
      file.fill(0, found, found + length);
      at += length;
      from = found + length;
    }
  };
}

/** Where the value goes on from its byte `at`, between two places of the file; -1 when nowhere. */
function placeOf(file: Uint8Array, value: Uint8Array, at: number, from: number, to: number): number {
  const first = value[at] ?? 0;
  for (let place = file.indexOf(first, from); place !== -1 && place < to; place = file.indexOf(first, place + 1)) {
    let length = 1;
    while (length < fewestBytes && file[place + length] === value[at + length]) length += 1;
    if (length === fewestBytes) return place;
  }
  return -1;
}
