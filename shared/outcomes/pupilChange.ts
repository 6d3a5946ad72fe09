import { mean, median, roundDifference, sdOrNull, type Values } from '#shared/statistics/numbers.ts';
import type { PupilKey } from '#shared/study/model.ts';
import type { Finding, LeftOut, LeftOutReason, PupilChange, WantedDirection, WindowSummary } from './finding.ts';
import type { PupilValue } from './measure.ts';

/** One group of pupils, everyone counted or left out with a reason. */
export interface Group {
  readonly asked: number;
  readonly pupils: readonly PupilChange[];
  readonly leftOut: readonly LeftOut[];
  /** Values before of those who are left out for want of one after. */
  readonly onlyBefore: readonly number[];
  /** Values after of those who are left out for want of one before. */
  readonly onlyAfter: readonly number[];
}

/** `wanted`: pupils whose own plan asks for another way than `better`. It decides the verdict, never a number. */
export function groupOf(
  values: Iterable<PupilValue>,
  better: Finding['better'],
  wanted: ReadonlyMap<PupilKey, WantedDirection> = new Map(),
): Group {
  const pupils: PupilChange[] = [];
  const left: { pupil: PupilKey; reason: LeftOutReason }[] = [];
  const onlyBefore: number[] = [];
  const onlyAfter: number[] = [];
  let asked = 0;
  for (const { pupil, school, pair, reason, exposure, onlyBefore: before = null, onlyAfter: after = null } of values) {
    asked++;
    if (pair === null) {
      if (before !== null && after === null) onlyBefore.push(before);
      if (before === null && after !== null) onlyAfter.push(after);
      left.push({ pupil, reason: reason ?? 'notOnRegister' });
    } else {
      const change = changeOf(pair.pre, pair.post);
      const own = wanted.get(pupil) ?? better;
      pupils.push({
        pupil,
        school,
        pre: pair.pre,
        post: pair.post,
        change,
        verdict: verdictOf(change, better, own),
        ...(exposure === undefined ? {} : { exposure }),
        ...(own === better ? {} : { wanted: own }),
      });
    }
  }
  return { asked, pupils, leftOut: leftOutByReason(left), onlyBefore, onlyAfter };
}

/** Those who are not counted by reason, the most frequent first. */
export function leftOutByReason(left: readonly { readonly pupil: PupilKey; readonly reason: LeftOutReason }[]): readonly LeftOut[] {
  const byReason = new Map<LeftOutReason, PupilKey[]>();
  for (const { pupil, reason } of left) {
    const list = byReason.get(reason);
    if (list === undefined) byReason.set(reason, [pupil]);
    else list.push(pupil);
  }
  return [...byReason].map(([reason, pupils]) => ({ reason, pupils })).sort((a, b) => b.pupils.length - a.pupils.length);
}

/** Rounded to 10 decimals, so that 0.3 - 0.2 and 0.2 - 0.1 are the same change. */
export function changeOf(pre: number, post: number): number {
  return roundDifference(post - pre);
}

export function verdictOf(change: number, better: Finding['better'], wanted: WantedDirection = better): PupilChange['verdict'] {
  if (change === 0) return 'same';
  const up = change > 0;
  // What should be kept is kept by a move the good way too; only the other way is a loss.
  if (wanted === 'maintain') return up === (better === 'up') ? 'same' : 'worse';
  return up === (wanted === 'up') ? 'better' : 'worse';
}

export function tallyOf(group: Group): Finding['tally'] {
  const tally = { better: 0, same: 0, worse: 0, notKnown: group.asked - group.pupils.length };
  for (const pupil of group.pupils) tally[pupil.verdict] += 1;
  return tally;
}

/** Null when nobody is counted. `pooled` is given by measures that are a share of sessions. */
export function summaryOf(values: Values, pooled: number | null = null): WindowSummary | null {
  if (values.length === 0) return null;
  return { mean: mean(values), sd: sdOrNull(values), median: median(values), pooled };
}
