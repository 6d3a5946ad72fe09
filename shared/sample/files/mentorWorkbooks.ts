import type { InputFile } from '#shared/import/types.ts';
import { type Day, slashDate } from '../world/calendar.ts';
import type { MentoringSession, MentorsWork } from '../world/mentorsWork.ts';
import { classAtTheEnd, type SamplePupil } from '../world/pupils.ts';
import { createRandom, type Random } from '../world/random.ts';
import { type Sheet, type SheetCell, workbookFile } from '../writers/workbook.ts';

/** One workbook per mentor, each kept in its owner's way: some write surnames first, some type dates as text, all forget some. */
export function mentorWorkbooks(work: readonly MentorsWork[], seed: number): readonly InputFile[] {
  return work.map((own) => ({
    path: `mentor-${String(own.mentor.number).padStart(2, '0')}.xlsx`,
    bytes: workbookFile(sheetsOf(own, createRandom(seed, 'workbook', own.mentor.number))),
  }));
}

function sheetsOf({ mentor, sessions, targets }: MentorsWork, random: Random): readonly Sheet[] {
  const title = [`Mentor: ${mentor.name}, ${mentor.school.name}`];
  const surnameFirst = mentor.number % 4 === 3;
  const typesDates = mentor.number % 5 === 2;
  const name = ({ forename, surname }: SamplePupil) => (surnameFirst ? `${surname}, ${forename}` : `${forename} ${surname}`);
  const date = (day: Day | null): SheetCell => (day === null ? null : typesDates ? slashDate(day) : { day });
  const who = (pupil: SamplePupil): readonly SheetCell[] => [name(pupil), classAtTheEnd(pupil)];
  const forgotten = (day: Day) => (random.chance(0.05) ? null : day);
  const sessionRows = sessions.map(({ episode, day, minutes, held, topic }): readonly SheetCell[] => [
    date(forgotten(day)),
    ...who(episode.life.pupil),
    minutes,
    held,
    topic,
  ]);
  const diaryRows = sessions
    .filter(({ held }) => held === 'Y' && random.chance(0.78))
    .map((session): readonly SheetCell[] => [
      date(session.day),
      ...who(session.episode.life.pupil),
      covered(session),
      difficulty(session, random),
    ]);
  const targetRows = targets.map(({ episode, text, set, due, reviewed, rag }): readonly SheetCell[] => [
    ...who(episode.life.pupil),
    text,
    date(set),
    date(due),
    date(reviewed),
    rag,
  ]);
  return [
    { name: 'Sessions', rows: [title, [], ['Date', 'Pupil', 'Reg', 'Mins', 'Held', 'Topic'], ...sessionRows] },
    { name: 'Diary', rows: [title, ['Date', 'Pupil', 'Reg', 'Covered', 'Difficulty'], ...diaryRows] },
    { name: 'Targets', rows: [title, ['Pupil', 'Reg', 'Target', 'Set', 'By when', 'Review date', 'RAG'], ...targetRows] },
  ];
}

function covered({ episode, topic }: MentoringSession): string {
  return `${topic}. Talked the week through with ${episode.life.pupil.forename} and agreed one thing to try`;
}

function difficulty({ episode }: MentoringSession, random: Random): string {
  const { forename } = episode.life.pupil;
  const said = [
    '',
    '',
    '',
    `${forename} tired, came without breakfast`,
    'Room taken, sat in the corridor',
    `${forename} did not want to miss science`,
  ];
  return random.pick(said);
}
