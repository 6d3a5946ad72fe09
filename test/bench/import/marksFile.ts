import { closeSync, openSync, writeSync } from 'node:fs';

const usuallyEach = 760;
const others = '/////////LIIMOCBE';

/** A register export of so many rows (about 23 bytes each), days in order, two rows for a pupil and day; and the list of its pupils. */
export function writeMarks(path: string, rows: number, perPupil = usuallyEach): string {
  const pupils = Math.ceil(rows / perPupil);
  const number = (pupil: number): string => String(pupil + 1).padStart(6, '0');
  const file = openSync(path, 'w');
  let text = 'Adno,Date,Session,Mark\n';
  let state = 7;
  const chance = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  let written = 0;
  for (let day = 0; written < rows; day++) {
    const date = new Date(Date.UTC(2022, 8, 1) + day * 86_400_000);
    if (date.getUTCDay() % 6 === 0) continue;
    const shown = date.toISOString().slice(0, 10).split('-').reverse().join('/');
    for (let pupil = 0; pupil < pupils && written < rows; pupil++) {
      for (const session of ['AM', 'PM']) {
        if (written++ >= rows) break;
        const mark = chance() < 0.9 ? (session === 'AM' ? '/' : '\\') : others.charAt(Math.floor(chance() * others.length));
        text += `${number(pupil)},${shown},${session},${mark}\n`;
      }
    }
    writeSync(file, text);
    text = '';
  }
  closeSync(file);
  const lines = Array.from({ length: pupils }, (_, pupil) => `${number(pupil)},Surname${pupil},Forename${pupil},14/03/2012,Northfield`);
  return `Adno,Legal Surname,Legal Forename,DOB,School\n${lines.join('\n')}\n`;
}
