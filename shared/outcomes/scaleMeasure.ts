import { printSql } from '#shared/database/sql.ts';
import { type Alpha, alpha } from '#shared/statistics/alpha.ts';
import { sdOrNull } from '#shared/statistics/numbers.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import { reliableChange } from '#shared/statistics/reliableChange.ts';
import type { ScaleKey, ScalePart } from '#shared/tables/codeSets/scaleKeys.ts';
import type { Band } from '#shared/tables/codeSets/scaleTexts.ts';
import { bandCounts } from './bandCounts.ts';
import { buildFinding, type OwnPart } from './buildFinding.ts';
import { testsDisagree } from './caveats.ts';
import { meanChange, meanChangeBySchool, rankedChange, refusedFrom, sizeOfChange } from './estimates.ts';
import type { Caveat, Estimate, LeftOutReason, PupilChange, Refused } from './finding.ts';
import type { MissingItems } from './findingParts.ts';
import { counted, leftOut, type Measure, type MeasureContext, type ValueOf } from './measure.ts';
import { missingItems } from './missingItems.ts';
import { ratingSettings } from './queries/ratingRows.ts';
import { type ScaleRow, scaleRowFrom, scaleRowsQuery } from './queries/scaleRows.ts';
import type { Noise } from './reliable.ts';
import { contradictedItems, keyThatFits } from './scaleKey.ts';
import { isOnScale, scoreOf, turnedRound } from './scaleScore.ts';

/** Answers of one pupil, already turned round, by wave. */
type Answers = Readonly<Record<ScaleRow['wave'], ReadonlyMap<number, readonly (number | null)[]>>>;

/** What is scored: a scale's total, or one part of it, by the key that the study has. */
interface Scored {
  readonly key: ScaleKey;
  readonly parts: readonly ScalePart[];
  /** Numbers of the items, in order. */
  readonly items: readonly number[];
  readonly better: 'up' | 'down';
  readonly bands: readonly Band[];
}

/**
 * A scale answered item by item: each pupil's total, or the score of one part of it; reversed items turned round, missing answers standing at the
 * pupil's own mean where enough were given. Any instrument with items is a measure of its own. The study's key comes before the one given here.
 */
export function scaleMeasure(shipped: ScaleKey, id: string, part: string | null = null, area: Measure['area'] = 'confidence'): Measure {
  const as = (key: ScaleKey): Omit<Measure, 'find'> => {
    const { items, better } = scoredOf(key, part);
    return { id, area, better, unit: 'points', decimals: 1, range: [items.length * key.minimum, items.length * key.maximum] };
  };
  const measure: Measure = {
    ...as(shipped),
    madeOf: (context) => ratingSettings(shipped.id, context),
    async find(context) {
      const key = context.scaleKeys[shipped.id] ?? shipped;
      const scored = scoredOf(key, part);
      const query = scaleRowsQuery(key.id, Math.max(key.items, ...scored.items), context.window);
      const rows = (await context.ask(query)).map((row) => scaleRowFrom(row, Math.max(key.items, ...scored.items)));
      const reversed = (context.reversedItems[key.id] ?? key.reversed).filter((item) => scored.items.includes(item));
      const waveOf = (wave: ScaleRow['wave']) =>
        new Map(rows.filter((row) => row.wave === wave).map((row) => [row.pupil, turnedRound(row.answers, key, reversed)]));
      const answers: Answers = { before: waveOf('before'), after: waveOf('after') };
      const valueFor = valuesOf(scored, answers, rows.length > 0);
      const keyed: Measure = { ...measure, ...as(key) };
      const items = itemsOf(scored, context, answers);
      const against = againstTheKey(scored, answers);
      if (against.length > 0 && !context.keysConfirmed.includes(key.id)) {
        const none: ValueOf = (row) => {
          const value = valueFor(row);
          return value === null || value.pair === null ? value : { ...value, pair: null, reason: 'keyContradicted' };
        };
        return buildFinding(keyed, context, none, [printSql(query)], () => ({ ...keyRefused(scored, against, reversed, answers), items }));
      }
      const finding = buildFinding(keyed, context, valueFor, [printSql(query)], (pupils) => ({
        ...own(scored, pupils, answers, rows, reversed),
        items,
      }));
      return scored.bands.length === 0 || finding.counted === 0 ? finding : { ...finding, bands: bandCounts(finding.pupils, scored.bands) };
    },
  };
  return measure;
}

/** The gaps in the mentored pupils' forms. */
function itemsOf({ parts, items }: Scored, { rows }: MeasureContext, { before, after }: Answers): MissingItems {
  const mentored = rows.filter((row) => row.mentored).map(({ pupil }) => pupil);
  const forms = (wave: Answers['before']) => mentored.flatMap((pupil) => [wave.get(pupil) ?? []]).filter(({ length }) => length > 0);
  return missingItems(forms(before), forms(after), items, (answers) => scoreOf(answers, parts) !== null);
}

function scoredOf(key: ScaleKey, part: string | null): Scored {
  const one = key.parts.find(({ id }) => id === part);
  const parts = part === null ? key.total : one === undefined ? [] : [one];
  const items = parts.flatMap((each) => each.items).toSorted((a, b) => a - b);
  return { key, parts, items, better: one?.better ?? key.better, bands: part === null ? key.bands : (one?.bands ?? []) };
}

/** Items that go against the others of their own part: strengths and difficulties of one form are no one scale. */
function againstTheKey(scored: Scored, { before, after }: Answers): readonly number[] {
  return scored.parts.flatMap((part) =>
    contradictedItems([reliabilityOf(part.items, before), reliabilityOf(part.items, after)]).map((place) => part.items[place - 1] ?? 0),
  );
}

/** Not one number is given of a scale whose key the answers contradict: the items named, and the keys that the answers would fit. */
function keyRefused({ key, parts }: Scored, against: readonly number[], reversed: readonly number[], { before, after }: Answers): OwnPart {
  const forms = [...(before.size >= after.size ? before : after).values()];
  const part = parts.find(({ items }) => against.some((item) => items.includes(item)));
  const fits = part === undefined ? null : keyThatFits(part.items, forms, reversed);
  const list = (items: readonly number[]): string => items.join(', ');
  const ways = fits === null ? {} : { turned: list(fits.turned), ...(fits.mirror === null ? {} : { mirror: list(fits.mirror) }) };
  const refused: Refused = {
    refused: 'keyContradicted',
    values: { instrument: key.id, items: list(against), reversed: list(reversed), ...ways },
  };
  return { headline: refused, alsoComputed: [], noise: refused, caveats: [{ code: 'keyContradicted', values: refused.values }] };
}

function valuesOf(scored: Scored, { before, after }: Answers, imported: boolean): ValueOf {
  return (row) => {
    const pre = before.get(row.pupil);
    const post = after.get(row.pupil);
    if (!row.mentored && pre === undefined && post === undefined) return null;
    const preScore = pre === undefined ? null : scoreOf(pre, scored.parts);
    const postScore = post === undefined ? null : scoreOf(post, scored.parts);
    if (preScore !== null && postScore !== null) return counted(row, preScore, postScore);
    return leftOut(row, imported ? whyNoScore(pre !== undefined, post !== undefined) : 'notImported', {
      before: preScore,
      after: postScore,
    });
  };
}

function whyNoScore(before: boolean, after: boolean): LeftOutReason {
  if (before && after) return 'tooFewItems';
  if (before) return 'noScoreAfter';
  return after ? 'noScoreBefore' : 'noScoreEither';
}

function own(
  scored: Scored,
  pupils: readonly PupilChange[],
  answers: Answers,
  rows: readonly ScaleRow[],
  reversed: readonly number[],
): OwnPart {
  const headline = meanChange(pupils);
  const ranked = rankedChange(pupils);
  const bySchool = meanChangeBySchool(pupils);
  const alphas = [reliabilityOf(scored.items, answers.before), reliabilityOf(scored.items, answers.after)] as const;
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
      reliable(scored, pupils, alphas[0], answers.before),
    ],
    noise: noiseOf(scored, alphas[0], answers.before),
    caveats: [
      ...testsDisagree(headline, ranked),
      ...turnedWrongWay(scored, answers.before),
      ...outsideScale(scored, rows),
      ...itemsReversed(scored, reversed),
      ...ownKey(scored.key),
    ],
  };
}

/** Over everybody who answered in that wave, mentored or not: what the scale is like does not depend on who had a mentor. */
function reliabilityOf(items: readonly number[], wave: ReadonlyMap<number, readonly (number | null)[]>): Alpha | Refused {
  const everybody = [...wave.values()];
  const result = alpha(items.map((item) => everybody.map((answers) => answers[item - 1] ?? null)));
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
function reliable(scored: Scored, pupils: readonly PupilChange[], before: Alpha | Refused, answers: Answers['before']): Estimate | Refused {
  const noise = noiseOf(scored, before, answers);
  if ('refused' in noise) return noise;
  const { sd, reliability } = noise;
  const pre = pupils.map((pupil) => pupil.pre);
  const post = pupils.map((pupil) => pupil.post);
  const result = reliableChange(pre, post, { sd, reliability, higherIsBetter: scored.better === 'up' });
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
function noiseOf(scored: Scored, before: Alpha | Refused, answers: Answers['before']): Noise | Refused {
  if ('refused' in before) return before;
  const totals = [...answers.values()].map((each) => scoreOf(each, scored.parts)).filter((total) => total !== null);
  const sd = sdOrNull(totals);
  return sd === null ? { refused: 'tooFewPairs', values: { n: totals.length } } : { sd, reliability: before.alpha };
}

/** An item that runs against the others of its part was probably worded the other way round. */
function turnedWrongWay({ parts }: Scored, before: Answers['before']): readonly Caveat[] {
  const wrong = parts.flatMap(({ items }) => {
    const result = reliabilityOf(items, before);
    return 'refused' in result ? [] : result.itemRestR.flatMap((r, index) => (r !== null && r < 0 ? [items[index] ?? 0] : []));
  });
  return wrong.length === 0 ? [] : [{ code: 'itemsLookUnreversed', values: { items: wrong.join(', ') } }];
}

function outsideScale({ key, items }: Scored, rows: readonly ScaleRow[]): readonly Caveat[] {
  const all = rows.flatMap((row) => items.map((item) => row.answers[item - 1] ?? null));
  const answers = all.filter((answer) => answer !== null && !isOnScale(answer, key)).length;
  return answers === 0 ? [] : [{ code: 'answersOutsideScale', values: { answers } }];
}

function itemsReversed({ items: of }: Scored, reversed: readonly number[]): readonly Caveat[] {
  const items = reversed.join(', ');
  if (reversed.length === 0) return [];
  return [{ code: 2 * reversed.length === of.length ? 'halfReversed' : 'itemsReversed', values: { items } }];
}

/** What this study scores otherwise than the list that Strand ships. */
function ownKey({ changed }: ScaleKey): readonly Caveat[] {
  return Object.keys(changed).length === 0 ? [] : [{ code: 'scoredByOwnKey', values: changed }];
}
