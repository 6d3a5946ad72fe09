import { windowDays } from '../world/effect.ts';
import { countMarks, type Life, type World } from '../world/world.ts';
import type { MenteeVoice, SampleTranscript } from './transcript.ts';

/** The school's own number of each mentee who speaks, by name: mentored pupils whose attendance went the way their words go. */
export function refsOf(transcripts: readonly SampleTranscript[], { lives }: World): ReadonlyMap<MenteeVoice, string> {
  const taken = new Set<Life>();
  const refs = new Map<MenteeVoice, string>();
  for (const { school, day, mentees } of transcripts) {
    const candidates = lives.filter(({ mentored, pupil }) => mentored && pupil.school.name === school && (pupil.left ?? day) >= day);
    for (const voice of mentees) {
      const free = candidates.filter((life) => !taken.has(life));
      const fitting = free.filter(({ pupil }) => pupil.gender === voice.gender && (voice.newToEnglish !== true || pupil.eal));
      const best = bestFit(fitting.length > 0 ? fitting : free, voice);
      if (best === null) continue;
      taken.add(best);
      refs.set(voice, best.pupil.adno);
    }
  }
  return refs;
}

/** Points of attendance that stand for "better", "worse" and "the same", without being anybody's record. */
const wanted = { better: 9, worse: -6, same: 0 } as const;

function bestFit(lives: readonly Life[], voice: MenteeVoice): Life | null {
  return lives.reduce<Life | null>((best, life) => (best === null || distance(life, voice) < distance(best, voice) ? life : best), null);
}

function distance({ marks, start }: Life, { attendance }: MenteeVoice): number {
  const before = countMarks(marks, start - windowDays, start);
  const after = countMarks(marks, start, start + windowDays);
  if (before.possible < 60 || after.possible < 60) return Number.POSITIVE_INFINITY;
  return Math.abs(100 * (after.attended / after.possible - before.attended / before.possible) - wanted[attendance]);
}
