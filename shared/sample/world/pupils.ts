import { type Day, dayOf, firstDay, lastDay, schoolDayIndex, schoolDays, secondYearStarts } from './calendar.ts';
import { boys, girls, surnames } from './names.ts';
import { createRandom, type Random } from './random.ts';
import { type SampleSchool, schools } from './schools.ts';

export interface SamplePupil {
  /** 0-based, over the whole partnership. */
  readonly index: number;
  readonly school: SampleSchool;
  readonly surname: string;
  readonly forename: string;
  readonly gender: 'F' | 'M';
  readonly born: Day;
  readonly externalId: string;
  readonly upn: string;
  readonly adno: string;
  /** Year group in 2024/25; one more than the school's last for those who finished in July 2024. */
  readonly yearGroup: number;
  readonly classLetter: string;
  /** On roll from and, if they left, to (both days on roll). */
  readonly joined: Day;
  readonly left: Day | null;
  /** Indexes into `schoolDays`: first on roll, and one past the last. */
  readonly firstSchoolDay: number;
  readonly endSchoolDay: number;
  readonly fsm: boolean;
  readonly pupilPremium: boolean;
  readonly sen: 'N' | 'K' | 'E';
  readonly eal: boolean;
}

const finishedLastSummer = dayOf(2024, 7, 18);

/** Everybody who was on the roll of one of the six schools at some time in the two years. */
export function makePupils(count: number, seed: number): readonly SamplePupil[] {
  const ends = schools.map((_, position) =>
    Math.round(count * schools.slice(0, position + 1).reduce((sum, school) => sum + school.weight, 0)),
  );
  return schools.flatMap((school, position) => {
    const first = ends[position - 1] ?? 0;
    const pupils = Array.from({ length: (ends[position] ?? count) - first }, (_, place) => makePupil(school, first + place, place, seed));
    return withLookalikes(pupils);
  });
}

function makePupil(school: SampleSchool, index: number, place: number, seed: number): SamplePupil {
  const random = createRandom(seed, 'pupil', index);
  const gender = random.chance(0.5) ? 'F' : 'M';
  const yearGroup = drawnYearGroup(school, random);
  const roll = drawnRoll(school, yearGroup, random);
  const fsm = random.chance(school.fsm);
  const sen = random.chance(fsm ? 0.27 : 0.16) ? (random.chance(0.24) ? 'E' : 'K') : 'N';
  const adno = String(school.number * 100000 + 4000 + place * 3 + random.below(3));
  return {
    index,
    school,
    surname: random.pick(surnames),
    forename: random.pick(gender === 'F' ? girls : boys),
    gender,
    born: dayOf(2025 - yearGroup - 6, 9, 1) + random.below(365),
    externalId: String(400_000_000 + index * 37 + random.below(37)),
    upn: upnOf(school.number, yearGroup, place),
    adno,
    yearGroup,
    classLetter: school.classLetters.charAt(random.below(school.classLetters.length)),
    ...roll,
    firstSchoolDay: schoolDayIndex(roll.joined),
    endSchoolDay: roll.left === null ? schoolDays.length : schoolDayIndex(roll.left + 1),
    fsm,
    pupilPremium: fsm || random.chance(0.06),
    sen,
    eal: random.chance(school.eal),
  };
}

/** The year groups that mentoring works with; few new ones and few who had finished, as in an export made for a programme. */
function drawnYearGroup({ phase }: SampleSchool, random: Random): number {
  return phase === 'secondary' ? 7 + random.weighted([9, 23, 24, 22, 17, 5]) : 1 + random.weighted([5, 19, 22, 24, 25, 5]);
}

function drawnRoll({ phase }: SampleSchool, yearGroup: number, random: Random): Pick<SamplePupil, 'joined' | 'left'> {
  const [firstYear, lastYear] = phase === 'secondary' ? [7, 11] : [1, 6];
  const newLastYear = yearGroup === firstYear;
  const finished = yearGroup > lastYear;
  const start = newLastYear ? secondYearStarts : firstDay;
  const end = finished ? finishedLastSummer : lastDay;
  const admitted = newLastYear ? secondYearStarts : dayOf(2023 - Math.max(0, yearGroup - 1 - firstYear), 9, 4);
  const movedIn = random.chance(0.035) ? start + 20 + random.below(end - start - 60) : null;
  const movedOut = movedIn === null && random.chance(0.035) ? start + 60 + random.below(end - start - 70) : null;
  return { joined: movedIn ?? admitted, left: movedOut ?? (finished ? end : null) };
}

const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** A well-formed UPN with a right check letter, of an authority (number 999) that does not exist. */
function upnOf(schoolNumber: number, yearGroup: number, place: number): string {
  const digits = `999${4000 + schoolNumber + 10 * Math.floor(place / 1000)}${String(30 - yearGroup).slice(-2)}${String(place % 1000).padStart(3, '0')}`;
  const sum = [...digits].reduce((total, digit, position) => total + Number(digit) * (position + 2), 0);
  return `${upnLetters.charAt(sum % 23)}${digits}`;
}

/** In each school: a brother and sister who share a surname, and two pupils whose names are nearly (or quite) the same, in different classes. */
function withLookalikes(pupils: readonly SamplePupil[]): readonly SamplePupil[] {
  const [first, sibling, , josh, joshua, , twin, namesake] = pupils;
  if (!first || !sibling || !josh || !joshua || !twin || !namesake) return pupils;
  const letters = first.school.classLetters;
  const otherLetter = (letter: string) => letters.charAt((letters.indexOf(letter) + 1) % letters.length);
  const renamed = new Map<number, Partial<SamplePupil>>([
    [sibling.index, { surname: first.surname }],
    [josh.index, { surname: 'Bennett', forename: 'Josh', gender: 'M' }],
    [joshua.index, { surname: 'Bennett', forename: 'Joshua', gender: 'M', classLetter: otherLetter(josh.classLetter) }],
    [namesake.index, { surname: twin.surname, forename: twin.forename, gender: twin.gender, classLetter: otherLetter(twin.classLetter) }],
  ]);
  return pupils.map((pupil) => ({ ...pupil, ...renamed.get(pupil.index) }));
}

/** `8C`: the class in 2024/25, or the last one for those who had finished. */
export function classAtTheEnd(pupil: SamplePupil): string {
  return `${lastYearGroup(pupil)}${pupil.classLetter}`;
}

/** `7C`: the class the pupil was in on that day. */
export function classOn(pupil: SamplePupil, day: Day): string {
  const thatYear = day < secondYearStarts ? pupil.yearGroup - 1 : pupil.yearGroup;
  return `${Math.min(thatYear, lastYearGroup(pupil))}${pupil.classLetter}`;
}

export function lastYearGroup({ school, yearGroup }: SamplePupil): number {
  return Math.min(yearGroup, school.phase === 'secondary' ? 11 : 6);
}

export function fullName({ forename, surname }: SamplePupil): string {
  return `${forename} ${surname}`;
}
