/** Why a mentoring episode ended. */
export const exitReasons = [
  'goals_met',
  'moved_on',
  'left_school',
  'disengaged',
  'declined',
  'escalated',
  'mentor_left',
  'programme_end',
  'other',
] as const;

export type ExitReason = (typeof exitReasons)[number];

const patterns: readonly (readonly [RegExp, ExitReason])[] = [
  [/mentor[ _]?(has )?(left|leav|moved|gone)/, 'mentor_left'],
  [/goal|target|met\b|success|complete[ds]? (the )?plan|achiev/, 'goals_met'],
  [/left[ _]?(the )?school|new school|changed school|moved school|transferred/, 'left_school'],
  [/disengag|stopped (coming|attending)|did not attend|non[- ]?attend/, 'disengaged'],
  [/declin|refus|did not want|withdr/, 'declined'],
  [/escalat|referred on|camhs|social care|agency/, 'escalated'],
  [/programme|program|end of (the )?(year|term|project|funding)|time[- ]?limit/, 'programme_end'],
  [/moved[ _]?on|moved|step(ped)? down/, 'moved_on'],
];

/** Exit reason of a school's own word: `other` when it is none of these, null when the cell is blank. */
export function exitReason(text: string): ExitReason | null {
  const word = text.trim().toLowerCase();
  if (word === '') return null;
  const exact = exitReasons.find((reason) => reason === word.replaceAll(/[ -]/g, '_'));
  return exact ?? patterns.find(([pattern]) => pattern.test(word))?.[1] ?? 'other';
}
