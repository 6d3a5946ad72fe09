const longestName = 60;

/** Text as part of a file's name on every system: no slashes, no signs that Windows refuses or nobody sees, no dot or space at its ends. */
function safeName(text: string): string {
  const signs = text.normalize('NFC').replace(/[\p{C}<>:"/\\|?*]+/gu, ' ');
  const plain = Array.from(signs.replace(/\s+/g, ' ').trim()).slice(0, longestName).join('');
  return plain.replace(/^[. ]+|[. ]+$/g, '');
}

/** `01 register-marks.csv`, `02 ...`: the number makes a name unique, also where capitals do not count, and is never one that a system keeps for itself. */
export function numberedName(index: number, total: number, text: string, ending: string): string {
  const number = String(index + 1).padStart(Math.max(2, String(total).length), '0');
  return `${`${number} ${safeName(text)}`.trim()}.${ending}`;
}

/** A file's name without the folders before it and the ending after it. */
export function stemOf(fileName: string): string {
  return fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
}
