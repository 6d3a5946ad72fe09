import type { ComparisonFinding, Finding, LeftOut, LeftOutReason } from './finding.ts';
import type { PupilColumns } from './findingParts.ts';
import type { ValueOf } from './measure.ts';
import { changeOf, type Group, leftOutByReason, verdictOf } from './pupilChange.ts';
import { columnsOf, GrowingColumns } from './pupilColumns.ts';
import type { WindowRow } from './queries/windowRows.ts';

/** The pupils who were not mentored, everyone counted or left out with a reason: most of a school, so they stand in columns. */
export interface OtherPupils extends Pick<ComparisonFinding, 'tally'> {
  readonly asked: number;
  readonly pupils: PupilColumns;
  readonly leftOut: readonly LeftOut[];
}

export function otherPupils(rows: readonly WindowRow[], valueFor: ValueOf, better: Finding['better']): OtherPupils {
  const columns = new GrowingColumns(rows.length);
  const left: { readonly pupil: number; readonly reason: LeftOutReason }[] = [];
  const tally = { better: 0, same: 0, worse: 0 };
  let asked = 0;
  for (const row of rows) {
    const value = row.mentored ? null : valueFor(row);
    if (value === null) continue;
    asked++;
    const { pupil, school, pair, reason, exposure } = value;
    if (pair === null) left.push({ pupil, reason: reason ?? 'notOnRegister' });
    else {
      columns.add(pupil, school, pair.pre, pair.post, exposure);
      tally[verdictOf(changeOf(pair.pre, pair.post), better)] += 1;
    }
  }
  return { asked, pupils: columns.done(), tally, leftOut: leftOutByReason(left) };
}

/** A group whose pupils stand one by one, as the others. */
export function asOthers({ asked, pupils, leftOut }: Pick<Group, 'asked' | 'pupils' | 'leftOut'>): OtherPupils {
  const tally = { better: 0, same: 0, worse: 0 };
  for (const { verdict } of pupils) tally[verdict] += 1;
  return { asked, pupils: columnsOf(pupils), tally, leftOut };
}
