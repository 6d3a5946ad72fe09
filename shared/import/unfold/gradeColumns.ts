import { type GradeKind, gradeKind } from '#shared/tables/gradeScales.ts';
import type { ReadTable } from '../readTable.ts';
import { attendanceFields } from '../shapes/attendanceSummaries.ts';
import { isCalled, isHeadingOf } from '../shapes/headings.ts';
import { gradeTerm } from './gradeTerms.ts';

/** A column of grades, as its heading names them. */
export interface GradeColumn {
  readonly place: number;
  readonly subject: string;
  readonly kind: GradeKind;
  /** As the heading says it; empty where it names none. */
  readonly term: string;
  /** False where nothing but a term says what the grade is of: it is of then. */
  readonly isKindNamed: boolean;
}

const kindWords =
  '(?:current|working at|actual|attainment|teacher assessment|target|tgt|aspirational|predicted|prediction|forecast|projected|exam|mock|test|result|effort|attitude(?: to learning)?|atl|homework)';
const behind = new RegExp(`^(.+?)[ :_–-]+(${kindWords})(?:[ _](?:grade|level|score))?$`, 'i');
const alone = new RegExp(String.raw`^(${kindWords})(?:[ _](?:grade|level|score))?(?: \((\d+)\))?$`, 'i');
const ofTerm = new RegExp(`^(.+?)[ :_–-]+(${gradeTerm})$`, 'i');
const termFirst = new RegExp(`^(${gradeTerm})[ :_–-]+(.+)$`, 'i');
const termAlone = new RegExp(String.raw`^(${gradeTerm})(?: \((\d+)\))?$`, 'i');
const ofSchool =
  /^(english|maths?|mathematics|numeracy|literacy|reading|writing|science|combined|biology|chemistry|physics|history|geography|humanities|re|religious|french|spanish|german|mfl|languages?|art|music|drama|dance|pe|physical|computing|computer|ict|it|dt|d&t|design|food|technology|business|economics|psychology|sociology|media|pshe|citizenship|latin|welsh|statistics)\b/i;
const ofGrades = /grade|attain|assess|tracker|progress|data ?drop|report/i;
const ofOtherThings = /rating|survey|confiden|esteem|questionnaire|well-?being|attendance|behaviou?r|points|session/i;
const prior = /^(ks[12]|sat'?s)\b ?(.+)$/i;
const noSubject =
  /^(pre|post|before|after|baseline|mid|start|end|first|last|attendance|behaviour|conduct|punctuality|mentoring|pupil|student|overall progress|review|date|smart)\b/i;

/** `Maths Target Grade`, `English Autumn`, `Spring 2 Science Current`, `KS2 Read`: columns whose heading names the subject. */
export function namedGrades(table: ReadTable): readonly GradeColumn[] {
  const found = table.header.flatMap((heading, place): GradeColumn[] => {
    if (prior.test(heading)) return [{ place, subject: heading.trim(), kind: 'exam', term: '', isKindNamed: true }];
    const [rest, term] = withoutTerm(heading.trim());
    const [, before = '', word = ''] = behind.exec(rest) ?? [];
    const kind = gradeKind(word);
    const [subject, inner] = kind === null ? [rest, ''] : withoutTerm(before);
    if (subject === '' || noSubject.test(subject) || (kind === null && term === '')) return [];
    return [{ place, subject: subject.trim(), kind: kind ?? 'current', term: term || inner, isKindNamed: kind !== null }];
  });
  const sure = new Set(found.flatMap(({ subject, isKindNamed }) => (isKindNamed ? [subject] : [])));
  const called = speaksOfGrades(table);
  return found.filter(
    ({ subject, isKindNamed }) =>
      isKindNamed ||
      (called !== false &&
        !ofOtherThings.test(subject) &&
        !isHeadingOf(subject, attendanceFields) &&
        (called === true || sure.has(subject) || ofSchool.test(subject))),
  );
}

/** `Target`, `Current`, `Aut`, `Target (2)`, `Current (2)`, `Aut (2)`: the second time is the second subject. */
export function placedGrades(table: ReadTable): readonly GradeColumn[] {
  const found = table.header.flatMap((heading, place): GradeColumn[] => {
    const [, word = '', time = '1'] = alone.exec(heading) ?? [];
    const kind = gradeKind(word);
    if (kind !== null) return [{ place, subject: `Subject ${time}`, kind, term: '', isKindNamed: true }];
    const [, term = '', again = '1'] = termAlone.exec(heading.trim()) ?? [];
    return term === '' ? [] : [{ place, subject: `Subject ${again}`, kind: 'current', term, isKindNamed: false }];
  });
  const areGrades = speaksOfGrades(table) ?? found.some(({ isKindNamed }) => isKindNamed);
  return areGrades ? found : found.filter(({ isKindNamed }) => isKindNamed);
}

/** A heading without the term before or behind what else it says, and the term. */
function withoutTerm(heading: string): readonly [string, string] {
  const [, subject = '', last = ''] = ofTerm.exec(heading) ?? [];
  if (last !== '') return [subject, last];
  const [, first = '', rest = ''] = termFirst.exec(heading) ?? [];
  return first === '' ? [heading, ''] : [rest, first];
}

/** Whether a file, its sheet or its titles speak of grades (true), of something else (false), or of nothing (null): a term alone says neither. */
function speaksOfGrades(table: ReadTable): boolean | null {
  if (isCalled(table, ofOtherThings)) return false;
  return isCalled(table, ofGrades) ? true : null;
}
