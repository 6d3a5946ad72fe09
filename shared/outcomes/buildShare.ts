import { fewAndLeftOut, severalEpisodes } from './caveats.ts';
import type { Finding, LeftOutReason, PupilOnce } from './finding.ts';
import type { Measure, MeasureContext } from './measure.ts';
import { methodsNamed } from './methodsNamed.ts';
import { leftOutByReason, summaryOf } from './pupilChange.ts';
import type { WindowRow } from './queries/windowRows.ts';
import { rSnippet } from './r/snippet.ts';

/** A pupil with the one value that there is of them, or the reason why there is none. */
export type OnceOrNot = { readonly row: WindowRow } & ({ readonly value: number } | { readonly reason: LeftOutReason });

/**
 * A Finding of a measure that has one value per pupil and no window before: a share with its interval and who is left out. Nothing of it is a
 * change, so there are no pairs, no tally, no chance line, no comparison, no designs and no curve; `once` holds the values.
 */
export function buildShare(
  measure: Measure,
  context: MeasureContext,
  values: readonly OnceOrNot[],
  sql: readonly string[],
  own: (once: readonly PupilOnce[]) => Pick<Finding, 'headline' | 'alsoComputed' | 'caveats'>,
): Finding {
  const once = values.flatMap((one) => ('value' in one ? [{ pupil: one.row.pupil, school: one.row.school, value: one.value }] : []));
  const leftOut = leftOutByReason(values.flatMap((one) => ('value' in one ? [] : [{ pupil: one.row.pupil, reason: one.reason }])));
  const { headline, alsoComputed, caveats } = own(once);
  const [asked, counted] = [values.length, once.length];
  const noBefore = { refused: 'noWindowBefore', values: {} };
  const { id, area, better, unit, decimals, range } = measure;
  const given = { measure: id, headline, alsoComputed, comparison: null, chance: noBefore };
  return {
    ...given,
    version: 2,
    pupils: [],
    area,
    better,
    unit,
    decimals,
    range,
    window: context.window,
    asked,
    counted,
    leftOut,
    once,
    before: null,
    after: summaryOf(once.map(({ value }) => value)),
    tally: { better: 0, same: 0, worse: 0, notKnown: asked - counted },
    reliableChange: null,
    missing: {
      asked,
      withBefore: 0,
      withBoth: 0,
      onlyBefore: [],
      onlyAfter: [],
      items: null,
      leavers: noBefore,
      tippingPoint: noBefore,
      bounds: null,
    },
    checks: [],
    caveats: [
      ...fewAndLeftOut(counted, asked),
      ...severalEpisodes(
        context,
        once.map(({ pupil }) => pupil),
      ),
      ...caveats,
    ],
    methods: methodsNamed([headline, ...alsoComputed]),
    adjusted: null,
    depth: 'quick',
    designs: [],
    curve: null,
    r: rSnippet(given),
    sql,
  };
}
