import { hadNone } from '#shared/words/noEvents.ts';
import { checksOf } from './assumptions.ts';
import { commonCaveats } from './caveats.ts';
import { chanceLine, populationOf } from './chance.ts';
import { compareWithOthers, comparisonCaveats } from './comparison.ts';
import type { Caveat, Estimate, Finding, PupilChange, Refused } from './finding.ts';
import type { MissingItems } from './findingParts.ts';
import type { Measure, MeasureContext, ValueOf } from './measure.ts';
import { mentoredRows } from './mentoredRows.ts';
import { methodsNamed } from './methodsNamed.ts';
import { missingOf } from './missing.ts';
import { otherPupils } from './otherPupils.ts';
import { groupOf, summaryOf, tallyOf } from './pupilChange.ts';
import { columnsOf } from './pupilColumns.ts';
import { rSnippet } from './r/snippet.ts';
import { type Noise, reliableCounts } from './reliable.ts';

/** What a measure adds to the parts that every Finding has. */
export interface OwnPart {
  readonly headline: Estimate | Refused;
  readonly alsoComputed: readonly (Estimate | Refused)[];
  readonly caveats: readonly Caveat[];
  /** How much a value wanders by itself, where the measure knows it: then those reliably better and worse are counted. */
  readonly noise?: Noise | Refused | null;
  /** Which items of a form were left out, where there is one. */
  readonly items?: MissingItems;
  /** Where chance cannot be asked about at all, why. */
  readonly chance?: Refused;
  /** sum/sum of both windows, where the measure is a share of sessions. */
  readonly pooled?: { readonly before: number; readonly after: number } | null;
}

/**
 * A Finding from one value per pupil, asked of each row in turn: who is counted and who is not, both windows, the tally, the chance line and the comparison are
 * the same for every measure; the measure's own estimates come from `own`, which is given the mentored pupils that are counted.
 */
export function buildFinding(
  measure: Measure,
  context: MeasureContext,
  valueFor: ValueOf,
  sql: readonly string[],
  own: (pupils: readonly PupilChange[]) => OwnPart,
): Finding {
  const ofMentored = [...mentoredRows(context.rows).values()].flatMap((row) => valueFor(row) ?? []);
  const mentored = groupOf(ofMentored, measure.better, context.wanted.get(measure.id));
  const others = otherPupils(context.rows, valueFor, measure.better);
  const part = own(mentored.pupils);
  const comparison = context.comparison === 'none' ? null : compareWithOthers(mentored, others, context.comparisonDesign);
  const { pre, post } = columnsOf(mentored.pupils);
  const caveats = [...commonCaveats(measure, context, mentored), ...part.caveats, ...comparisonCaveats(comparison, mentored)];
  const chance = part.chance ?? chanceLine(mentored.pupils, others.pupils, populationOf(context));
  return {
    version: 2,
    measure: measure.id,
    area: measure.area,
    better: measure.better,
    unit: measure.unit,
    decimals: measure.decimals,
    range: measure.range,
    window: context.window,
    asked: mentored.asked,
    counted: mentored.pupils.length,
    leftOut: mentored.leftOut,
    pupils: mentored.pupils,
    before: summaryOf(pre, part.pooled?.before ?? null),
    after: summaryOf(post, part.pooled?.after ?? null),
    headline: part.headline,
    alsoComputed: part.alsoComputed,
    tally: tallyOf(mentored),
    chance,
    comparison,
    reliableChange: reliableCounts(
      mentored.pupils,
      context.comparison === 'none' ? null : others.pupils,
      part.noise ?? null,
      measure.better,
    ),
    missing: missingOf(mentored, part.items),
    checks: checksOf(mentored.pupils, part.headline, part.alsoComputed, caveats),
    caveats,
    methods: methodsNamed(
      [part.headline, ...part.alsoComputed, ...besides(comparison)],
      'refused' in chance ? [] : ['regressionToTheMean'],
    ),
    adjusted: null,
    depth: 'quick',
    designs: [],
    curve: null,
    r: hadNone({ unit: measure.unit, pupils: mentored.pupils })
      ? null
      : rSnippet({
          measure: measure.id,
          headline: part.headline,
          alsoComputed: part.alsoComputed,
          comparison,
          chance,
        }),
    sql,
  };
}

function besides(comparison: Finding['comparison']): readonly (Estimate | Refused)[] {
  return comparison === null || 'refused' in comparison ? [] : [comparison.headline, comparison.beside];
}
