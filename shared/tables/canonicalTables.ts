import type { ColumnType } from './typedTable.ts';

/**
 * The canonical tables: what every import ends in and every question is asked of (DOMAIN 3, the part built so far).
 * `pupil`, `school`, `mentor`, `episode`, `referral` are small integers local to the study. `source` is the number of the
 * source in the study and `source_row` the 1-based row in that source's file, so that any figure can be walked back to a row.
 */
export const canonicalTables = {
  school: { school: 'integer', name: 'text', phase: 'text' },
  pupil: {
    pupil: 'integer',
    school: 'integer',
    year_group: 'integer',
    gender: 'text',
    birth_month: 'day',
    fsm: 'boolean',
    pupil_premium: 'boolean',
    sen: 'text',
    eal: 'boolean',
    fsm_ever: 'boolean',
    in_care: 'boolean',
    ethnic_group: 'text',
    roll_start: 'day',
    roll_end: 'day',
    source: 'integer',
    source_row: 'integer',
  },
  attendance_mark: { pupil: 'integer', day: 'day', pm: 'boolean', code: 'text', source: 'integer', source_row: 'integer' },
  /** Sessions of whole stretches of days (a week, a term) as a system adds them up: a second source of attendance beside marks. */
  attendance_summary: {
    pupil: 'integer',
    from_day: 'day',
    to_day: 'day',
    possible: 'integer',
    attended: 'integer',
    authorised: 'integer',
    unauthorised: 'integer',
    /** Came before the register closed (L); where a system does not tell the two apart (`late_after` is missing), all that was late. */
    late: 'integer',
    /** Came after it had closed (U), which is an absence. */
    late_after: 'integer',
    source: 'integer',
    source_row: 'integer',
  },
  /** Marks that gave way to a better one of the same pupil and session: `kept` is the code that stayed, `kept_source` and `kept_row` its place. */
  mark_twice: {
    pupil: 'integer',
    day: 'day',
    pm: 'boolean',
    kept: 'text',
    code: 'text',
    kept_source: 'integer',
    kept_row: 'integer',
    source: 'integer',
    source_row: 'integer',
  },
  /** Every row that lists a pupil, before the rows of one pupil become one. */
  pupil_listing: { pupil: 'integer', school: 'integer', source: 'integer', source_row: 'integer' },
  /**
   * Figures that are of no pupil: published statistics, sums of groups. Never counted with. `text` is the cell as it stood, `value` its
   * number where it is one, `symbol` what stands in place of a number or beside it (`c` confidential, `z` not applicable, ...).
   */
  reference_figure: {
    label: 'text',
    period: 'text',
    measure: 'text',
    text: 'text',
    value: 'double',
    symbol: 'text',
    source: 'integer',
    source_row: 'integer',
  },
  attendance_code: { code: 'text', valid_from: 'day', valid_to: 'day', category: 'text', late: 'boolean', confirmed: 'boolean' },
  exclusion: {
    exclusion: 'integer',
    pupil: 'integer',
    kind: 'text',
    start_day: 'day',
    sessions: 'integer',
    cancelled: 'boolean',
    reason_1: 'text',
    reason_2: 'text',
    reason_3: 'text',
    source: 'integer',
    source_row: 'integer',
  },
  behaviour_event: {
    pupil: 'integer',
    day: 'day',
    polarity: 'integer',
    points: 'double',
    kind: 'text',
    source: 'integer',
    source_row: 'integer',
  },
  rating: {
    pupil: 'integer',
    instrument: 'text',
    item: 'integer',
    rater_role: 'text',
    rater: 'text',
    wave: 'text',
    day: 'day',
    value: 'double',
    source: 'integer',
    source_row: 'integer',
  },
  referral: {
    referral: 'integer',
    pupil: 'integer',
    received: 'day',
    referred_by: 'text',
    outcome: 'text',
    source: 'integer',
    source_row: 'integer',
  },
  referral_reason: { referral: 'integer', pupil: 'integer', reason: 'text' },
  mentor: { mentor: 'integer', school: 'integer', label: 'text' },
  episode: {
    episode: 'integer',
    pupil: 'integer',
    start_day: 'day',
    end_day: 'day',
    exit_reason: 'text',
    source: 'integer',
    source_row: 'integer',
  },
  /** Pupils whom somebody chose to stand beside the mentored ones, each with the day its windows hang on. */
  comparison_pupil: { pupil: 'integer', start_day: 'day', source: 'integer', source_row: 'integer' },
  episode_mentor: { episode: 'integer', mentor: 'integer', from_day: 'day', to_day: 'day' },
  session: {
    session: 'integer',
    mentor: 'integer',
    pupil: 'integer',
    day: 'day',
    minutes: 'integer',
    status: 'text',
    topic: 'text',
    source: 'integer',
    source_row: 'integer',
  },
  diary: { pupil: 'integer', mentor: 'integer', day: 'day', source: 'integer', source_row: 'integer' },
  target: {
    pupil: 'integer',
    set_day: 'day',
    due_day: 'day',
    reviewed_day: 'day',
    status: 'text',
    source: 'integer',
    source_row: 'integer',
  },
  /** Scores of a goal (0 to 10, higher is nearer), `review` 0 for the baseline; `day` where the file tells it. `target` numbers the goals of a source. */
  target_review: {
    pupil: 'integer',
    target: 'integer',
    review: 'integer',
    day: 'day',
    value: 'double',
    source: 'integer',
    source_row: 'integer',
  },
  /** One subject's grade of one day, or of a `term` as the file calls it (`Aut`, `Spring 1`), whose day may not be known. `value` is the grade as a number on its scale; `kind`: current, target, predicted, exam or effort. */
  grade: {
    pupil: 'integer',
    subject: 'text',
    kind: 'text',
    term: 'text',
    day: 'day',
    value: 'double',
    scale: 'text',
    source: 'integer',
    source_row: 'integer',
  },
  /** Which way a measure should move for one pupil, where it is not the usual way: `up`, `down` or `maintain`. */
  outcome_plan: { pupil: 'integer', measure: 'text', direction: 'text', source: 'integer', source_row: 'integer' },
} as const satisfies Record<string, Record<string, ColumnType>>;

export type CanonicalTableName = keyof typeof canonicalTables;
