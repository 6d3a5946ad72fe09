import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeMarks } from '../import/marksFile.ts';

/** Two marks on each of 193 school days. */
const marksEach = 386;
const schools = 40;
const dayText = (daysAfter: number): string => new Date(Date.UTC(2022, 8, 1) + daysAfter * 86_400_000).toISOString().slice(0, 10);

/**
 * The exports of a programme of 40 schools, as people bring them in through the window: its pupils, their marks over a school year, one pupil in ten with
 * a mentor, suspensions and a behaviour log. Answers the paths. Every number comes of the row's own place: nothing is drawn.
 */
export function writeProgrammeFiles(folder: string, pupils: number): readonly string[] {
  const adno = (pupil: number): string => String((pupil % pupils) + 1).padStart(6, '0');
  const rows = (count: number, row: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => row(index)).join('\n');
  const schoolOf = (pupil: number): string => `Northfield ${1 + (pupil % schools)}`;
  const school = (index: number): string => `${adno(index)},Surname${index},Forename${index},14/03/2012,${schoolOf(index)}`;
  const files = {
    'pupils.csv': `Adno,Legal Surname,Legal Forename,DOB,School\n${rows(pupils, school)}\n`,
    'caseload.csv': `Adno,School,Mentor,Start date,Closed,Exit reason\n${rows(
      Math.floor(pupils / 10),
      (index) =>
        `${adno(10 * index + (index % 7))},${schoolOf(10 * index + (index % 7))},Mentor ${index % 90},${dayText(120 + (index % 60))},,`,
    )}\n`,
    'suspensions.csv': `Adno,Pupil Name,Exclusion Type,Start Date,Sessions\n${rows(
      pupils,
      (index) => `${adno(index * 7919)},,Suspension,${dayText((index * 13) % 260)},2`,
    )}\n`,
    'behaviour-log.csv': `Adno,eventType,polarity,points,whenDate\n${rows(4 * pupils, (index) => {
      const points = index % 3 === 0 ? 1 : -1;
      return `${adno(index * 104_729)},${points > 0 ? 'Effort' : 'Disruption'},${points > 0 ? 'Positive' : 'Negative'},${points},${dayText((index * 17) % 260)}`;
    })}\n`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  writeMarks(join(folder, 'marks.csv'), pupils * marksEach, marksEach);
  return [...Object.keys(files), 'marks.csv'].map((name) => join(folder, name));
}
