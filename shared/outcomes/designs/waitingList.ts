import type { PupilKey, SchoolKey, WindowSettings } from '#shared/study/model.ts';
import type { Caveat, Finding } from '../finding.ts';
import type { Group } from '../pupilChange.ts';
import { type Design, usesWindows } from './question.ts';
import { twoGroupResult } from './twoGroups.ts';

/** How many days holidays may add to a window that is counted in school weeks: a summer and two half terms. */
const holidays = 70;

interface Starter {
  readonly pupil: PupilKey;
  readonly school: SchoolKey | null;
  readonly anchor: number | null;
}

/** From a start to the end of its window after. */
function stretchOf(window: WindowSettings): number {
  return window.leadInDays + window.lengthDays + (window.counting === 'schoolWeeks' ? holidays : 0);
}

/**
 * Who waited while whom: a pupil who starts after both windows of somebody of the same school have passed waited meanwhile, and is looked at over that
 * person's weeks. The starts of those who did not wait are dealt to those who did in turn, latest first to nobody: only a start whose weeks end before
 * the pupil's own begin. Everybody stands on one side only.
 */
export function dealWaiting(starters: readonly Starter[], window: WindowSettings): ReadonlyMap<PupilKey, number> {
  const stretch = stretchOf(window);
  const dealt = new Map<PupilKey, number>();
  const bySchool = Map.groupBy(
    starters.flatMap(({ pupil, school, anchor }) => (school === null || anchor === null ? [] : [{ pupil, school, anchor }])),
    ({ school }) => school,
  );
  for (const pupils of bySchool.values()) {
    const inOrder = pupils.toSorted((a, b) => a.anchor - b.anchor || a.pupil - b.pupil);
    const first = inOrder[0]?.anchor ?? 0;
    const waited = inOrder.filter(({ anchor }) => anchor >= first + stretch);
    const early = inOrder.filter(({ anchor }) => anchor < first + stretch).map(({ anchor }) => anchor);
    for (const [place, { pupil, anchor }] of waited.entries()) {
      const fits = early.filter((day) => day + stretch <= anchor);
      const day = fits[place % fits.length];
      if (day !== undefined) dealt.set(pupil, day);
    }
  }
  return dealt;
}

/**
 * Later starters, before their own start, beside those who started earlier: alike in that all of them were chosen (staggered starts). Forms of those who
 * waited are placed by their day, so it takes forms that were filled in twice before the own start.
 */
export const waitingList: Design = async ({ measure, finding, context, facts, at }) => {
  // A goal is scored from the day it is set: nobody has one while waiting.
  if (measure.id === 'goals') return null;
  const starters = context.rows.filter(({ mentored }) => mentored);
  const dealt = dealWaiting(starters, context.window);
  const none = (refused: string, caveats: readonly Caveat[]) =>
    ({ design: 'waitingList', estimates: [], refused: { refused, values: {} }, caveats }) as const;
  if (dealt.size === 0) return none('nobodyWaited', startsApart(starters, context.window));
  const waited = await at(dealt);
  const isForm = !usesWindows(finding) && finding.unit !== 'grades';
  if (isForm && waited.pupils.length === 0) return none('noFormsWhileWaiting', []);
  return twoGroupResult('waitingList', without(finding, dealt), waited, facts, [
    { code: 'design.waited', values: { waited: waited.pupils.length, mentored: finding.counted - overlap(finding, dealt) } },
    ...(isForm ? [{ code: 'design.waitedForms', values: {} }] : []),
  ]);
};

/** How far apart the first and the last start of one school lie at most, and how far they would have to. */
function startsApart(starters: readonly Starter[], window: WindowSettings): readonly Caveat[] {
  const schools = Map.groupBy(
    starters.filter(({ school, anchor }) => school !== null && anchor !== null),
    ({ school }) => school,
  );
  const spans = [...schools.values()].map((pupils) => {
    const days = pupils.map(({ anchor }) => anchor ?? 0);
    return days.reduce((most, day) => Math.max(most, day), -Infinity) - days.reduce((least, day) => Math.min(least, day), Infinity);
  });
  if (spans.length === 0) return [];
  return [
    { code: 'design.startsApart', values: { days: spans.reduce((most, span) => Math.max(most, span), 0), needed: stretchOf(window) } },
  ];
}

function overlap({ pupils }: Finding, dealt: ReadonlyMap<PupilKey, number>): number {
  return pupils.filter(({ pupil }) => dealt.has(pupil)).length;
}

/** Those who started early: who waited stands on the other side only. */
function without(finding: Finding, dealt: ReadonlyMap<PupilKey, number>): Group {
  const leftOut = finding.leftOut.map(({ reason, pupils }) => ({ reason, pupils: pupils.filter((pupil) => !dealt.has(pupil)) }));
  const pupils = finding.pupils.filter(({ pupil }) => !dealt.has(pupil));
  return {
    asked: pupils.length + leftOut.reduce((sum, left) => sum + left.pupils.length, 0),
    pupils,
    leftOut,
    onlyBefore: [],
    onlyAfter: [],
  };
}
