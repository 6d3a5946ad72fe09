const setAside: Readonly<Record<string, string>> = {
  'row.title': 'a title above the headings',
  'row.header': 'a second line of headings',
  'row.total': 'a row of totals, not of a pupil',
  'row.footer': 'a note below the table',
  'row.repeatedHeader': 'the headings again',
  'row.width': 'more or fewer cells than there are headings, so that values may stand in the wrong column',
  'row.quote': 'a quotation mark that never closes',
  'row.delimiter': 'parted by something else than all other rows',
  'row.hidden': 'hidden in the workbook, and left out as you chose',
  'pupil.notFound': 'the pupil is not in the list of pupils',
  'pupil.ambiguous': 'several pupils have this name or number',
  'pupil.doubtful': 'found only by name and school, and left out as you chose',
  'pupil.noKey': 'no name and no number to tell which pupil it is',
  'pupil.listedTwice': 'the same pupil is listed in an earlier row',
  'date.blank': 'no date',
  'date.notUnderstood': 'the date is not one',
  'session.notUnderstood': 'neither morning nor afternoon',
  'mark.blank': 'no mark',
  'mark.duplicate': 'another mark of the same pupil and session is kept',
  'code.unknown': 'a mark that no list of codes holds, left out as you chose',
  'sessions.missing': 'the number of sessions possible or attended is missing',
  'summary.endsBeforeStart': 'the stretch of days would end before it begins',
  'group.notUnderstood': 'neither mentored nor comparison',
  'episode.endsBeforeStart': 'mentoring would end before it starts',
  'wave.notUnderstood': 'neither before nor after',
  'rating.blank': 'nothing was answered',
  'rating.notUnderstood': 'the rating is not on the scale',
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
  'quote.severalTimes': 'stands more than once in its transcript; the first place was taken',
  'item.outOfRange': 'not one of the scale’s answers; counted as unanswered',
};

/** Why a cell of an imported row was left empty. */
export function describeCellIssue(reason: string): string {
  return cells[reason] ?? reason;
}
