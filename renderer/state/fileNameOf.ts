/** A title without the letters that a file's name may not hold. May be empty. */
export function fileNameOf(title: string): string {
  const name = title
    .replace(/\s*:\s+/g, ' - ')
    .replace(/[\\/:*?"<>|]+/g, ' ')
    .replace(/\s+/g, ' ');
  return name
    .trim()
    .slice(0, 120)
    .replace(/[ .]+$/, '');
}
