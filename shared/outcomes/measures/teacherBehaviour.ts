import { printSql } from '#shared/database/sql.ts';
import { instruments } from '#shared/tables/instruments.ts';
import { buildFinding, type OwnPart } from '../buildFinding.ts';
import { testsDisagree } from '../caveats.ts';
import { meanChange, meanChangeBySchool, rankedChange, sizeOfChange } from '../estimates.ts';
import { whyNoClock } from '../exposure.ts';
import type { Caveat, LeftOutReason, PupilChange } from '../finding.ts';
import { counted, leftOut, type Measure, type MeasureContext, type PupilValue } from '../measure.ts';
import { type RatingRow, ratingRowFrom, ratingRowsQuery, ratingSettings } from '../queries/ratingRows.ts';
import type { WindowRow } from '../queries/windowRows.ts';
import { raterAgreement } from '../raterAgreement.ts';

const { id, minimum, maximum } = instruments.teacherBehaviour;
const levels = Array.from({ length: maximum - minimum + 1 }, (_, step) => minimum + step);

/** Teachers' rating of behaviour: each pupil's mean over the raters of a wave. */
export const teacherBehaviour: Measure = {
  id,
  area: 'behaviour',
  better: 'up',
  unit: 'score',
  decimals: 2,
  range: [minimum, maximum],
  madeOf: (context) => ratingSettings(id, context),
  async find(context) {
    const query = ratingRowsQuery(id, context.window);
    const rows = new Map((await context.ask(query)).map(ratingRowFrom).map((row) => [row.pupil, row]));
    const values = valuesOf(context, rows);
    return buildFinding(teacherBehaviour, context, values, [printSql(query)], (pupils) => own(pupils, rows));
  },
};

/** Pupils who were not mentored are asked about only where somebody rated them: nobody was asked to rate a whole school. */
function valuesOf(context: MeasureContext, rows: ReadonlyMap<number, RatingRow>): readonly PupilValue[] {
  const asked = context.rows.filter((row) => row.mentored || rows.has(row.pupil));
  return asked.map((row) => {
    const rating = rows.get(row.pupil);
    if (rating === undefined) return leftOut(row, rows.size === 0 ? 'notImported' : whyUnrated(row, context));
    if (rating.before === null) return leftOut(row, 'noRatingBefore');
    if (rating.after === null) return leftOut(row, 'noRatingAfter', rating.before);
    if (!sharesWord(rating.rolesBefore, rating.rolesAfter)) return leftOut(row, 'differentRaterRole');
    return counted(row, rating.before, rating.after);
  });
}

function whyUnrated(row: WindowRow, context: MeasureContext): LeftOutReason {
  const noClock = whyNoClock({ ...row, onRegister: true }, context.window);
  return noClock ?? 'noRatingEither';
}

function own(pupils: readonly PupilChange[], rows: ReadonlyMap<number, RatingRow>): OwnPart {
  const headline = meanChange(pupils);
  const ranked = rankedChange(pupils);
  const bySchool = meanChangeBySchool(pupils);
  const twice = [...rows.values()].flatMap(({ twoBefore }) => (twoBefore === null ? [] : [twoBefore]));
  const agreement = raterAgreement(twice, levels);
  return {
    headline,
    alsoComputed: [ranked, ...(bySchool === null ? [] : [bySchool]), sizeOfChange(pupils), ...agreement.alsoComputed],
    caveats: [...testsDisagree(headline, ranked), ...raterDrift(pupils, rows), ...agreement.caveats],
  };
}

/** A change of raters looks like a change of the pupil: say for how many the people who rated are not the same. */
function raterDrift(pupils: readonly PupilChange[], rows: ReadonlyMap<number, RatingRow>): readonly Caveat[] {
  const drifted = pupils.filter((pupil) => {
    const row = rows.get(pupil.pupil);
    return row !== undefined && row.ratersBefore !== null && row.ratersAfter !== null && row.ratersBefore !== row.ratersAfter;
  }).length;
  return drifted === 0 ? [] : [{ code: 'raterDrift', values: { pupils: drifted, counted: pupils.length } }];
}

/** True where both lists name a role, or one of them does not say. */
function sharesWord(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true;
  const words = new Set(one.split(' '));
  return other.split(' ').some((word) => words.has(word));
}
