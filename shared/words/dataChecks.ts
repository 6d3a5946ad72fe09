import type { CheckFound, CheckResult, CheckRow, CheckSeverity, RowPage, ShownRow } from '#shared/dataRoom/dataRoom.ts';
import { formatDay } from './dates.ts';
import { formatNumber } from './numbers.ts';
import { countOf } from './plural.ts';

/** How much a check matters, as its badge says it. */
export const severityNames: Readonly<Record<CheckSeverity, string>> = {
  wrong: 'cannot be right',
  doubtful: 'look at it',
  toKnow: 'good to know',
};

interface CheckWords {
  readonly name: string;
  readonly found: (found: CheckFound) => string;
  readonly todo: string;
  /** About one row; its place, pupil and day are shown beside it. */
  readonly row: (about: readonly string[], row: CheckRow) => string;
}

const rowsOf = (found: CheckFound, one: string, many = `${one}s`): string => countOf(found.rows, one, many);
const of = (found: CheckFound): string => (found.pupils === 0 ? '' : ` of ${countOf(found.pupils, 'pupil')}`);
const between = ({ firstDay, lastDay }: CheckFound): string => {
  if (firstDay === null || lastDay === null) return '';
  return firstDay === lastDay ? ` on ${formatDay(firstDay)}` : ` between ${formatDay(firstDay)} and ${formatDay(lastDay)}`;
};
const lie = (found: CheckFound): string => (found.rows === 1 ? 'lies' : 'lie');
const say = (found: CheckFound): string => (found.rows === 1 ? 'says' : 'say');
const is = (found: CheckFound): string => (found.rows === 1 ? 'is' : 'are');

const exact = (number: string): string => formatNumber(Number(number), Number.isInteger(Number(number)) ? 0 : 2);

const things: Readonly<Record<string, string>> = {
  marks: 'a register mark',
  suspensions: 'a suspension',
  sessions: 'a mentoring session',
  behaviour: 'a behaviour record',
  referrals: 'a referral',
  ratings: 'a rating',
};
const closed: Readonly<Record<string, string>> = {
  saturday: 'a Saturday',
  sunday: 'a Sunday',
  holiday: 'a bank holiday',
  outsideTerm: 'a day outside term',
};

const words: Readonly<Record<string, CheckWords>> = {
  unknownMarks: {
    name: 'Marks that no list of codes holds',
    found: (found) => `${rowsOf(found, 'mark')}${of(found)} ${is(found)} in no list of register codes.`,
    todo: 'Ask the school what they stand for, and say so when the file is brought in. Until then these pupils are left out of attendance.',
    row: ([code = '']) => `the mark ${code}`,
  },
  attendedMore: {
    name: 'Attendance above 100 %',
    found: (found) =>
      `${rowsOf(found, 'summary', 'summaries')}${of(found)} ${say(found)} that more sessions were attended than were possible.`,
    todo: 'The two columns may be swapped, or count different weeks. Ask for the export again; until then do not use these summaries.',
    row: ([attended = '', possible = '']) => `${attended} attended of ${possible} possible`,
  },
  postBeforePre: {
    name: 'Form “after” filled in before form “before”',
    found: (found) => `${rowsOf(found, 'form')}${of(found)} called after ${is(found)} dated before the pupil’s form called before.`,
    todo: 'The two waves may be named the wrong way round, or a date is wrong. Correct the file and bring it in again.',
    row: ([day = '']) => `the form before is of ${formatDay(day)}`,
  },
  sessionsOffRoll: {
    name: 'Mentoring of pupils who were not on roll',
    found: (found) => `${rowsOf(found, 'session')}${of(found)} ${lie(found)} before the pupil joined or after the pupil left.`,
    todo: 'Check the dates on roll against the session dates. The sessions count towards what was delivered all the same.',
    row: ([side = '', day = '']) => (side === 'before' ? `the pupil joined on ${formatDay(day)}` : `the pupil left on ${formatDay(day)}`),
  },
  futureDays: {
    name: 'Dates that had not come yet',
    found: (found) =>
      `${rowsOf(found, 'row')} ${found.rows === 1 ? 'tells' : 'tell'} of something dated after the day its file was brought in.`,
    todo: 'Day and month may be the wrong way round, or the year is wrong. Answer the question about the order of dates, or correct the file.',
    row: ([kind = '']) => things[kind] ?? kind,
  },
  longSuspensions: {
    name: 'More than 45 days of suspension in a year',
    found: (found) =>
      `${rowsOf(found, 'suspension')} ${found.rows === 1 ? 'belongs' : 'belong'} to ${countOf(found.pupils, 'pupil')} with more than 90 sessions in a school year.`,
    todo: 'Lengths may be in days where sessions were expected, or rows are there twice. Check the column that gives the length.',
    row: ([sessions = '']) => `${sessions} sessions in that school year`,
  },
  recordsStop: {
    name: 'Records that stop for a whole school',
    found: (found) =>
      `Records stop from one week to the next at ${countOf(found.schools, 'school')}, last${between(found)}, and do not come back.`,
    todo: 'This is what a change of information system looks like: ask whether the old system’s records can still be exported. Until then do not read fewer records as better behaviour.',
    row: ([kind = '']) => `among the last before they stop: ${things[kind] ?? kind}`,
  },
  closedDays: {
    name: 'Marks on days when schools are closed',
    found: (found) =>
      `${rowsOf(found, 'mark')}${of(found)} ${found.rows === 1 ? 'stands' : 'stand'} on a weekend, a bank holiday or outside term${between(found)}.`,
    todo: 'A register has no Sundays: day and month may be the wrong way round. If the school was open, nothing needs to be done. Say under Codes and dates when its terms are, and its holidays are looked at as well.',
    row: ([code = '', kind = '']) => `the mark ${code} on ${closed[kind] ?? kind}`,
  },
  marksTwice: {
    name: 'Two different marks for one session',
    found: (found) => `${rowsOf(found, 'mark')}${of(found)} gave way to another mark of the same pupil and session.`,
    todo: 'The better mark is kept: present before absent, authorised before unauthorised. If the later one should count, take the older file out.',
    row: ([code = '', kept = '']) => `${code} gave way to ${kept}`,
  },
  sameMarkTwice: {
    name: 'The same mark twice',
    found: (found) => `${rowsOf(found, 'mark')}${of(found)} ${is(found)} there twice and counted once.`,
    todo: 'Two exports overlap, or one was made twice. Nothing needs to be done.',
    row: ([code = '']) => `the mark ${code} again`,
  },
  summariesDiffer: {
    name: 'Two summaries of the same days that differ',
    found: (found) =>
      `${rowsOf(found, 'summary', 'summaries')}${of(found)} ${is(found)} not counted: a later row adds up the same days to other numbers.`,
    todo: 'A later export is taken to correct an earlier one. If the earlier one is right, take the later file out.',
    row: ([gone = '', kept = '']) => `${gone} sessions attended; counted are ${kept}`,
  },
  marksOffRoll: {
    name: 'Marks of pupils who were not on roll',
    found: (found) => `${rowsOf(found, 'mark')}${of(found)} ${lie(found)} outside the pupil’s own days on roll, and are not counted.`,
    todo: 'Check the dates of joining and leaving in the pupil list: marks outside them are left out of every figure.',
    row: ([code = '', side = '']) => `the mark ${code} ${side === 'before' ? 'before joining' : 'after leaving'}`,
  },
  sessionsAfterEnd: {
    name: 'Mentoring after it had ended',
    found: (found) => `${rowsOf(found, 'session')}${of(found)} ${lie(found)} after the end of the pupil’s last episode.`,
    todo: 'Check the end date, or whether a further episode is missing in the tracker.',
    row: ([day = '']) => `mentoring ended on ${formatDay(day)}`,
  },
  sessionsBeforeStart: {
    name: 'Mentoring before it had begun',
    found: (found) => `${rowsOf(found, 'session')}${of(found)} ${lie(found)} before the start of the pupil’s first episode.`,
    todo: 'Windows hang on the start date. If it is too late, part of the effect counts as before: check the tracker.',
    row: ([day = '']) => `mentoring began on ${formatDay(day)}`,
  },
  rowsTwice: {
    name: 'The same row twice',
    found: (found) => `${rowsOf(found, 'row')}${of(found)} ${say(found)} exactly what an earlier row says, and ${is(found)} counted.`,
    todo: 'If it is the same thing written down twice, take the row or the file out. Two equal events on one day can be right.',
    row: ([kind = '']) => `${things[kind] ?? kind} that is there already`,
  },
  totalsDiffer: {
    name: 'Totals that rows do not come to',
    found: (found) => `${rowsOf(found, 'total')} in the files ${is(found)} not what the rows add up to.`,
    todo: 'Rows may be missing from the export, or the total counts something else. Export it again, or ask whoever made it.',
    row: ([said = '', sum = '']) => `the file says ${exact(said)}, its rows come to ${exact(sum)}`,
  },
  twoSchools: {
    name: 'Pupils in two schools',
    found: (found) => `${countOf(found.pupils, 'pupil')} ${found.pupils === 1 ? 'stands' : 'stand'} in the lists of different schools.`,
    todo: 'All their rows count for the school of the list that was brought in last. A move or a dual registration needs nothing more.',
    row: () => 'listed in this school',
  },
  listedTwice: {
    name: 'Pupils listed twice',
    found: (found) =>
      `${rowsOf(found, 'row')} ${found.rows === 1 ? 'lists' : 'list'} a pupil whom an earlier row of the same list has, and ${is(found)} set aside.`,
    todo: 'Look whether the second row names another school or another year: the first row is the one that counts.',
    row: () => 'listed in an earlier row',
  },
  otherRaters: {
    name: 'Other people rated at the end',
    found: (found) => `${rowsOf(found, 'rating')}${of(found)} ${is(found)} by somebody who rated the pupil in one wave only.`,
    todo: 'A change of teacher looks like a change of the pupil. Say so beside the figure, or ask the first raters again.',
    row: ([wave = '']) => (wave === 'pre' ? 'rated before, not after' : 'rated after, not before'),
  },
  oldUnexplained: {
    name: 'Absences nobody has explained yet',
    found: (found) =>
      `${rowsOf(found, 'mark')}${of(found)} still ${say(found)} N (no reason yet), the oldest of ${formatDay(found.firstDay ?? '')}.`,
    todo: 'They count as unauthorised. Schools replace them within five school days: export the register again later.',
    row: ([days = '']) => `N for ${countOf(Number(days), 'day')}`,
  },
};

/** What a check looks for. */
export function checkName(id: string): string {
  return words[id]?.name ?? id;
}

/** What it found, in a sentence; `none` of it, or why it could not look. */
export function describeCheck({ id, found }: CheckResult): string {
  if (found === null) return 'There is nothing to look at yet.';
  if (found.rows === 0) return 'None found.';
  return words[id]?.found(found) ?? '';
}

/** What to do about it. */
export function checkTodo(id: string): string {
  return words[id]?.todo ?? '';
}

/** One row that a check points at. */
export function describeCheckRow(id: string, row: CheckRow): string {
  return words[id]?.row(row.about, row) ?? '';
}

/** The checks in the order to read them: what was found first, graver first. */
export function inReadingOrder(checks: readonly CheckResult[]): readonly CheckResult[] {
  const severity: Readonly<Record<CheckSeverity, number>> = { wrong: 0, doubtful: 1, toKnow: 2 };
  const place = ({ found, severity: how }: CheckResult): number => (found === null ? 20 : found.rows === 0 ? 10 : 0) + severity[how];
  return checks.toSorted((a, b) => place(a) - place(b));
}

/** The answer of the page: how much there is to look at. */
export function describeChecks(checks: readonly CheckResult[]): string {
  const found = checks.filter((check) => (check.found?.rows ?? 0) > 0);
  const wrong = found.filter(({ severity }) => severity === 'wrong').length;
  if (found.length === 0) return 'Nothing looks wrong in what was brought in';
  if (wrong === 0) return `Nothing is impossible; ${countOf(found.length, 'check')} found something to look at`;
  return `${countOf(wrong, 'check')} found something that cannot be right; ${countOf(found.length - wrong, 'other')} something to look at`;
}

export const checkPageWords = {
  subtitle: 'Every check looks at all rows of the study. What it points at can be looked at row by row.',
  others: 'Looked for as well',
} as const;

/** "Rows 51 to 80 of 80". */
export function describePage({ total, from, rows }: RowPage): string {
  if (rows.length === 0) return 'No rows';
  return `${rows.length === 1 ? 'Row' : 'Rows'} ${formatNumber(from + 1, 0)}${rows.length === 1 ? '' : ` to ${formatNumber(from + rows.length, 0)}`} of ${formatNumber(total, 0)}`;
}

/** What the study keeps of a row, in a line: headings with what stands under them; empty cells are left off. */
export function keptCells({ cells }: ShownRow): string {
  return cells
    .filter(({ field, value }) => field !== 'pupil' && value.trim() !== '')
    .map(({ header, value }) => `${header}: ${value}`)
    .join(' · ');
}
