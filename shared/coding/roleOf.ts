import type { SpeakerRole } from '#shared/study/model.ts';

/** Tried in this order: "mentor coordinator" is a coordinator, "learning mentor" a mentor, "class teacher" a teacher. */
const patterns: readonly (readonly [SpeakerRole, RegExp])[] = [
  ['interpreter', /\b(interpreter|interp|translator)\b/iu],
  ['interviewer', /\b(interviewer|facilitator|researcher|moderator|evaluator|int|q)\b/iu],
  ['coordinator', /\b(co-?ordinator|co-?ord|(programme|program|scheme|inclusion|pastoral) (manager|lead(er)?)|link mentor)\b/iu],
  ['mentee', /\b(mentees?|pupil|student|learner|young person|child)\b/iu],
  ['mentor', /\b(mentor|buddy)\b/iu],
  ['teacher', /\b(teacher|tutor|head of year|head ?teacher|deputy head|assistant head|senco|teaching assistant)\b/iu],
  ['parent', /\b(parent|mother|father|mum|dad|carer|guardian|grandmother|grandfather)\b/iu],
];

/** The role that a label or a header's words name ("Ms Osei, learning mentor"); unknown where they name none. */
export function roleOf(words: string): SpeakerRole {
  if (/^\s*I\.?\s*$/u.test(words)) return 'interviewer';
  for (const [role, pattern] of patterns) if (pattern.test(words)) return role;
  return 'unknown';
}
