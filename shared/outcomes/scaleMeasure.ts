import { printSql } from '#shared/database/sql.ts';
import { type Alpha, alpha } from '#shared/statistics/alpha.ts';
import { sdOrNull } from '#shared/statistics/numbers.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import { reliableChange } from '#shared/statistics/reliableChange.ts';
import type { Instrument } from '#shared/tables/instruments.ts';
import { buildFinding, type OwnPart } from './buildFinding.ts';
import { testsDisagree } from './caveats.ts';
import { meanChange, meanChangeBySchool, rankedChange, refusedFrom, sizeOfChange } from './estimates.ts';
import type { Caveat, Estimate, LeftOutReason, PupilChange, Refused } from './finding.ts';
import type { MissingItems } from './findingParts.ts';
import { counted, leftOut, type Measure, type MeasureContext, type PupilValue } from './measure.ts';
import { missingItems } from './missingItems.ts';
import { ratingSettings } from './queries/ratingRows.ts';
import { type ScaleRow, scaleRowFrom, scaleRowsQuery } from './queries/scaleRows.ts';
import type { Noise } from './reliable.ts';
import { contradictedItems } from './scaleKey.ts';
import { isOnScale, totalScore, turnedRound } from './scaleScore.ts';

/** Answers of one pupil, already turned round, by wave. */
type Answers = Readonly<Record<ScaleRow['wave'], ReadonlyMap<number, readonly (number | null)[]>>>;

/**
 * A scale answered item by item: each pupil's total, reversed items turned round, missing answers standing at the pupil's own mean where
 * enough were given. Any instrument with items is a measure of its own.
 */
export function scaleMeasure(scale: Instrument, id: string = scale.id): Measure {
  const measure: Measure = {
    id,
    area: 'confidence',
    better: scale.better,
    unit: 'points',
    decimals: 1,
    range: [scale.items * scale.minimum, scale.items * scale.maximum],
    madeOf: (context) => ratingSettings(scale.id, context),
    async find(context) {
      const query = scaleRowsQuery(scale.id, scale.items, context.window);
      const rows = (await context.ask(query)).map((row) => scaleRowFrom(row, scale.items));
      const reversed = context.reversedItems[scale.id] ?? scale.reversed;
      const waveOf = (wave: ScaleRow['wave']) =>
        new Map(rows.filter((row) => row.wave === wave).map((row) => [row.pupil, turnedRound(row.answers, scale, reversed)]));
      const answers: Answers = { before: waveOf('before'), after: waveOf('after') };
      const values = valuesOf(scale, context, answers, rows.length > 0);
      const items = itemsOf(scale, context, answers);
      const against = contradictedItems([reliabilityOf(scale, answers.before), reliabilityOf(scale, answers.after)]);
      if (against.length > 0 && !context.keysConfirmed.includes(scale.id)) {
        const none = values.map((value): PupilValue => (value.pair === null ? value : { ...value, pair: null, reason: 'keyContradicted' }));
        return buildFinding(measure, context, none, [printSql(query)], () => ({
          ...keyRefused(scale, against, reversed),
          items,
        }));
      }
      return buildFinding(measure, context, values, [printSql(query)], (pupils) => ({
        ...own(scale, pupils, answers, rows, reversed),
        items,
      }));
    },
  };
  return measure;
}

/** The gaps in the mentored pupils' forms. */
function itemsOf(scale: Instrument, { rows }: MeasureContext, { before, after }: Answers): MissingItems {
  const mentored = rows.filter((row) => row.mentored).map(({ pupil }) => pupil);
  const forms = (wave: Answers['before']) => mentored.flatMap((pupil) => [wave.get(pupil) ?? []]).filter(({ length }) => length > 0);
  return missingItems(forms(before), forms(after), scale.items, (answers) => totalScore(answers, scale) !== null);
}

/** Not one number is given of a scale whose key the answers contradict: the items named, and what a person can do. */
function keyRefused({ id }: Instrument, against: readonly number[], reversed: readonly number[]): OwnPart {
  const refused: Refused = {
    refused: 'keyContradicted',
    values: { instrument: id, items: against.join(', '), reversed: reversed.join(', ') },
  };
  return { headline: refused, alsoComputed: [], noise: refused, caveats: [{ code: 'keyContradicted', values: refused.values }] };
}

function valuesOf(scale: Instrument, context: MeasureContext, { before, after }: Answers, imported: boolean): readonly PupilValue[] {
  const asked = context.rows.filter((row) => row.mentored || before.has(row.pupil) || after.has(row.pupil));
  return asked.map((row) => {
    const pre = before.get(row.pupil);
    const post = after.get(row.pupil);
    const preScore = pre === undefined ? null : totalScore(pre, scale);
    const postScore = post === undefined ? null : totalScore(post, scale);
    if (preScore !== null && postScore !== null) return counted(row, preScore, postScore);
    return leftOut(row, imported ? whyNoScore(pre !== undefined, post !== undefined) : 'notImported', {
      before: preScore,
      after: postScore,
    });
  });
}

function whyNoScore(before: boolean, after: boolean): LeftOutReason {
  if (before && after) return 'tooFewItems';
  if (before) return 'noScoreAfter';
  return after ? 'noScoreBefore' : 'noScoreEither';
}

function own(
  scale: Instrument,
  pupils: readonly PupilChange[],
  answers: Answers,
  rows: readonly ScaleRow[],
  reversed: readonly number[],
): OwnPart {
  const headline = meanChange(pupils);
  const ranked = rankedChange(pupils);
  const bySchool = meanChangeBySchool(pupils);
  const alphas = [reliabilityOf(scale, answers.before), reliabilityOf(scale, answers.after)] as const;
  return {
    headline,
    alsoComputed: [
      ranked,
      ...(bySchool === null ? [] : [bySchool]),
      sizeOfChange(pupils),
      alphaEstimate(alphas[0], 'alphaBefore'),
      alphaEstimate(alphas[1], 'alphaAfter'),
      ...omegaEstimates(alphas[0], 'omegaBefore'),
      ...omegaEstimates(alphas[1], 'omegaAfter'),
      reliable(scale, pupils, alphas[0], answers.before),
    ],
    noise: noiseOf(scale, alphas[0], answers.before),
    caveats: [
      ...testsDisagree(headline, ranked),
      ...turnedWrongWay(alphas[0]),
      ...outsideScale(scale, rows),
      ...itemsReversed(scale, reversed),
    ],
  };
}

/** Over everybody who answered in that wave, mentored or not: what the scale is like does not depend on who had a mentor. */
function reliabilityOf(scale: Instrument, wave: ReadonlyMap<number, readonly (number | null)[]>): Alpha | Refused {
  const everybody = [...wave.values()];
  const result = alpha(Array.from({ length: scale.items }, (_, item) => everybody.map((answers) => answers[item] ?? null)));
  return isRefusal(result) ? refusedFrom(result) : result;
}

function alphaEstimate(result: Alpha | Refused, method: string): Estimate | Refused {
  if ('refused' in result) return result;
  const { alpha: value, low, high, complete: n } = result;
  return { kind: 'reliability', value, low, high, p: null, df: null, n, method, whyNoInterval: null };
}

/** Omega total, from four items and where the one-factor fit is proper: it does not take all items for equally good, as alpha does. */
function omegaEstimates(result: Alpha | Refused, method: string): readonly Estimate[] {
  if ('refused' in result || result.omega === null) return [];
  const nothing = { low: null, high: null, p: null, df: null } as const;
  return [{ kind: 'reliability', value: result.omega, ...nothing, n: result.complete, method, whyNoInterval: 'noIntervalForOmega' }];
}

/** Pupils who moved by more than the scale's own noise, either way. SD and reliability are those of everybody's first wave. */
function reliable(
  scale: Instrument,
  pupils: readonly PupilChange[],
  before: Alpha | Refused,
  answers: Answers['before'],
): Estimate | Refused {
  const noise = noiseOf(scale, before, answers);
  if ('refused' in noise) return noise;
  const { sd, reliability } = noise;
  const pre = pupils.map((pupil) => pupil.pre);
  const post = pupils.map((pupil) => pupil.post);
  const result = reliableChange(pre, post, { sd, reliability, higherIsBetter: scale.better === 'up' });
  if (isRefusal(result)) return refusedFrom(result);
  const { improved, deteriorated, unchanged, leastReliableChange, n } = result;
  return {
    kind: 'countChange',
    value: improved - deteriorated,
    low: null,
    high: null,
    p: null,
    df: null,
    n,
    method: 'reliableChange',
    whyNoInterval: 'countsOnly',
    values: { improved, deteriorated, unchanged, leastReliableChange, sd, reliability, byChance: 0.025 * n },
  };
}

/** SD and reliability of everybody's first wave. */
function noiseOf(scale: Instrument, before: Alpha | Refused, answers: Answers['before']): Noise | Refused {
  if ('refused' in before) return before;
  const totals = [...answers.values()].map((each) => totalScore(each, scale)).filter((total) => total !== null);
  const sd = sdOrNull(totals);
  return sd === null ? { refused: 'tooFewPairs', values: { n: totals.length } } : { sd, reliability: before.alpha };
}

/** An item that runs against the others was probably worded the other way round. */
function turnedWrongWay(before: Alpha | Refused): readonly Caveat[] {
  if ('refused' in before) return [];
  const wrong = before.itemRestR.flatMap((r, index) => (r !== null && r < 0 ? [index + 1] : []));
  return wrong.length === 0 ? [] : [{ code: 'itemsLookUnreversed', values: { items: wrong.join(', ') } }];
}

function outsideScale(scale: Instrument, rows: readonly ScaleRow[]): readonly Caveat[] {
  const answers = rows.flatMap((row) => row.answers).filter((answer) => answer !== null && !isOnScale(answer, scale)).length;
  return answers === 0 ? [] : [{ code: 'answersOutsideScale', values: { answers } }];
}

function itemsReversed({ items: of }: Instrument, reversed: readonly number[]): readonly Caveat[] {
  const items = reversed.join(', ');
  if (reversed.length === 0) return [];
  return [{ code: 2 * reversed.length === of ? 'halfReversed' : 'itemsReversed', values: { items } }];
}
