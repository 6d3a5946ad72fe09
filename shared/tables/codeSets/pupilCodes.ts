import type { IsoInstant, Study } from '#shared/study/model.ts';
import { senStatus, yearGroup } from '../pupilFields.ts';
import type { CodeSet, StudyCodeRow } from './codeSet.ts';
import { senSet, yearCode, yearGroupSet } from './pupilFieldSets.ts';
import { studyRows } from './studyCodes.ts';

/** What the words of a list of pupils count as; null = not understood. */
export interface PupilCodes {
  sen(text: string): 'N' | 'K' | 'E' | null;
  yearGroup(text: string): number | null;
}

export const shippedPupilCodes: PupilCodes = { sen: senStatus, yearGroup };

/** By a study's own lists, on the day that a list of pupils came in: what it says is of that day. */
export function pupilCodesOf(study: Pick<Study, 'codeChanges'>, at: IsoInstant): PupilCodes {
  const isChanged = study.codeChanges?.some(({ set }) => set === senSet.id || set === yearGroupSet.id) === true;
  if (!isChanged) return shippedPupilCodes;
  const day = at.slice(0, 10);
  const sen = finder(senSet, study, day);
  const years = finder(yearGroupSet, study, day);
  return {
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
