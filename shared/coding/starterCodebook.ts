import type { Code } from '#shared/study/model.ts';

/**
 * Themes to begin with: what people in mentoring schemes tend to speak of, good and hard. They are a first reading to be kept,
 * renamed or thrown away, not a finding.
 */
export const starterCodebook: readonly Pick<Code, 'name' | 'description' | 'colour'>[] = [
  {
    name: 'Trust and being heard',
    description: 'Somebody who listens, keeps a confidence and does not judge; how that trust came, or why it did not.',
    colour: 1,
  },
  {
    name: 'Time for one person',
    description: 'What becomes possible because a mentor has time and goes at the pupil’s own speed, in ways that a full classroom cannot.',
    colour: 3,
  },
  {
    name: 'Confidence and belonging',
    description: 'Feeling able, known and part of the school; for the mentee, and also for mentors who grow in the work.',
    colour: 2,
  },
  {
    name: 'Coming to school and getting on',
    description: 'Changes in attendance, behaviour and lessons as the speaker tells them: better, the same or worse.',
    colour: 6,
  },
  {
    name: 'Home and school together',
    description: 'Links that the mentor makes between family, teachers and other services, and places where they stay broken.',
    colour: 4,
  },
  {
    name: 'Being singled out or welcome',
    description: 'How it looks to others to have a mentor: a mark of trouble, something to be proud of, or nothing special.',
    colour: 5,
  },
  {
    name: 'Strain and limits',
    description: 'Too little time, unclear roles, matches that end or do not work, language, rooms and money: what holds the work back.',
    colour: 0,
  },
];
