import type { InputFile } from '#shared/import/types.ts';
import { canaries } from '../erasure/support/canaries.ts';
import { csv, inlineRow, workbookParts, zipped } from '../import/support.ts';

const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** A valid unique pupil number. */
function upnOf(serial: number): string {
  const digits = `8012000${String(10 + (serial % 14))}${String(100 + serial)}`;
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (place + 2), 0);
  return `${letters.charAt(sum % 23)}${digits}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const count = 20;
const numbers = Array.from({ length: count }, (_, place) => place);

/** Twenty pupils with everything that could name them, each string once. */
const surnames = canaries('sur', count).map(capital);
const forenames = canaries('fore', count).map(capital);
const upns = numbers.map((place) => upnOf(place * 7 + 11));
const adnos = numbers.map((place) => String(77_104_501 + place * 13));
const births = numbers.map((place) => `${String(1 + place).padStart(2, '0')}/0${1 + (place % 9)}/2010`);
const emails = canaries('mail', count).map((word) => `${word}@family.example.org`);
const phones = numbers.map((place) => `07700 9${String(10_017 + place * 31).slice(0, 5)}`);
const postcodes = numbers.map((place) => `NX${1 + (place % 9)} ${place % 10}Q${'ABDEFGHJLN'.charAt(place % 10)}`);
const streets = canaries('street', count).map(capital);
const notes = canaries('note', count);
const mentors = canaries('ment', 5).map(capital);
const raters = canaries('rate', 5).map(capital);
const strangers = canaries('odd', 5).map(capital);

export const planted: readonly string[] = [
  ...[surnames, forenames, upns, adnos, births, emails, phones, postcodes, streets, notes, mentors, raters, strangers].flat(),
];

const at = (list: readonly string[], place: number): string => list[place % list.length] ?? '';
const full = (place: number): string => `${at(forenames, place)} ${at(surnames, place)}`;
const listed = (place: number): string => `"${at(surnames, place)}, ${at(forenames, place)} 8C"`;
const day = (place: number): string => `${String(10 + (place % 18)).padStart(2, '0')}/11/2023`;

/** Files of many shapes in which those twenty stand wherever an export, a person in a hurry or a mistake puts them. */
export const plantedFiles: readonly InputFile[] = [
  csv(
    'pupil list.csv',
    'UPN,Adno,Legal Surname,Legal Forename,DOB,Gender,School,Year Group,Reg Group,Address,Postcode,Parent email,Home tel,Medical',
    ...numbers.map((place) =>
      [
        at(upns, place),
        at(adnos, place),
        at(surnames, place),
        at(forenames, place),
        at(births, place),
        place % 2 === 0 ? 'M' : 'F',
        'Northfield High',
        '8',
        '8C',
        `${place + 1} ${at(streets, place)} Road`,
        at(postcodes, place),
        at(emails, place),
        at(phones, place),
        `has ${at(notes, place)}`,
      ].join(','),
    ),
  ),
  csv(
    `${full(1)} register marks.csv`,
    `${full(0)}: export for the mentor,,,,`,
    `UPN,Student,Mark_date,AM/PM,Mark,Comment ${full(2)}`,
    ...numbers.map((place) => [at(upns, place), listed(place), day(place), 'AM', '/', `${at(notes, place)} ${full(place + 1)}`].join(',')),
  ),
  csv(
    'behaviour.csv',
    'Name,School,eventType,polarity,points,whenDate,schoolNotes,Info',
    ...numbers.map((place) =>
      [
        full(place),
        'Northfield High',
        [`Late`, `Hit ${at(forenames, place + 1)}`, `Rang ${at(phones, place)}`, at(emails, place), at(upns, place)][place % 5] ?? '',
        'negative',
        '-1',
        day(place),
        `${full(place + 2)} was ${at(notes, place)}`,
        [at(emails, place), at(upns, place), at(postcodes, place), at(phones, place)][place % 4] ?? '',
      ].join(','),
    ),
  ),
  csv(
    'suspensions.csv',
    'UPN,Exclusion Type,Start Date,Sessions,Reason',
    ...numbers.map((place) => [at(upns, place), 'SUSP', day(place), '2', place % 3 === 0 ? `hurt ${full(place + 3)}` : 'DB'].join(',')),
  ),
  csv(
    'teacher-ratings.csv',
    'Pupil Name,School,Wave,Completed by,Role,Behaviour rating',
    ...numbers.flatMap((place) =>
      ['Before', 'After'].map((wave) =>
        [full(place), 'Northfield High', wave, `Mrs ${at(raters, place)}`, `${at(raters, place)} tutor`, '3 - Mixed'].join(','),
      ),
    ),
  ),
  csv(
    'register grid.csv',
    `Pupil,${['13/11/2023', '14/11/2023', '15/11/2023'].join(',')},${full(4)}`,
    ...numbers.map((place) => [listed(place), '/\\', 'II', '/\\', at(emails, place)].join(',')),
  ),
  zipped(
    `mentor Miss ${at(mentors, 0)}.xlsx`,
    workbookParts(
      numbers.slice(0, 5).map((sheet) => ({
        name:
          sheet === 0
            ? `${full(5)}`
            : sheet === 1
              ? at(surnames, 6)
              : sheet === 2
                ? `Mr ${at(strangers, 2)}`
                : `Sessions ${full(sheet + 5)}`,
        rows:
          inlineRow(`Mentor: Miss ${at(mentors, sheet)}`, '', '', '', '') +
          inlineRow('Date', 'Pupil', 'Reg', 'Mins', 'Held', 'Topic', 'Notes') +
          numbers
            .map((place) =>
              inlineRow(
                day(place),
                full(place),
                '8C',
                '30',
                'Y',
                ['Reading', `about ${at(surnames, place)}`, at(emails, place), at(postcodes, place)][place % 4] ?? '',
                at(notes, place),
              ),
            )
            .join(''),
      })),
    ),
  ),
  csv(
    'tracker.csv',
    'Full Name,UPN,School,Date referred,Referred by,Reasons,Outcome,Mentor,Start date,End date,Immigration status,Social worker',
    ...numbers.map((place) =>
      [
        full(place),
        at(upns, place),
        'Northfield High',
        '01/10/2023',
        `Mr ${at(strangers, place)}`,
        `attendance; ${at(notes, place)}`,
        'accepted',
        `Miss ${at(mentors, place)}`,
        '01/11/2023',
        '',
        'asylum',
        `${at(strangers, place)} ${at(phones, place)}`,
      ].join(','),
    ),
  ),
  {
    path: `interview ${full(9)}.txt`,
    bytes: new TextEncoder().encode(
      `Title: Talk with ${full(9)}\nDate: 2024-05-01\n\nInterviewer: How is it going?\n${full(9)}: Fine, says ${full(10)}.\nInterviewer: Good.\n`,
    ),
  },
];
