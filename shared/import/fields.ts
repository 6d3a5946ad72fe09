import { ethnicGroup } from '#shared/tables/ethnicGroups.ts';
import { exitReason } from '#shared/tables/exitReasons.ts';
import { gradeKind, scaledGrade } from '#shared/tables/gradeScales.ts';
import type { FieldName } from '#shared/tables/headerSynonyms.ts';
import { raterRole, ratingWave } from '#shared/tables/instruments.ts';
import { flag, gender, senStatus, yearGroup } from '#shared/tables/pupilFields.ts';
import { referralOutcome, referralReasonsIn, referredByRole } from '#shared/tables/referralReasons.ts';
import { suspensionKind, suspensionReason } from '#shared/tables/suspensionReasons.ts';
import { isAttributeValue } from './shapes/pupilAttributes.ts';
import { isRatingText, itemOfField } from './shapes/ratings.ts';
import type { ColumnPrivacy } from './types.ts';
import { type DateOrder, parseDay } from './values/dates.ts';
import { halfTermIn, isHalfTermText } from './values/halfTerms.ts';
import { parseMinutes, parseNumber, parseRating } from './values/numbers.ts';
import { writtenPeriod } from './values/periods.ts';
import { measureNamed, wantedDirection } from './values/plans.ts';
import { isFigure } from './values/specialValues.ts';
import { afternoon, looksLikeMark, polarityOf, sessionStatus, studyGroup, targetStatus } from './values/words.ts';

/** What is known of a field before any file: how it is kept, and when a cell is understood as one. */
export interface FieldKind {
  readonly privacy: ColumnPrivacy;
  understands(text: string, order: DateOrder | null): boolean;
  /** What is kept in place of the cell, where the cell itself is too much: a code, a month. */
  coarsen?(text: string, order: DateOrder | null): string;
}

/** As long as the name of a theme may be. */
export const longestTheme = 120;

/** Stands in a grid where a cell said something else than its column is for: such text may be about anybody, and is left at the door. */
export const notUnderstood = '(not understood)';

const any = (): boolean => true;
const date = (text: string, order: DateOrder | null): boolean => parseDay(text, order) !== null;
const kept = (understands: FieldKind['understands']): FieldKind => ({ privacy: 'kept', understands });
/** A mark that no list holds is kept as it stands, for it may be a local code; a sentence in its place is not. */
const mark: FieldKind = { ...kept(looksLikeMark), coarsen: (text) => (text.trim().length <= 3 ? text : notUnderstood) };
const keyed: FieldKind = { privacy: 'keyed', understands: any };
const count = kept((text) => parseNumber(text) !== null);
const yesOrNo = kept((text) => flag(text) !== null);

const birth: FieldKind = {
  privacy: 'coarsened',
  understands: date,
  coarsen(text, order) {
    const day = parseDay(text, order);
    return day === null ? '' : new Date(day * 86_400_000).toISOString().slice(0, 7);
  },
};

const kinds: Readonly<Partial<Record<FieldName, FieldKind>>> = {
  upn: keyed,
  adno: keyed,
  external_id: keyed,
  name: { privacy: 'keyed', understands: looksLikeName },
  surname: { privacy: 'keyed', understands: looksLikeName },
  forename: { privacy: 'keyed', understands: looksLikeName },
  class: { privacy: 'keyed', understands: (text) => text.trim().length <= 24 },
  school: { privacy: 'keyed', understands: (text) => /[a-z]/i.test(text) },
  mentor: { privacy: 'keyed', understands: looksLikeName },
  rater: { privacy: 'keyed', understands: looksLikeName },
  birth,
  year_group: kept((text) => yearGroup(text) !== null),
  gender: kept((text) => gender(text) !== null),
  roll_start: kept(date),
  roll_end: kept(date),
  pupil_premium: yesOrNo,
  fsm: yesOrNo,
  eal: yesOrNo,
  fsm_ever: yesOrNo,
  in_care: yesOrNo,
  ethnic_group: { privacy: 'coarsened', understands: (text) => ethnicGroup(text) !== null, coarsen: (text) => ethnicGroup(text) ?? '' },
  sen: kept((text) => senStatus(text) !== null),
  day: kept((text, order) => isHalfTermText(text) || date(text, order)),
  am_pm: kept((text) => afternoon(text) !== null),
  code: mark,
  code_am: mark,
  code_pm: mark,
  week_start: kept(date),
  week_end: kept(date),
  sessions_possible: count,
  sessions_attended: count,
  sessions_authorised: count,
  sessions_unauthorised: count,
  sessions_late: count,
  period: kept((text) => writtenPeriod(text) !== null || halfTermIn(text) !== null),
  sessions_present: count,
  sessions_aea: count,
  sessions_late_before: count,
  sessions_late_after: count,
  attendance_percent: count,
  code_count: count,
  grand_total: count,
  goal_number: count,
  review_number: count,
  goal_score: count,
  subject: kept((text) => text.length <= 60),
  grade_kind: kept((text) => gradeKind(text) !== null),
  grade_term: kept((text) => text.length <= 60),
  grade: kept((text) => scaledGrade(text, true) !== null),
  attribute: kept((text) => text.length <= 60),
  attribute_value: kept(isAttributeValue),
  sen_support: yesOrNo,
  sen_plan: yesOrNo,
  label: kept((text) => text.length <= 120),
  figure: kept(isFigure),
  figure_period: kept((text) => text.length <= 60),
  meaning: kept((text) => text.length <= 120),
  study_group: kept((text) => studyGroup(text) !== null),
  plan_measure: kept((text) => measureNamed(text) !== null),
  plan_direction: kept((text) => wantedDirection(text) !== null),
  suspension_kind: kept((text) => suspensionKind(text) !== null),
  start_day: kept(date),
  sessions: kept((text) => parseNumber(text) !== null),
  days: kept((text) => parseNumber(text) !== null),
  cancelled: yesOrNo,
  event_kind: kept((text) => text.length <= 60),
  polarity: kept((text) => polarityOf(text) !== null),
  points: kept((text) => parseNumber(text) !== null),
  received: kept(date),
  referred_by: { privacy: 'coarsened', understands: any, coarsen: (text) => referredByRole(text) ?? '' },
  reasons: { privacy: 'coarsened', understands: any, coarsen: (text) => referralReasonsIn(text).join(';') },
  outcome: kept((text) => referralOutcome(text) !== null),
  end_day: kept(date),
  exit_reason: { privacy: 'coarsened', understands: any, coarsen: (text) => exitReason(text) ?? '' },
  minutes: kept((text) => parseMinutes(text) !== null),
  held: kept((text) => sessionStatus(text) !== null),
  topic: kept((text) => text.length <= 60),
  set_day: kept(date),
  due_day: kept(date),
  reviewed_day: kept(date),
  target_status: kept((text) => targetStatus(text) !== null),
  wave: kept((text) => ratingWave(text) !== null),
  rater_role: { privacy: 'coarsened', understands: any, coarsen: (text) => raterRole(text) ?? '' },
  value: kept(isRatingText),
  measure: kept((text) => text.length <= 60),
  document: kept((text) => text.length <= 200),
  quote: { privacy: 'keyed', understands: (text) => /\p{L}/u.test(text) },
  theme: kept((text) => text.trim().length <= longestTheme),
  coder: kept((text) => text.length <= 80),
  memo: kept(any),
  narrative: { privacy: 'dropped', understands: any },
};

const reason: FieldKind = {
  privacy: 'coarsened',
  understands: (text) => text.trim().length <= 60,
  coarsen: (text) => suspensionReason(text) ?? '',
};

export function fieldKind(field: FieldName): FieldKind {
  if (itemOfField(field) !== null) return kept((text) => parseRating(text) !== null);
  return kinds[field] ?? (field.startsWith('reason_') ? reason : { privacy: 'dropped', understands: any });
}

/** Fields whose cells are dates of the period under study, told apart from birth dates. */
export const eventDayFields: ReadonlySet<string> = new Set([
  'day',
  'week_start',
  'week_end',
  'start_day',
  'end_day',
  'received',
  'set_day',
  'due_day',
  'reviewed_day',
  'roll_start',
  'roll_end',
]);

function looksLikeName(text: string): boolean {
  return /\p{L}/u.test(text) && !/^\d/.test(text.trim()) && text.length <= 80;
}
