/** Characters of windows-1252 that stand elsewhere in Unicode, as far as transcripts use them. */
const elsewhere = new Map([
  ['€', 0x80],
  ['…', 0x85],
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['–', 0x96],
  ['—', 0x97],
]);

/** Lines as an old Windows editor saves them: CRLF and windows-1252. A character that it lacks becomes `?`. */
export function windowsText(lines: readonly string[]): Uint8Array {
  const characters = [...`${lines.join('\r\n')}\r\n`];
  return Uint8Array.from(characters, (character) => {
    const point = character.codePointAt(0) ?? 63;
    return elsewhere.get(character) ?? (point < 128 || (point >= 160 && point < 256) ? point : 63);
  });
}
