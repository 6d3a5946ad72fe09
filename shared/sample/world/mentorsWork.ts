import { type Day, lastDay, schoolDayIndex, schoolDayOnOrBefore, schoolDays } from './calendar.ts';
import type { Mentoring, SampleEpisode, SampleMentor } from './mentoring.ts';
import { createRandom, type Random } from './random.ts';

export interface MentoringSession {
  readonly episode: SampleEpisode;
  readonly day: Day;
  /** Null where nobody wrote it down. */
  readonly minutes: number | null;
  readonly held: 'Y' | 'DNA' | 'Cancelled';
  readonly topic: string;
}

interface MentoringTarget {
  readonly episode: SampleEpisode;
  readonly text: string;
  readonly set: Day;
  readonly due: Day;
  readonly reviewed: Day | null;
  readonly rag: 'R' | 'A' | 'G' | null;
}

/** What one mentor did, in the order of days. */
export interface MentorsWork {
  readonly mentor: SampleMentor;
  readonly sessions: readonly MentoringSession[];
  readonly targets: readonly MentoringTarget[];
}

/** Every mentor's sessions and targets. Two mentors of one pupil take turns. */
export function mentorsWork({ mentors, episodes }: Mentoring, seed: number): readonly MentorsWork[] {
  const drawn = episodes.map((episode) => {
    const random = createRandom(seed, 'sessions', episode.life.pupil.index * 1000 + (episode.start % 1000));
    return { episode, sessions: drawSessions(episode, random), targets: drawTargets(episode, random) };
  });
  return mentors.map((mentor) => {
    const own = drawn.filter(({ episode }) => episode.mentors.includes(mentor));
    return {
      mentor,
      sessions: own.flatMap(({ episode, sessions }) => turnsOf(episode, mentor, sessions)).sort((a, b) => a.day - b.day),
      targets: own.flatMap(({ episode, targets }) => (episode.mentors[0] === mentor ? targets : [])).sort((a, b) => a.set - b.set),
    };
  });
}

function turnsOf(episode: SampleEpisode, mentor: SampleMentor, sessions: readonly MentoringSession[]): readonly MentoringSession[] {
  const turn = episode.mentors.indexOf(mentor);
  return sessions.filter((_, place) => place % episode.mentors.length === turn);
}

const topics = [
  'Attendance',
  'Settling in class',
  'Friendships',
  'Home',
  'Homework and revision',
  'Managing anger',
  'Confidence',
  'Next steps',
];
const lengths = [30, 40, 45, 50, 60];

/** Weekly or every other week on the pupil's own weekday, in term; held with the pupil's own regularity (Beta(5, 2)). */
function drawSessions(episode: SampleEpisode, random: Random): readonly MentoringSession[] {
  const every = random.chance(0.7) ? 7 : 14;
  const regular = random.beta(5, 2);
  const usual = lengths[random.below(lengths.length)] ?? 45;
  const topic = random.pick(topics);
  const sessions: MentoringSession[] = [];
  const end = episode.end ?? lastDay;
  for (let planned = episode.start + random.below(3); planned <= end; planned += every) {
    if (schoolDayOnOrBefore(planned) !== planned || schoolDays[schoolDayIndex(planned)]?.closed === true) continue;
    const held = random.chance(regular) ? 'Y' : random.chance(0.65) ? 'DNA' : 'Cancelled';
    const minutes = held !== 'Y' || random.chance(0.05) ? null : Math.max(15, usual + 5 * (random.below(5) - 2));
    if (held !== 'Cancelled' || random.chance(0.6)) {
      sessions.push({ episode, day: planned, minutes, held, topic: random.chance(0.55) ? topic : random.pick(topics) });
    }
  }
  return sessions;
}

const wishes = [
  'In school by the bell on four days of five',
  'Ask for help in maths once a week',
  'Hand in English homework on the day it is due',
  'Use the time-out card instead of walking off',
  'Sit with the new group at lunch on two days',
  'Speak to the form tutor before things boil over',
  'Read aloud once in the small group',
  'Pack the bag the evening before',
];

function drawTargets(episode: SampleEpisode, random: Random): readonly MentoringTarget[] {
  const end = episode.end ?? lastDay;
  return Array.from({ length: 1 + random.below(3) }, (_, place): MentoringTarget | null => {
    const set = schoolDayOnOrBefore(episode.start + 8 + 30 * place + random.below(6));
    const due = schoolDayOnOrBefore(set + 28 + random.below(15));
    const held = random.chance(0.85) ? schoolDayOnOrBefore(due + random.below(12) - 3) : null;
    const text = random.pick(wishes);
    const rag = (['G', 'A', 'R'] as const)[random.weighted([45, 33, 22])] ?? 'A';
    const reviewed = held === null || held > end || held > lastDay ? null : held;
    return set > end ? null : { episode, text, set, due, reviewed, rag: reviewed === null ? null : rag };
  }).filter((target) => target !== null);
}
