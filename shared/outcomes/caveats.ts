import type { PupilKey } from '#shared/study/model.ts';
import type { Caveat, Estimate, Refused } from './finding.ts';
import type { Measure, MeasureContext } from './measure.ts';
import { mentoredRows } from './mentoredRows.ts';
import type { Group } from './pupilChange.ts';
import { pupilsAcrossSeasons } from './season.ts';

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
  const rows = mentoredRows(context.rows);
  const again = counted.filter((pupil) => (rows.get(pupil)?.starts ?? 0) > 1).length;
  return again === 0 ? [] : [{ code: 'severalEpisodes', values: { pupils: again } }];
}

/** Whether the t test and the ranks tell different stories at 5 %. */
export function testsDisagree(one: Estimate | Refused, other: Estimate | Refused): readonly Caveat[] {
  if ('refused' in one || 'refused' in other || one.p === null || other.p === null) return [];
  return one.p < 0.05 === other.p < 0.05 ? [] : [{ code: 'testsDisagree', values: { mean: one.p, ranks: other.p } }];
}

/** More than a quarter of the pupils have their two windows in different parts of the school year. */
function seasonCaveat(context: MeasureContext, mentored: Group): readonly Caveat[] {
  const across = pupilsAcrossSeasons(context);
  const crossing = mentored.pupils.filter(({ pupil }) => across.has(pupil)).length;
  return crossing > mentored.pupils.length / 4 ? [{ code: 'season', values: { pupils: crossing, counted: mentored.pupils.length } }] : [];
}

/** A pupil who begins at the best value there is (within 2 % of the range) can only stay there or fall back. */
function isAtBest(measure: Measure, value: number): boolean {
  const [bottom, top] = measure.range;
  if (measure.better === 'down') return bottom !== null && value === bottom;
  return top !== null && bottom !== null && value >= top - 0.02 * (top - bottom);
}
