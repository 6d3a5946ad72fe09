import type { InputFile } from '#shared/import/types.ts';
import { isoDate, schoolDays } from '../world/calendar.ts';
import { classOn, type SamplePupil } from '../world/pupils.ts';
import { meanOf } from '../world/questionnaires.ts';
import { createRandom, type Random } from '../world/random.ts';
import type { Life, World } from '../world/world.ts';
import { csvLine } from '../writers/csv.ts';
import { createTextFile } from '../writers/textFile.ts';

const header = [
  'firstName',
  'lastName',
  'studentYearGroup',
  'tutorGroupName',
  'School',
  'eventType',
  'polarity',
  'points',
  'whenDate',
  'schoolNotes',
];

interface EventKind {
  readonly name: string;
  readonly points: number;
  readonly share: number;
  readonly note: (forename: string) => string;
}

const against: readonly EventKind[] = [
  { name: 'Disruption', points: -2, share: 34, note: (who) => `${who} talked over the instructions and was moved to the front` },
  { name: 'Homework not done', points: -1, share: 24, note: () => '' },
  { name: 'Late to lesson', points: -1, share: 18, note: (who) => `${who} arrived seven minutes after the bell` },
  { name: 'Phone', points: -1, share: 10, note: () => 'Phone kept at reception until the end of the day' },
  { name: 'Defiance', points: -3, share: 9, note: (who) => `${who} refused to hand over the seating plan, walked out, came back calm` },
  { name: 'Unkindness', points: -3, share: 5, note: (who) => `Remarks about another pupil. ${who} has apologised` },
];
const inFavour: readonly EventKind[] = [
  { name: 'Effort', points: 1, share: 48, note: () => '' },
  { name: 'Contribution', points: 1, share: 27, note: (who) => `${who} explained the method to the group` },
  { name: 'Kindness', points: 2, share: 17, note: (who) => `${who} stayed behind to help clear up` },
  { name: 'Excellent work', points: 3, share: 8, note: () => 'Card sent home' },
];

/** The behaviour log, with the class as it was on the day, and notes that name children (which an import leaves at the door). */
export function behaviourLog({ lives, seed }: World): InputFile {
  const events = lives.flatMap((life) => eventsOf(life, createRandom(seed, 'behaviour', life.pupil.index)));
  const file = createTextFile(1 << 20);
  file.add(csvLine(header));
  for (const { line } of events.sort((a, b) => a.at - b.at)) file.add(line);
  return { path: 'behaviour-log.csv', bytes: file.bytes() };
}

interface LoggedEvent {
  readonly at: number;
  readonly line: string;
}

/** Pupils whom teachers rate lower are written up more often. */
function eventsOf({ pupil, questionnaires }: Life, random: Random): readonly LoggedEvent[] {
  const conduct = meanOf(questionnaires.before.ratings) - 3.4;
  const years = (pupil.endSchoolDay - pupil.firstSchoolDay) / 193;
  const scale = pupil.school.phase === 'secondary' ? 1 : 0.4;
  const drawn = (kinds: readonly EventKind[], yearly: number) =>
    Array.from({ length: random.poisson(yearly * years * random.gamma(1.2)) }, () => eventOf(pupil, kinds, random));
  return [...drawn(against, 3.2 * scale * Math.exp(-0.8 * conduct)), ...drawn(inFavour, 3.6 * Math.exp(0.3 * conduct))];
}

function eventOf(pupil: SamplePupil, kinds: readonly EventKind[], random: Random): LoggedEvent {
  const at = pupil.firstSchoolDay + random.below(Math.max(1, pupil.endSchoolDay - pupil.firstSchoolDay));
  const kind = kinds[random.weighted(kinds.map(({ share }) => share))];
  const { day, closed } = schoolDays[at] ?? { day: 0, closed: false };
  if (closed) return eventOf(pupil, kinds, random);
  const reg = classOn(pupil, day);
  const points = kind?.points ?? 0;
  return {
    at,
    line: csvLine([
      pupil.forename,
      pupil.surname,
      `Year ${Number.parseInt(reg, 10)}`,
      reg,
      pupil.school.name,
      kind?.name ?? '',
      points < 0 ? 'negative' : 'positive',
      points,
      isoDate(day),
      kind?.note(pupil.forename) ?? '',
    ]),
  };
}
