import type { Study } from '#shared/study/model.ts';
import { dayFromIso } from '../days.ts';
import { studyRows } from './studyCodes.ts';
import { termDateSet } from './termDateSet.ts';

/** First and last day of half a term, as day numbers; `confirmed` where somebody gave or confirmed them for this study. */
export interface HalfTermDays {
  readonly from: number;
  readonly to: number;
  readonly confirmed: boolean;
}

/**
 * The days of a half term by a study's term dates: those for every school, else those of the only school that has any. Null where none are
 * known, or where schools differ and none stand for all.
 */
export function halfTermsOf(study: Pick<Study, 'codeChanges'>): (name: string, year: number) => HalfTermDays | null {
  const rows = Map.groupBy(studyRows(termDateSet, study), ({ values }) => `${values['halfTerm']} ${values['year']}`);
  return (name, year) => {
    const found = rows.get(`${name} ${year}/${String(year + 1).slice(2)}`) ?? [];
    const row = found.find(({ values }) => values['school'] === 'every') ?? (found.length === 1 ? found[0] : undefined);
    const [from, to] = [dayFromIso(row?.values['from'] ?? ''), dayFromIso(row?.values['to'] ?? '')];
    return row === undefined || from === null || to === null ? null : { from, to, confirmed: row.confirmed };
  };
}
