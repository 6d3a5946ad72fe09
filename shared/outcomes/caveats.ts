import type { PupilKey } from '#shared/study/model.ts';
import { isoDay } from '#shared/tables/days.ts';
import type { Caveat, Estimate, Refused } from './finding.ts';
import type { Measure, MeasureContext } from './measure.ts';
import { mentoredRows } from './mentoredRows.ts';
import type { Group } from './pupilChange.ts';

/** Below this a mean says little, whatever its interval. */
const few = 10;

/** What has to be said of any measure: few pupils, many left out, the season, the ceiling, second episodes. Said in words by `words/caveats.ts`. */
export function commonCaveats(measure: Measure, context: MeasureContext, mentored: Group): readonly Caveat[] {
  const counted = mentored.pupils.length;
  const caveats: Caveat[] = [...fewAndLeftOut(counted, mentored.asked)];
  if (counted > 0 && context.startsFromSessions) caveats.push({ code: 'startsFromSessions', values: {} });
  if (measure.unit !== 'score' && measure.unit !== 'points') caveats.push(...seasonCaveat(context, mentored));
  const atBest = mentored.pupils.filter((pupil) => isAtBest(measure, pupil.pre)).length;
  if (atBest > counted / 4)
    caveats.push({ code: measure.unit === 'events' ? 'noneBefore' : 'ceiling', values: { pupils: atBest, counted } });
  const ownWay = mentored.pupils.filter((pupil) => pupil.wanted !== undefined).length;
  if (ownWay > 0) caveats.push({ code: 'ownDirection', values: { pupils: ownWay, counted } });
  const pupils = mentored.pupils.map((pupil) => pupil.pupil);
  return [...caveats, ...severalEpisodes(context, pupils)];
}

export function fewAndLeftOut(counted: number, asked: number): readonly Caveat[] {
  if (counted === 0) return [];
  const lost = asked - counted;
  return [
    ...(counted < few ? [{ code: 'fewPupils', values: { counted } }] : []),
    ...(lost > asked / 5 ? [{ code: 'manyLeftOut', values: { lost, asked } }] : []),
  ];
}

export function severalEpisodes(context: MeasureContext, counted: readonly PupilKey[]): readonly Caveat[] {
  const known = new Set(counted);
  const again = [...mentoredRows(context.rows).values()].filter((row) => row.starts > 1 && known.has(row.pupil)).length;
  return again === 0 ? [] : [{ code: 'severalEpisodes', values: { pupils: again } }];
}

/** Whether the t test and the ranks tell different stories at 5 %. */
export function testsDisagree(one: Estimate | Refused, other: Estimate | Refused): readonly Caveat[] {
  if ('refused' in one || 'refused' in other || one.p === null || other.p === null) return [];
  return one.p < 0.05 === other.p < 0.05 ? [] : [{ code: 'testsDisagree', values: { mean: one.p, ranks: other.p } }];
}

/** More than a quarter of the pupils have their two windows in different parts of the school year. */
function seasonCaveat(context: MeasureContext, mentored: Group): readonly Caveat[] {
  const { leadInDays } = context.window;
  const rows = mentoredRows(context.rows);
  const terms = new Map<number, string>();
  const term = (day: number): string => {
    const known = terms.get(day) ?? termOf(day);
    terms.set(day, known);
    return known;
  };
  const crossing = mentored.pupils.filter(({ pupil }) => {
    const { anchor = null, firstBefore = null, endAfter = null } = rows.get(pupil) ?? {};
    if (anchor === null || firstBefore === null || endAfter === null) return false;
    return term(Math.floor((firstBefore + anchor) / 2)) !== term(Math.floor((anchor + leadInDays + endAfter) / 2));
  }).length;
  return crossing > mentored.pupils.length / 4 ? [{ code: 'season', values: { pupils: crossing, counted: mentored.pupils.length } }] : [];
}

/** Without the school's own term dates: August to December, January to mid April, mid April to July. */
function termOf(day: number): 'autumn' | 'spring' | 'summer' {
  const monthDay = isoDay(day).slice(5);
  if (monthDay >= '08-01') return 'autumn';
  return monthDay < '04-15' ? 'spring' : 'summer';
}

/** A pupil who begins at the best value there is (within 2 % of the range) can only stay there or fall back. */
function isAtBest(measure: Measure, value: number): boolean {
  const [bottom, top] = measure.range;
  if (measure.better === 'down') return bottom !== null && value === bottom;
  return top !== null && bottom !== null && value >= top - 0.02 * (top - bottom);
}
