import type { SpeakerRole, TranscriptDocument } from '#shared/study/model.ts';

const roleWords: Readonly<Record<SpeakerRole, { readonly one: string; readonly many: string }>> = {
  mentee: { one: 'mentee', many: 'mentees' },
  mentor: { one: 'mentor', many: 'mentors' },
  coordinator: { one: 'coordinator', many: 'coordinators' },
  teacher: { one: 'teacher', many: 'teachers' },
  parent: { one: 'parent', many: 'parents' },
  interviewer: { one: 'interviewer', many: 'interviewers' },
  interpreter: { one: 'interpreter', many: 'interpreters' },
  unknown: { one: 'role not known', many: 'role not known' },
};

/** "mentee": within a sentence or an attribution. */
export function roleWord(role: SpeakerRole): string {
  return roleWords[role].one;
}

/** "Mentees": heads a column. */
export function roleHeading(role: SpeakerRole): string {
  const many = roleWords[role].many;
  return many.charAt(0).toUpperCase() + many.slice(1);
}

/** "Mentee": an entry of a list to choose from. */
export function roleLabel(role: SpeakerRole): string {
  const one = roleWords[role].one;
  return one.charAt(0).toUpperCase() + one.slice(1);
}

/** "Interview", "Focus group". */
export function transcriptKind(kind: TranscriptDocument['kind']): string {
  if (kind === 'interview') return 'Interview';
  return kind === 'focusGroup' ? 'Focus group' : 'Conversation';
}
