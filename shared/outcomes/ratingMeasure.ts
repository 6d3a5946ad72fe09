import type { SqlQuery } from '#shared/database/database.ts';
import { printSql, sql } from '#shared/database/sql.ts';
import type { Band } from '#shared/tables/codeSets/scaleTexts.ts';
import { bandCounts } from './bandCounts.ts';
import { buildFinding, type OwnPart } from './buildFinding.ts';
import { testsDisagree } from './caveats.ts';
import { meanChange, meanChangeBySchool, rankedChange, sizeOfChange } from './estimates.ts';
import { whyNoClock } from './exposure.ts';
import type { Caveat, LeftOutReason, PupilChange } from './finding.ts';
import { counted, leftOut, type Measure, type MeasureContext, type ValueOf } from './measure.ts';
import { type RatingRow, ratingRowFrom, ratingRowsQuery, ratingSettings } from './queries/ratingRows.ts';
import type { WindowRow } from './queries/windowRows.ts';
import { raterAgreement } from './raterAgreement.ts';

/** A rating that is one number, given before and after: what it is kept under, and every step that can be given. */
export interface Rating extends Pick<Measure, 'id' | 'area' | 'better' | 'range'> {
  readonly instrument: string;
  readonly levels: readonly number[];
  /** Where it is the score of a known scale, added up elsewhere: which, and its bands. */
  readonly sumOf?: { readonly scale: string; readonly bands: readonly Band[] };
}

/** Each pupil's mean over the raters of a wave. */
export function ratingMeasure({ instrument, levels, sumOf, ...about }: Rating): Measure {
  const measure: Measure = {
    ...about,
    unit: sumOf === undefined ? 'score' : 'points',
    decimals: sumOf === undefined ? 2 : 1,
    madeOf: async (context) =>
      JSON.stringify([await ratingSettings(instrument, context), sumOf === undefined ? null : (context.scaleKeys[sumOf.scale] ?? null)]),
    async find(context) {
      const query = ratingRowsQuery(instrument, context.window);
      const rows = new Map((await context.ask(query)).map(ratingRowFrom).map((row) => [row.pupil, row]));
      const [given] = await context.askOnce(anyGiven(instrument));
      const valueFor = valuesOf(context, rows, given?.['n'] !== 0);
      const finding = buildFinding(measure, context, valueFor, [printSql(query)], (pupils) => ({
        ...own(pupils, rows, levels),
        ...(sumOf === undefined ? {} : { noise: { refused: 'answersNotImported', values: {} } }),
      }));
      const bands = sumOf?.bands ?? [];
      return bands.length === 0 || finding.counted === 0 ? finding : { ...finding, bands: bandCounts(finding.pupils, bands) };
    },
  };
  return measure;
}

/** Whether any such rating was imported, in whatever window it lies. */
function anyGiven(instrument: string): SqlQuery {
  return sql`SELECT count(*) AS n FROM rating WHERE instrument = ${instrument} AND value IS NOT NULL`;
}

/** Pupils who were not mentored are asked about only where somebody rated them: nobody was asked to rate a whole school. */
function valuesOf(context: MeasureContext, rows: ReadonlyMap<number, RatingRow>, imported: boolean): ValueOf {
  return (row) => {
    const rating = rows.get(row.pupil);
    if (rating === undefined && !row.mentored) return null;
    if (rating === undefined) return leftOut(row, imported ? whyUnrated(row, context) : 'notImported');
    if (rating.before === null) return leftOut(row, 'noRatingBefore', { after: rating.after });
    if (rating.after === null) return leftOut(row, 'noRatingAfter', { before: rating.before });
    if (!sharesWord(rating.rolesBefore, rating.rolesAfter)) return leftOut(row, 'differentRaterRole');
    return counted(row, rating.before, rating.after);
  };
}

function whyUnrated(row: WindowRow, context: MeasureContext): LeftOutReason {
  const noClock = whyNoClock({ ...row, onRegister: true }, context.window);
  return noClock ?? 'noRatingEither';
}

function own(pupils: readonly PupilChange[], rows: ReadonlyMap<number, RatingRow>, levels: readonly number[]): OwnPart {
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
