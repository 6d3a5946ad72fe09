import type { InputFile } from '#shared/import/types.ts';
import { registerDate, schoolDays } from '../world/calendar.ts';
import { markCodes } from '../world/marks.ts';
import { classAtTheEnd, type SamplePupil } from '../world/pupils.ts';
import type { Life, World } from '../world/world.ts';
import { csvCell } from '../writers/csv.ts';
import { createTextFile } from '../writers/textFile.ts';

/** `,11-Nov-24,AM,` for every session: the middle of a row. */
const middles = schoolDays.flatMap(({ day }) => [`,${registerDate(day)},AM,`, `,${registerDate(day)},PM,`]);

/** The long register export: a row per pupil, day and session. Holidays have no rows; planned closures have `#`. */
export function registerMarks({ lives }: World, progress?: (done: number, total: number) => void): InputFile {
  const file = createTextFile(lives.length * schoolDays.length * 2 * 46 + 1024);
  file.add('External_Id,Student,Mark_date,AM/PM,Mark\r\n');
  for (const [place, life] of lives.entries()) {
    file.add(rowsOf(life));
    if (progress !== undefined && place % 100 === 99) progress(place + 1, lives.length);
  }
  return { path: 'register-marks.csv', bytes: file.bytes() };
}

function rowsOf({ pupil, marks }: Life): string {
  const start = `${pupil.externalId},${csvCell(studentWithClass(pupil))}`;
  const slips = slipsOf(pupil);
  let rows = '';
  for (let session = 0; session < marks.length; session += 1) {
    const mark = marks[session] ?? 0;
    if (mark === 0) continue;
    const slip = slips?.session === session ? slips : null;
    rows += `${start}${middles[session]}${slip?.instead ?? markCodes[mark]}\r\n`;
    if (slip?.again) rows += `${start}${middles[session]}${slip.again}\r\n`;
  }
  return rows;
}

/** `Okafor, Ben 8C`. */
function studentWithClass(pupil: SamplePupil): string {
  return `${pupil.surname}, ${pupil.forename} ${classAtTheEnd(pupil)}`;
}

interface Slip {
  readonly session: number;
  /** A code that is in no table. */
  readonly instead?: string;
  /** A second mark for the same session. */
  readonly again?: string;
}

/** What office staff got wrong: in one pupil of a hundred, a mark that means nothing, or two marks for one morning. */
function slipsOf({ index, firstSchoolDay, endSchoolDay }: SamplePupil): Slip | null {
  const session = 2 * (firstSchoolDay + Math.floor((endSchoolDay - firstSchoolDay) / 3)) + (index % 2);
  if (index % 100 === 17) return { session, instead: index % 200 === 17 ? '@' : 'A' };
  if (index % 100 === 58) return { session, again: index % 200 === 58 ? 'L' : 'I' };
  return null;
}
