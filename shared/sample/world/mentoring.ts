import { type Day, lastDay, schoolDayOnOrBefore } from './calendar.ts';
import { boys, girls, surnames } from './names.ts';
import { createRandom, type Random } from './random.ts';
import { type SampleSchool, schools } from './schools.ts';
import type { Life, World } from './world.ts';

export interface SampleMentor {
  /** 1-based, over the whole partnership. */
  readonly number: number;
  readonly school: SampleSchool;
  /** `J. Abara`. */
  readonly name: string;
}

export interface SampleEpisode {
  readonly life: Life;
  readonly start: Day;
  /** Null while it is still open when the two years end. */
  readonly end: Day | null;
  readonly exitReason: string | null;
  /** One mentor, sometimes two together. */
  readonly mentors: readonly SampleMentor[];
}

export interface Mentoring {
  readonly mentors: readonly SampleMentor[];
  readonly episodes: readonly SampleEpisode[];
}

const caseload = 14;
const fewestMentors = 2;

/** Who mentored whom, from when to when, and why it ended. A few pupils come back for a second episode. */
export function makeMentoring({ lives, seed }: World): Mentoring {
  const bySchool = schools.map((school) => ({ school, own: lives.filter((life) => life.mentored && life.pupil.school === school) }));
  const mentors: SampleMentor[] = [];
  for (const { school, own } of bySchool) {
    const count = Math.max(fewestMentors, Math.round(own.length / caseload));
    for (let place = 0; place < count; place += 1) mentors.push(makeMentor(school, mentors.length + 1, seed));
  }
  const episodes = bySchool.flatMap(({ school, own }) => {
    const team = mentors.filter((mentor) => mentor.school === school);
    return own.flatMap((life, place) => episodesOf(life, place, team, createRandom(seed, 'episode', life.pupil.index)));
  });
  return { mentors, episodes };
}

function makeMentor(school: SampleSchool, number: number, seed: number): SampleMentor {
  const random = createRandom(seed, 'mentor', number);
  const initial = random.pick(random.chance(0.65) ? girls : boys).charAt(0);
  return { number, school, name: `${initial}. ${random.pick(surnames)}` };
}

function episodesOf(life: Life, place: number, team: readonly SampleMentor[], random: Random): readonly SampleEpisode[] {
  const first = team[place % team.length];
  const second = team[(place + 1) % team.length];
  if (first === undefined || second === undefined) return [];
  const mentors = random.chance(0.09) ? [first, second] : [first];
  const stoppedEarly = random.chance(0.13);
  const weeks = stoppedEarly ? 4 + random.below(6) : 13 + random.below(16);
  const episode = closed(life, life.start, life.start + weeks * 7, stoppedEarly ? earlyReasons : reasons, mentors, random);
  const again = schoolDayOnOrBefore((episode.end ?? lastDay) + 49 + random.below(60));
  const comesBack = random.chance(0.14) && episode.end !== null && (life.pupil.left ?? lastDay) >= again + 70;
  return comesBack ? [episode, closed(life, again, again + 84 + random.below(40), reasons, [second], random)] : [episode];
}

const reasons: readonly (readonly [string, number])[] = [
  ['Goals met', 44],
  ['Programme end', 22],
  ['Moved on', 14],
  ['Escalated', 7],
  ['Mentor left', 5],
  ['Disengaged', 8],
];
const earlyReasons: readonly (readonly [string, number])[] = [
  ['Disengaged', 50],
  ['Declined', 20],
  ['Mentor left', 15],
  ['Escalated', 15],
];

function closed(
  life: Life,
  start: Day,
  planned: Day,
  why: readonly (readonly [string, number])[],
  mentors: readonly SampleMentor[],
  random: Random,
): SampleEpisode {
  const left = life.pupil.left;
  const reason = why[random.weighted(why.map(([, weight]) => weight))]?.[0] ?? 'Other';
  if (left !== null && left <= planned) return { life, start, end: left, exitReason: 'Left school', mentors };
  return planned > lastDay
    ? { life, start, end: null, exitReason: null, mentors }
    : { life, start, end: schoolDayOnOrBefore(planned), exitReason: reason, mentors };
}
