import type { InputFile } from '#shared/import/types.ts';
import { askedPupils } from '../world/asked.ts';
import { type Day, slashDate } from '../world/calendar.ts';
import { girls, surnames, titles } from '../world/names.ts';
import { classAtTheEnd, fullName, type SamplePupil } from '../world/pupils.ts';
import { createRandom } from '../world/random.ts';
import { schools } from '../world/schools.ts';
import type { World } from '../world/world.ts';
import { type Cell, csvFile } from '../writers/csv.ts';

const header = ['Timestamp', 'Pupil Name', 'Reg Group', 'School', 'Wave', 'Completed by', 'Role', 'Behaviour rating'];
const words = ['1 - Very poor', '2 - Poor', '3 - Mixed', '4 - Good', '5 - Very good'];

/** The teachers' online form, one row per answer: several teachers per pupil and wave, some of them missing. */
export function teacherRatings(world: World): InputFile {
  const staff = new Map(schools.map(({ number }) => [number, staffOf(number, world.seed)]));
  const rows = askedPupils(world, 'ratings').flatMap(({ life, before, after }) => {
    const { pupil, questionnaires, mentored } = life;
    const random = createRandom(world.seed, 'raters', pupil.index);
    const raters = random.shuffled(staff.get(pupil.school.number) ?? []);
    const wave = (name: string, day: Day | null, ratings: readonly number[]) =>
      ratings.flatMap((rating, place) => {
        const rater = raters[place];
        const skipped = place > 0 && random.chance(0.12);
        const clock = timeOfDay(random.below(600));
        return day === null || rater === undefined || skipped ? [] : [{ day, clock, cells: answer(pupil, name, rater, rating, place) }];
      });
    const ratingsAfter = (mentored ? questionnaires.afterWith : questionnaires.afterWithout).ratings;
    return [...wave('Before', before, questionnaires.before.ratings), ...wave('After', after, ratingsAfter)];
  });
  const lines = rows
    .sort((a, b) => a.day - b.day)
    .map(({ day, clock, cells }): readonly Cell[] => [`${slashDate(day)} ${clock}`, ...cells]);
  return { path: 'teacher-ratings.csv', bytes: csvFile([header, ...lines]) };
}

function answer(pupil: SamplePupil, wave: string, rater: string, rating: number, place: number): readonly Cell[] {
  return [fullName(pupil), classAtTheEnd(pupil), pupil.school.name, wave, rater, roleOf(pupil, place), words[rating - 1] ?? null];
}

function roleOf({ school }: SamplePupil, place: number): string {
  const roles =
    school.phase === 'secondary'
      ? ['Form tutor', 'English teacher', 'Maths teacher']
      : ['Class teacher', 'Teaching assistant', 'PE teacher'];
  return roles[place] ?? 'Teacher';
}

function staffOf(school: number, seed: number): readonly string[] {
  const random = createRandom(seed, 'staff', school);
  return Array.from({ length: 14 }, () => `${random.pick(titles)} ${random.pick(girls).charAt(0)} ${random.pick(surnames)}`);
}

/** Between eight in the morning and six in the evening. */
function timeOfDay(minutes: number): string {
  return `${String(8 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:${String((minutes * 7) % 60).padStart(2, '0')}`;
}
