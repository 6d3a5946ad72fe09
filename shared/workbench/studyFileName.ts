/** A study's name as the name of a file, on every system: no slashes, no signs that Windows refuses, not too long. */
export function studyFileName(name: string): string {
  const safe = [...name.normalize('NFC')].map((sign) => (sign < ' ' || '<>:"/\\|?*'.includes(sign) ? '-' : sign)).join('');
  const trimmed = safe
    .replace(/\.strand$/i, '')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .slice(0, 100);
  return `${trimmed === '' ? 'Study' : trimmed}.strand`;
}

/** That file name, or the first of `name 2.strand`, `name 3.strand` ... that is not taken. */
export function freeName(fileName: string, taken: (candidate: string) => boolean): string {
  const stem = fileName.replace(/\.strand$/, '');
  let candidate = fileName;
  for (let number = 2; taken(candidate); number += 1) candidate = `${stem} ${number}.strand`;
  return candidate;
}
