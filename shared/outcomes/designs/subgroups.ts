import { adjustP } from '#shared/statistics/adjustP.ts';
import { ones } from '#shared/statistics/leastSquares.ts';
import { nestedF } from '#shared/statistics/nestedF.ts';
import { mean } from '#shared/statistics/numbers.ts';
import { hasTest, pairedT } from '#shared/statistics/pairedT.ts';
import { isRefusal } from '#shared/statistics/refusal.ts';
import type { Parting, Subgroup } from '../design.ts';
import type { PupilChange } from '../finding.ts';
import type { PupilFacts } from '../queries/factRows.ts';
import { type Design, othersOf } from './question.ts';

/** Below this a part is described, not tested (METHODS 1.7). */
const fewest = 10;

type Facts = ReadonlyMap<number, PupilFacts>;

/** Which part of a parting a pupil belongs to, as a code; null where it is not known. */
export function partOf(pupil: PupilChange, by: Parting, facts: Facts): string | null {
  if (by === 'school') return pupil.school === null ? null : String(pupil.school);
  const of = facts.get(pupil.pupil);
  if (of === undefined) return null;
  return by === 'year' ? (of.year === null ? null : String(of.year)) : of.known[by];
}

/** Does the outcome differ between kinds of pupils? Only by an interaction test, corrected for how many were made. */
export const subgroups: Design = async ({ finding, facts, partings }) => {
  if (finding.pupils.length === 0) return null;
  const others = othersOf(finding)?.pupils ?? [];
  const found = partings.map((by) => subgroup(by, finding.pupils, others, facts)).filter(({ parts }) => parts.length > 1);
  if (found.length === 0) return { design: 'subgroups', estimates: [], refused: { refused: 'noParts', values: {} }, caveats: [] };
  const adjusted = adjustP(
    found.map(({ p }) => p),
    'BH',
  );
  const rows = found.map((one, place): Subgroup => ({ ...one, adjustedP: adjusted[place] ?? null }));
  const tests = rows.filter(({ p }) => p !== null).length;
  return { design: 'subgroups', estimates: [], refused: null, subgroups: rows, caveats: [{ code: 'design.subgroups', values: { tests } }] };
};

function subgroup(by: Parting, mentored: readonly PupilChange[], others: readonly PupilChange[], facts: Facts): Subgroup {
  const own = Map.groupBy(mentored, (pupil) => partOf(pupil, by, facts));
  const beside = Map.groupBy(others, (pupil) => partOf(pupil, by, facts));
  const values = [...own.keys()].flatMap((value) => value ?? []).toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const parts = values.map((value) => partFrom(value, own.get(value) ?? []));
  const large = values.filter((value) => (own.get(value)?.length ?? 0) >= fewest);
  const both = large.filter((value) => (beside.get(value)?.length ?? 0) >= fewest);
  const besideOthers = both.length > 1;
  const tested = besideOthers ? both : large;
  const pupils = tested.flatMap((value) => [
    ...(own.get(value) ?? []).map((pupil) => ({ pupil, value, treat: 1 })),
    ...(besideOthers ? (beside.get(value) ?? []).map((pupil) => ({ pupil, value, treat: 0 })) : []),
  ]);
  const test = besideOthers ? 'besideOthers' : 'amongMentored';
  if (tested.length < 2) return { by, parts, test: null, p: null, adjustedP: null, refused: 'tooFewParts' };
  const marks = tested.slice(1).map((value) => pupils.map((one) => (one.value === value ? 1 : 0)));
  const before = pupils.map(({ pupil }) => pupil.pre);
  const treat = pupils.map((one) => one.treat);
  const after = pupils.map(({ pupil }) => pupil.post);
  const result = besideOthers
    ? nestedF(
        after,
        [ones(pupils.length), treat, before, ...marks],
        marks.map((mark) => mark.map((one, place) => one * (treat[place] ?? 0))),
      )
    : nestedF(after, [ones(pupils.length), before], marks);
  if (isRefusal(result)) return { by, parts, test: null, p: null, adjustedP: null, refused: result.refused };
  return { by, parts, test, p: result.p, adjustedP: null, refused: null };
}

function partFrom(value: string, pupils: readonly PupilChange[]): Subgroup['parts'][number] {
  const describedOnly = pupils.length < fewest;
  const result = pairedT(
    pupils.map(({ pre }) => pre),
    pupils.map(({ post }) => post),
  );
  const interval = !describedOnly && hasTest(result) ? { low: result.test.low, high: result.test.high } : { low: null, high: null };
  return { value, n: pupils.length, meanChange: mean(pupils.map(({ change }) => change)), ...interval, describedOnly };
}
