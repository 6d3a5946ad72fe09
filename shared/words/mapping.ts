import type { ColumnPrivacy } from '#shared/import/types.ts';
import { sentenceCase } from './plural.ts';

/** How a column is kept, as its badge says it. */
export const privacyNames: Readonly<Record<ColumnPrivacy, string>> = {
  kept: 'kept',
  dropped: 'left out',
  keyed: 'replaced by a number',
  coarsened: 'kept with less detail',
};

const whys: Readonly<Record<string, string>> = {
  'header.synonym': 'Its heading is a usual one for this.',
  'values.upn': 'Nearly every cell is a valid unique pupil number.',
  'values.dates': 'Nearly every cell is a date.',
  'values.sessions': 'Every cell says morning or afternoon.',
  'values.marks': 'The cells are register marks.',
  'values.waves': 'The cells say before and after.',
  'values.contradict': 'The heading fits, but what stands below it does not.',
  'recipe.same': 'As when a file like this came last.',
  'recipe.renamed': 'Takes over from a column of another name, by its heading.',
  'recipe.place': 'Takes over from a column of another name in this place, by what is in it.',
  none: 'Nothing in Strand is counted from it.',
};

/** Why a column was taken to mean what it is proposed to mean. */
export function describeWhy(why: string): string {
  return whys[why] ?? '';
}

const fields: Readonly<Record<string, string>> = {
  upn: 'unique pupil number',
  adno: 'admission number',
  external_id: 'the system’s own pupil number',
  name: 'pupil’s name',
  surname: 'pupil’s surname',
  forename: 'pupil’s forename',
  birth: 'date of birth',
  class: 'class or form',
  year_group: 'year group',
  school: 'school',
  gender: 'gender',
  roll_start: 'first day on roll',
  roll_end: 'last day on roll',
  pupil_premium: 'pupil premium',
  fsm: 'free school meals',
  sen: 'special educational needs',
  eal: 'English as an additional language',
  day: 'date',
  am_pm: 'morning or afternoon',
  code: 'register mark',
  code_am: 'morning mark',
  code_pm: 'afternoon mark',
  week_start: 'first day of the week or stretch',
  week_end: 'last day of the week or stretch',
  period: 'term or year',
  sessions_present: 'sessions present, without education elsewhere',
  sessions_aea: 'sessions of approved education elsewhere',
  sessions_late_before: 'times late, before the register closed',
  sessions_late_after: 'times late, after the register closed',
  attendance_percent: 'attendance in per cent, as a check',
  code_count: 'times this code was given',
  attribute: 'what the value is of',
  attribute_value: 'its value',
  sen_support: 'support for special needs',
  sen_plan: 'education, health and care plan',
  label: 'what the figures are of',
  figure: 'figure',
  figure_period: 'when the figures are of',
  meaning: 'what the code counts as',
  grand_total: 'total, as a check',
  sessions_possible: 'sessions possible',
  sessions_attended: 'sessions attended',
  sessions_authorised: 'authorised absences',
  sessions_unauthorised: 'unauthorised absences',
  sessions_late: 'times late',
  study_group: 'mentored or comparison',
  suspension_kind: 'kind of suspension',
  start_day: 'start date',
  sessions: 'length in sessions',
  days: 'length in days',
  reason_1: 'reason',
  reason_2: 'second reason',
  reason_3: 'third reason',
  cancelled: 'cancelled',
  event_kind: 'kind of event',
  polarity: 'positive or negative',
  points: 'points',
  received: 'date of referral',
  referred_by: 'who referred (as a role)',
  reasons: 'reasons for referral',
  outcome: 'outcome of the referral',
  mentor: 'mentor',
  end_day: 'end date',
  exit_reason: 'why mentoring ended',
  minutes: 'length in minutes',
  held: 'held or not',
  topic: 'topic',
  set_day: 'date set',
  due_day: 'date due',
  reviewed_day: 'date reviewed',
  target_status: 'met or not',
  wave: 'before or after',
  rater: 'who rated',
  rater_role: 'rater’s role',
  value: 'rating',
  document: 'transcript, by file name or title',
  quote: 'words quoted (kept as a place in the transcript)',
  theme: 'theme',
  coder: 'who coded it',
  memo: 'note on the passage',
  narrative: 'written notes (left out)',
};

/** What a column can mean, in a person's words. */
export function fieldName(field: string): string {
  const item = /^item_(\d+)$/.exec(field)?.[1];
  return sentenceCase(item === undefined ? (fields[field] ?? field) : `item ${item} of the scale`);
}
