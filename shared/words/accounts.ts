import type { AccountPart } from '#shared/dataRoom/accountRows.ts';
import { formatNumber } from './numbers.ts';
import { countOf } from './plural.ts';

const setAside: Readonly<Record<string, string>> = {
  'row.title': 'a title above the headings',
  'row.header': 'a second line of headings',
  'row.total': 'a row of totals, not of a pupil',
  'row.footer': 'a note below the table',
  'row.repeatedHeader': 'the headings again',
  'row.around': 'in titles, totals and notes around the table',
  'row.width': 'more or fewer cells than there are headings, so that values may stand in the wrong column',
  'row.quote': 'a quotation mark that never closes',
  'row.delimiter': 'parted by something else than all other rows',
  'row.hidden': 'hidden in the workbook, and left out as you chose',
  'row.alreadyThere': 'the same row stands in an earlier file',
  'row.contradicts': 'an earlier file says something else, and was kept',
  'row.gaveWay': 'a newer file says something else, and was taken instead',
  'pupil.notFound': 'the pupil is not in the list of pupils',
  'pupil.ambiguous': 'several pupils have this name or number',
  'pupil.doubtful': 'found only by name and school, and left out as you chose',
  'pupil.cutShort': 'the name is cut short, and nobody said which pupil it is',
  'pupil.noKey': 'no name and no number to tell which pupil it is',
  'pupil.listedTwice': 'the same pupil is listed in an earlier row',
  'date.blank': 'no date',
  'date.notUnderstood': 'the date is not one',
  'session.notUnderstood': 'neither morning nor afternoon',
  'mark.blank': 'no mark',
  'mark.duplicate': 'another mark of the same pupil and session is kept',
  'code.unknown': 'a mark that was left out: nobody has decided what it counts as, or you chose so',
  'sessions.missing': 'the number of sessions possible or attended is missing',
  'period.missing': 'nothing in the row, the title or the name of the file says which days are added up',
  'period.noTermDates': 'a half term for which this study has no term dates',
  'period.notUnderstood': 'the term is none that Strand knows the days of',
  'code.notListed': 'a mark that no list of codes holds was counted, and nobody said what it is',
  'code.changed': 'a code changed its meaning within the stretch of days',
  'count.notUnderstood': 'a count is not a whole number',
  'event.notBehaviour': 'a notice or a note of attendance, not behaviour',
  'attribute.notUsed': 'nothing in Strand is counted from this attribute',
  'attribute.blank': 'no value',
  'attribute.notUnderstood': 'the value is none that this attribute can have',
  'subject.blank': 'no subject',
  'grade.blank': 'no grade',
  'grade.notUnderstood': 'not a grade of any scale Strand knows',
  'grade.duplicate': 'the same result stands in an earlier row, for another class',
  'summary.endsBeforeStart': 'the stretch of days would end before it begins',
  'plan.measureNotKnown': 'no outcome that Strand measures',
  'plan.directionNotKnown': 'neither up nor down nor to be kept',
  'group.notUnderstood': 'neither mentored nor comparison',
  'episode.endsBeforeStart': 'mentoring would end before it starts',
  'wave.notUnderstood': 'neither before nor after',
  'rating.blank': 'nothing was answered',
  'rating.notUnderstood': 'the rating is not on the scale',
  'rating.scaleUnknown': 'nothing says from what to what the ratings go, and nobody was asked or you left them out',
  'document.notFound': 'no transcript of that name is in the study or in this import',
  'quote.blank': 'no quote',
  'quote.notFound': 'the quote does not stand in that transcript word for word',
  'theme.blank': 'no theme',
  'theme.tooLong': 'too long for the name of a theme',
  erased: 'of a person who was erased from the study',
};

/** Why a row was set aside. */
export function describeSetAside(reason: string): string {
  return setAside[reason] ?? reason;
}

const cells: Readonly<Record<string, string>> = {
  'code.unknown': 'a mark that was left out: nobody has decided what it counts as, or you chose so',
  'school.unknown': 'no school of that name',
  'mentor.unknown': 'no mentor of that name',
  'value.date': 'not a date',
  'value.yearGroup': 'not a year group',
  'value.gender': 'not a gender Strand knows',
  'value.flag': 'neither yes nor no',
  'value.sen': 'not a status of special needs',
  'value.number': 'not a number',
  'value.length': 'not a length a suspension can have',
  'value.sessions': 'not a number of sessions',
  'value.gradeKind': 'does not say what the grade is; counted as current',
  'value.grade': 'not a grade',
  'value.termUndated': 'a term whose year the file does not say: the grade is kept under it without a day, and no window holds it',
  'value.period': 'not a term or year Strand knows the days of',
  'summary.differs': 'attended and absent do not come to the sessions possible; kept as it stands',
  'percent.differs': 'does not follow from the sessions of its own row; not used',
  'code.meaningDiffers': 'the dated list of codes never counted this code so; marks are counted by the dated list',
  'attribute.differs': 'rows of one pupil say different things; the surer attribute counts',
  'total.differs': 'not the sum of its own row; not used',
  'value.measure': 'no outcome that Strand measures',
  'value.direction': 'neither up nor down nor to be kept',
  'value.studyGroup': 'neither mentored nor comparison',
  'value.suspensionKind': 'not a kind of suspension; counted as a suspension',
  'value.reason': 'not a reason',
  'value.polarity': 'neither positive nor negative',
  'value.text': 'not readable',
  'value.outcome': 'not an outcome of a referral',
  'value.exitReason': 'not a reason for ending',
  'value.minutes': 'not a length of time',
  'value.held': 'not clear whether the session was held',
  'value.targetStatus': 'not clear whether the target was met',
  'value.rating': 'not on the scale',
  'value.wave': 'neither before nor after',
  'column.notUsed': 'in a column that is not used',
  'cell.noMeeting': 'in the row of a pupil for whom no meeting stands under any day',
  'cell.saidAgain': 'said of the same pupil in a row before; what is known of a pupil is kept once, from the first row',
  'column.private': 'in a column that tells of people, and stays out',
  'cell.private': 'left at the door: not one of the words that the column is for, so that it may tell of somebody',
  'quote.severalTimes': 'stands more than once in its transcript; the first place was taken',
  'item.outOfRange': 'not one of the scale’s answers; counted as unanswered',
};

/** Why a cell of an imported row was left empty. */
export function describeCellIssue(reason: string): string {
  return cells[reason] ?? reason;
}

export const accountWords = {
  asTable: 'Save the account as a table',
  asJson: 'Save it as JSON',
  saved: (place: string) => `Saved as ${place}.`,
  cellsInFile: 'Cells in the file',
  cellsImported: 'Imported',
  cellsReplaced: 'Replaced by a number of the study',
  cellsUncounted: 'The cells of this file were not counted when it was brought in.',
} as const;

const ways: Readonly<Record<string, string>> = {
  parted: 'that were taken apart: each cell is a row or a value of its own',
  kept: 'that stand beside each of the rows made',
  elsewhere: 'that belong to another table made of this one',
  left: 'for which there is no use',
};

/** What became of the columns of a table that was taken apart: "in 20 columns that were taken apart: ..." */
export function describeColumnWay(way: string, columns: number): string {
  return `In ${countOf(columns, 'column')} ${ways[way] ?? way}`;
}

/** The table as the file has it, so that whoever counts in a spreadsheet finds the same numbers. */
export const onDiskWords = {
  title: 'The table as it stands in the file, headings apart',
  rows: 'Rows',
  whole: 'of which all that was read was imported',
  part: 'of which some was set aside',
  none: 'of which nothing was imported',
  around: 'titles, totals and notes around the table',
  cells: 'Cells with something in them',
  headings: (cells: number) => `Besides ${countOf(cells, 'cell')} of headings.`,
  made: 'Rows made of it, and those around it',
  madeCells: 'Cells of the rows made',
  madeOf: (rows: number, disk: number) => `${formatNumber(rows, 0)} made of ${formatNumber(disk, 0)}`,
} as const;

/** What the rows are that one count of an account counts: "Rows of marks.csv set aside: no mark". */
export function describeAccountPart({ kind, reason, column }: AccountPart, file: string): string {
  if (kind === 'imported') return `Rows of ${file} that were imported`;
  if (kind === 'disk') {
    const became = reason === 'whole' ? onDiskWords.whole : reason === 'part' ? onDiskWords.part : onDiskWords.none;
    return `Rows of ${file} ${became}`;
  }
  if (kind === 'row') return `Rows of ${file} set aside: ${describeSetAside(reason)}`;
  return `Cells of ${column} in ${file}: ${describeReason(reason)}`;
}

export const accountRowsWords = {
  subtitle:
    'Row numbers are those of the file. Of a row made of a table that was taken apart, the number is that of the row it was made of.',
  back: 'All that was brought in',
  nothingKept: 'Nothing of this row is kept.',
} as const;

/** Why rows or cells were set aside, whichever of the two a reason is of. */
export function describeReason(reason: string): string {
  const row = describeSetAside(reason);
  return row === reason ? describeCellIssue(reason) : row;
}
