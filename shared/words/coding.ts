import type { Speaker } from '#shared/study/model.ts';
import { roleWord } from './roles.ts';

/** `[Nadia, mentee, school 1]`: how every quotation is signed. Parts that are not known are said to be so, never left out. */
export function attribution(speaker: Pick<Speaker, 'pseudonym' | 'role'>, school: number | null): string {
  const name = speaker.pseudonym.trim() === '' ? 'speaker not known' : speaker.pseudonym.trim();
  return `[${name}, ${roleWord(speaker.role)}, ${schoolWord(school)}]`;
}

/** "school 2". */
function schoolWord(school: number | null): string {
  return school === null ? 'school not known' : `school ${school}`;
}

/** "School 2": heads a column. */
export function schoolHeading(school: number | null): string {
  return school === null ? 'School not known' : `School ${school}`;
}

/** "3 passages", "1 passage", "no passages". */
export function excerptCount(count: number): string {
  if (count === 0) return 'no passages';
  return count === 1 ? '1 passage' : `${count} passages`;
}

/** "2 speakers". */
export function speakerCount(count: number): string {
  return count === 1 ? '1 speaker' : `${count} speakers`;
}

/** "4 transcripts". */
export function transcriptCount(count: number): string {
  return count === 1 ? '1 transcript' : `${count} transcripts`;
}

/** One line that says what a cell of a theme matrix holds: "Trust, mentors: 3 passages of 2 speakers in 2 transcripts". */
export function describeThemeCell(
  theme: string,
  column: string,
  cell: { readonly excerpts: number; readonly speakers: number; readonly documents: number },
): string {
  if (cell.excerpts === 0) return `${theme}, ${column}: no passages`;
  return `${theme}, ${column}: ${excerptCount(cell.excerpts)} of ${speakerCount(cell.speakers)} in ${transcriptCount(cell.documents)}`;
}
