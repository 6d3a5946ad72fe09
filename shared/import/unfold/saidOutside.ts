import type { FieldName } from '#shared/tables/headerSynonyms.ts';
import { ratingWave } from '#shared/tables/instruments.ts';
import { itemNumbers } from '#shared/tables/itemHeadings.ts';
import { constantColumn } from '../gridFormat.ts';
import { mentorTitle } from '../mentorTitle.ts';
import type { ReadTable } from '../readTable.ts';
import { isHeadingOf, pupilKeys } from '../shapes/headings.ts';
import { parseDay } from '../values/dates.ts';
import { dateIn } from '../values/periods.ts';

/** Sheets of a mentor's own: at least two of these are among their headings. */
const ofMentors: readonly FieldName[] = [
  'day',
  'minutes',
  'held',
  'topic',
  'set_day',
  'due_day',
  'reviewed_day',
  'target_status',
  'narrative',
  'start_day',
  'exit_reason',
];
const fewestOfMentors = 2;
/** A person's name as a sheet is called after one: two or three words with capitals, one of them perhaps a title or an initial. */
const personName = /^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? )?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,2}$/u;
/** As a file is called after its mentor: `Mrs Abara`, `J. Abara`. Two full words could be a school. */
const staffName = /^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?(?: \p{Lu}\.?)?|\p{Lu}\.?) \p{Lu}[\p{L}'’-]+$/u;
/** Files are often named in small letters; only a title tells then that it is a person. */
const staffNameInSmall = /^(?:mr|mrs|ms|miss|mx|dr)\.?(?: \p{L}\.?)? \p{L}[\p{L}'’-]+$/u;
const staffTitle = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? /;
const noPerson =
  /\b(sheet|table|log|logs|sessions?|diary|journal|targets?|mentors?|mentees?|pupils?|students?|year|term|half|autumn|spring|summer|data|ratings?|scores?|caseload|list|summary|report|notes?|week|register|attendance|behaviour|form|class|group|school|high|academy|college|primary|junior|infants?|partnership|mentoring|contacts?|all|total)\b/i;

/**
 * What only the name of the sheet, a title or the file says, as a column of its own: which pupil or mentor a sheet belongs to (one sheet per
 * pupil, one per mentor), which day's register it is, and whether a form was filled in before or after.
 */
export function saidOutside(table: ReadTable): readonly ReadTable[] | null {
  const has = (fields: readonly FieldName[]): boolean => table.header.some((heading) => isHeadingOf(heading, fields));
  const said: { header: string; text: string }[] = [];
  const ofMentor = table.header.filter((heading) => isHeadingOf(heading, ofMentors)).length >= fewestOfMentors;
  const person = personName.test(table.name.trim()) && !noPerson.test(table.name) ? table.name.trim() : null;
  const pupil =
    ofMentor && !has(pupilKeys) ? (pupilTitle(table.titles) ?? (person !== null && !staffTitle.test(person) ? person : null)) : null;
  if (pupil !== null) said.push({ header: 'Pupil', text: pupil });
  if (ofMentor && (pupil !== null || has(pupilKeys)) && !has(['mentor']) && mentorTitle(table.titles) === null) {
    const mentor = (person === pupil ? null : person) ?? staffIn(fileName(table.path));
    if (mentor !== null) said.push({ header: 'Mentor', text: mentor });
  }
  const marked = has(['code_am', 'code_pm']) || (has(['code']) && has(['am_pm']));
  if (marked && has(pupilKeys) && !has(['day'])) {
    const day = [...table.titles, table.name, fileName(table.path)].map(wholeDate).find((date) => date !== null);
    if (day !== undefined && day !== null) said.push({ header: 'Date', text: day });
  }
  const rated = itemNumbers(table.header).filter((item) => item !== null).length >= 3 || has(['value']);
  if (rated && has(pupilKeys) && !has(['wave', 'day'])) {
    const wave = [table.name, ...table.titles, fileName(table.path)].map(waveIn).find((word) => word !== null);
    if (wave !== undefined && wave !== null) said.push({ header: 'Wave', text: wave });
  }
  if (said.length === 0) return null;
  return [
    {
      ...table,
      ...(said.some(({ text }) => text === person) ? withoutName(table, pupil === person ? 'a pupil’s sheet' : 'a mentor’s sheet') : {}),
      header: [...table.header, ...said.map(({ header }) => header)],
      columns: [...table.columns, ...said.map(({ text }) => constantColumn(text, table.rowCount))],
    },
  ];
}

/** A sheet's name is kept with the study; a person's name is not. */
function withoutName({ path }: ReadTable, name: string): Pick<ReadTable, 'id' | 'name'> {
  return { id: `${path}#${name}`, name };
}

/** The member of staff that a file is called after, beside what it holds and when: `J Abara sessions 2024`. */
function staffIn(file: string): string | null {
  const words = file.split(/[\s_-]+/).filter((word) => !noPerson.test(word) && !/\d/.test(word));
  const name = words.join(' ');
  return staffName.test(name) || staffNameInSmall.test(name) ? name : null;
}

/** `Pupil: Ben Okafor`, `Mentee - Ben Okafor, 8C`. */
function pupilTitle(titles: readonly string[]): string | null {
  for (const title of titles) {
    const [own = ''] = title.split(
      /[,;|]?\s*\b(?:class|form|tutor(?: group)?|year(?: group)?|school|mentor|key ?worker|dob|date|upn)\s*:/i,
    );
    const name = /^(?:pupil|student|mentee|child)(?:['’]s)?(?: name)?\s*[:–—-]\s*([^;|(]+?)\s*$/i.exec(own.trim())?.[1];
    if (name !== undefined) return name;
  }
  return null;
}

/** The one date in a text; a sheet's name may be nothing but a date with dots or dashes. */
function wholeDate(text: string): string | null {
  const date = dateIn(text.replaceAll('_', ' '));
  return date !== null && parseDay(date, 'dmy') !== null ? date : null;
}

/** A word of a text that says before or after; only words that can mean nothing else. */
function waveIn(text: string): string | null {
  const words = text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => /^(pre|post|before|after|baseline|t[12]|w[12]|wave[12]|exit|final)$/i.test(word));
  const waves = new Set(words.map(ratingWave));
  return waves.size === 1 ? (words[0] ?? null) : null;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}
