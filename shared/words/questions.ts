import type { ImportQuestion } from '#shared/import/types.ts';
import { codeValueName } from './codeSets.ts';
import { formatNumber } from './numbers.ts';
import { countOf } from './plural.ts';
import { keyWords } from './scaleKeys.ts';

type Values = ImportQuestion['values'];

const count = (values: Values, name: string): number => Number(values[name] ?? 0);
const many = (values: Values, name: string): string => formatNumber(count(values, name), 0);

const scaleSources: Readonly<Record<string, string>> = {
  heading: 'the heading says so',
  title: 'a note beside the table says so',
  cells: 'the words beside the numbers say so',
};

const sentences: Readonly<Record<string, (values: Values, column: string) => string>> = {
  'dates.order': (values) =>
    count(values, 'dayFirst') > 0 && count(values, 'monthFirst') === 0
      ? `${countOf(count(values, 'dayFirst'), 'date')} can only be read with the day first, which is too few to be sure of the others. Is the day first in all of them?`
      : count(values, 'dayFirst') > 0
        ? `Some dates can only be read with the day first (${many(values, 'dayFirst')}), others only with the month first (${many(values, 'monthFirst')}). Which is it?`
        : 'Dates such as 3/4/2024 can be read with the day first or with the month first, and nothing in the file settles it. Which is it?',
  'blank.meaning': (values, column) =>
    `${column} is blank for ${countOf(count(values, 'blank'), 'pupil')}. Does blank mean no, or that nobody wrote it down?`,
  'code.unknown': (values) =>
    values['code'] === undefined
      ? `${countOf(count(values, 'marks'), 'mark')} ${count(values, 'marks') === 1 ? 'is' : 'are'} no register code that could be decided one by one: ${values['codes']}. Kept, they leave the pupil out of the attendance figures.`
      : `The mark ${values['code']} stands there ${count(values, 'marks') === 1 ? 'once' : `${many(values, 'marks')} times`}, and no list of register codes holds it. What does it count as?`,
  'pupil.doubtful': (values) =>
    `${countOf(count(values, 'rows'), 'row')} about ${countOf(count(values, 'pupils'), 'pupil')} could be matched by name alone, because the class or number does not agree. Is each the only pupil of that name?`,
  'pupils.few': (values) =>
    values['column'] === ''
      ? 'Nothing in this list says who its pupils are: no column is their name or their number. Choose one below, or should the list be read all the same?'
      : `${values['column']} is taken for the pupils’ names, but holds only ${many(values, 'different')} different ${count(values, 'different') === 1 ? 'one' : 'ones'} in ${countOf(count(values, 'rows'), 'row')}. Choose another column below, or are they the names of the pupils?`,
  'pupil.cutShort': (values) =>
    `${countOf(count(values, 'rows'), 'row')} ${count(values, 'rows') === 1 ? 'has' : 'have'} a name cut short (Amy M, or a first name alone) that fits just one pupil: ${countOf(count(values, 'pupils'), 'pupil')} in all. Is each the pupil it fits?`,
  'instrument.which': (values) =>
    values['version'] === 'open'
      ? 'An SDQ, and nothing says who filled it in: the pupils themselves, a parent or a teacher? Each version has bands of its own.'
      : values['items'] === undefined
        ? 'Scores of the SDQ, added up already. Who filled it in? Each version has bands of its own.'
        : `A scale of ${countOf(count(values, 'items'), 'item')}. Which one is it? A known scale is scored by its own key, anything else as one total.`,
  'items.reversed': (values) => {
    if (values['mirror'] !== undefined)
      return `Half of the items go against the other half. The answers fit both ways of scoring equally well, but one is the mirror image of the other: with it every rise would be a fall. Look at the wording. Which items say the opposite, so that agreeing with them is the worse answer? Once they are turned, a higher score is better.`;
    const check =
      'The answers alone cannot tell this from its mirror image: look at the wording, and see that a higher score will be the better one.';
    return values['items'] === 'none'
      ? `All items seem to be worded in the same direction, judging by the answers. ${check}`
      : `Items ${values['items']} seem to be worded the other way round, judging by the answers. They are turned before scoring. ${check}`;
  },
  'rows.again': (values) => {
    const [same, changed, fresh, gone] = ['same', 'changed', 'fresh', 'gone'].map((name) => count(values, name));
    const others = count(values, 'others');
    const earlier = `${values['earlier']}${others === 0 ? '' : ` and ${countOf(others, 'other file')}`}`;
    const kept =
      gone === 0
        ? ''
        : ` ${countOf(gone ?? 0, 'earlier row')} ${gone === 1 ? 'is' : 'are'} missing here: kept, unless this file takes the earlier one’s place.`;
    const newer =
      count(values, 'newerProposed') === 0 ? '' : ' Where the two differ this file is proposed: a later export corrects an earlier one.';
    return `Some of these rows came before, in ${earlier}: ${formatNumber(fresh ?? 0, 0)} new, ${formatNumber(same ?? 0, 0)} the same and ${formatNumber(changed ?? 0, 0)} changed.${kept}${newer} What should become of them?`;
  },
  'period.which': (values) => `${values['file']} adds up attendance, but neither it nor its name says over which days. Which are they?`,
  'period.year': (values) =>
    `Nothing in the file says of which school year its half terms (${values['terms']}) are. Which is it? Their days are this study’s term dates, under Codes and dates.`,
  'rating.scale': (values) => {
    const scale = `from ${values['minimum']} to ${values['maximum']}`;
    const said = scaleSources[String(values['from'])];
    if (count(values, 'beyond') === 0 && said !== undefined)
      return `The ratings are taken to go ${scale}, because ${said}. Is that so, and which end is the better one?`;
    const known = said === undefined ? ', and nothing in the file says from what to what they go' : `, although ${said}`;
    return `${many(values, 'beyond')} of ${many(values, 'filled')} ratings do not fit a scale ${scale}${known}. Which scale is it, and which end is the better one?`;
  },
  'sheet.hidden': (values) => `The sheet ${values['sheet']} is hidden in the workbook. Should it be read?`,
  'rows.hidden': (values) =>
    `${countOf(count(values, 'rows'), 'row')} of this sheet ${count(values, 'rows') === 1 ? 'is' : 'are'} hidden in the workbook. Should they be read?`,
};

/** What only a person can settle, as a question. */
export function describeQuestion({ code, column, values }: Pick<ImportQuestion, 'code' | 'column' | 'values'>): string {
  return sentences[code]?.(values, column ?? '') ?? code;
}

const options: Readonly<Record<string, string>> = {
  'dates.order dmy': 'Day first',
  'dates.order mdy': 'Month first',
  'dates.order ymd': 'Year first',
  'blank.meaning no': 'Blank means no',
  'blank.meaning unknown': 'Blank means not known',
  'code.unknown P': 'Present',
  'code.unknown AEA': 'Educated elsewhere (attending)',
  'code.unknown AA': 'Authorised absence',
  'code.unknown UA': 'Unauthorised absence',
  'code.unknown NP': 'Not a possible session',
  'code.counts keep': 'As in the list',
  'code.unknown keep': 'Keep the marks, count nothing',
  'code.unknown setAside': 'Leave these marks out',
  'pupils.few setAside': 'No: leave this list out',
  'pupils.few import': 'Yes: read it as it stands',
  'pupil.doubtful match': 'Match by name',
  'pupil.doubtful setAside': 'Leave these rows out',
  'pupil.cutShort match': 'Match each to the one it fits',
  'pupil.cutShort setAside': 'Leave these rows out',
  'rows.again replace': 'This file takes the earlier one’s place',
  'rows.again add': 'Add what is new, keep the earlier one’s where they differ',
  'rows.again addNewer': 'Add what is new, take this file’s where they differ',
  'rows.again both': 'Keep both: they are about different things',
  'period.which setAside': 'Leave it out',
  'period.year setAside': 'Leave them out',
  'rating.scale leaveOut': 'Leave these ratings out',
  'sheet.hidden import': 'Read it',
  'sheet.hidden leaveOut': 'Leave it out',
  'rows.hidden import': 'Read them',
  'rows.hidden setAside': 'Leave them out',
};

/** One of a question's answers. */
export function describeOption({ code }: Pick<ImportQuestion, 'code'>, option: string): string {
  const scale = code === 'rating.scale' ? /^(\d+)-(\d+)( down)?$/.exec(option) : null;
  if (scale !== null) return `From ${scale[1]} to ${scale[2]}, ${scale[3] === undefined ? 'higher' : 'lower'} is better`;
  if (code === 'items.reversed') return keyWords.turn(option.split(',').map(Number));
  if (code === 'instrument.which') return option === 'own' ? 'Another scale' : codeValueName('instrument', option);
  return options[`${code} ${option}`] ?? (code === 'code.counts' ? options[`code.unknown ${option}`] : undefined) ?? option;
}

const subjects: Readonly<Record<string, string>> = {
  'dates.order': 'Order of day and month',
  'blank.meaning': 'Blank cells',
  'code.unknown': 'Unknown register marks',
  'code.counts': 'Register code counted otherwise in this file',
  'pupils.few': 'A list of few names',
  'pupil.doubtful': 'Pupils found by name alone',
  'pupil.cutShort': 'Names cut short',
  'rows.again': 'Rows that came before',
  'items.reversed': 'Items worded the other way round',
  'instrument.which': 'Which scale it is',
  'period.which': 'Days that are added up',
  'period.year': 'School year of the half terms',
  'rating.scale': 'Scale of the ratings',
  'sheet.hidden': 'Hidden sheet',
  'rows.hidden': 'Hidden rows',
  'names.replaced': 'Full names of listed pupils, replaced by their numbers',
};

/** A question's code with the answer taken: "Order of day and month: day first". */
export function describeTaken(code: string, taken: string, about: string | null = null): string {
  const subject = `${subjects[code] ?? code}${about === null ? '' : ` (${about})`}`;
  const answer =
    code === 'items.reversed' || code === 'names.replaced'
      ? taken === ''
        ? 'none'
        : taken.replaceAll(',', ', ')
      : code === 'instrument.which'
        ? describeOption({ code }, taken)
        : describeOption({ code }, taken).toLowerCase();
  return `${subject}: ${answer}`;
}

export const itemsWords = {
  label: 'Items turned round',
  hint: 'Numbers, as 3, 8. Empty = none.',
  error: 'Write the numbers of the items, as 3, 8.',
} as const;
