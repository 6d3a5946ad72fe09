import type { IsoInstant, Study } from '#shared/study/model.ts';
import { senStatus, yearGroup } from '../pupilFields.ts';
import type { CodeSet, StudyCodeRow } from './codeSet.ts';
import { type HalfTermDays, halfTermsOf } from './halfTermDays.ts';
import { senSet, yearCode, yearGroupSet } from './pupilFieldSets.ts';
import { studyRows } from './studyCodes.ts';

/** What words of a file count as in a study: statuses and years of pupils, and half terms by its term dates. Null = not understood, no dates known. */
export interface PupilCodes {
  /** First and last day, as day numbers, of `Autumn 1` of the school year that begins in `year`. */
  halfTerm(name: string, year: number): HalfTermDays | null;
  sen(text: string): 'N' | 'K' | 'E' | null;
  yearGroup(text: string): number | null;
}

export const shippedPupilCodes: PupilCodes = { sen: senStatus, yearGroup, halfTerm: halfTermsOf({}) };

/** By a study's own lists, on the day that a list of pupils came in: what it says is of that day. */
export function pupilCodesOf(study: Pick<Study, 'codeChanges'>, at: IsoInstant): PupilCodes {
  const isChanged = study.codeChanges?.some(({ set }) => set === senSet.id || set === yearGroupSet.id) === true;
  const halfTerm = halfTermsOf(study);
  if (!isChanged) return { ...shippedPupilCodes, halfTerm };
  const day = at.slice(0, 10);
  const sen = finder(senSet, study, day);
  const years = finder(yearGroupSet, study, day);
  return {
    halfTerm,
    sen: (text) => statusOf(sen(text) ?? sen(senStatus(text) ?? '')),
    yearGroup: (text) => {
      const known = yearGroup(text);
      const found = years(text) ?? (known === null ? null : years(yearCode(known)));
      return found === null ? null : yearGroup(found);
    },
  };
}

function statusOf(text: string | null): 'N' | 'K' | 'E' | null {
  return text === 'N' || text === 'K' || text === 'E' ? text : null;
}

/** What a code counts as: by the row that holds on the day, else by the one that ended last, for lists keep codes that are long gone. */
function finder(set: CodeSet, study: Pick<Study, 'codeChanges'>, day: string): (text: string) => string | null {
  const byCode = Map.groupBy(studyRows(set, study), ({ values }) => plain(values['code'] ?? ''));
  const chosen = new Map([...byCode].map(([code, rows]) => [code, rowOn(rows, day)?.values['countsAs'] ?? null]));
  return (text) => chosen.get(plain(text)) ?? null;
}

function rowOn(rows: readonly StudyCodeRow[], day: string): StudyCodeRow | undefined {
  const begun = rows.filter(({ values }) => (values['from'] ?? '') <= day).toSorted((a, b) => from(b).localeCompare(from(a)));
  const holds = begun.find(({ values }) => (values['to'] ?? '') === '' || (values['to'] ?? '') >= day);
  return holds ?? begun[0] ?? rows[0];
}

function from({ values }: StudyCodeRow): string {
  return values['from'] ?? '';
}

function plain(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toUpperCase();
}
