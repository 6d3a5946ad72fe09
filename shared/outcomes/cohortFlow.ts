import type { CohortFlow, Finding } from './finding.ts';
import type { FlowRow } from './queries/flowRows.ts';

interface FlowTotals extends Pick<CohortFlow, 'sessionsHeld' | 'mentors' | 'startsFromSessions'> {
  readonly referrals: number;
}

/**
 * From the register to a counted pupil. Each step's `lost` says why pupils of the step before did not reach it. Somebody who started
 * without a recorded referral counts as referred and accepted: the tracker's caseload says so. Without any referral nobody is said to
 * have been referred, and where starts are first sessions nobody to have finished.
 */
export function cohortFlow(rows: readonly FlowRow[], { referrals, ...totals }: FlowTotals, attendance: Finding | null): CohortFlow {
  const count = (keep: (row: FlowRow) => boolean) => rows.filter(keep).reduce((sum, row) => sum + row.pupils, 0);
  const isReferred = (row: FlowRow) => row.referral !== null || row.started;
  const isAccepted = (row: FlowRow) => row.referral === 'accepted' || row.started;
  const lost = (parts: Readonly<Record<string, number>>) =>
    Object.entries(parts).flatMap(([reason, pupils]) => (pupils > 0 ? [{ reason, pupils }] : []));
  const refused = (outcome: FlowRow['referral']) => count((row) => row.referral === outcome && !row.started);
  const open = count((row) => row.started && row.open);
  const waysIn: CohortFlow['steps'] = [
    { step: 'referred', pupils: count(isReferred), lost: lost({ notReferred: count((row) => !isReferred(row)) }) },
    {
      step: 'accepted',
      pupils: count(isAccepted),
      lost: lost({ declined: refused('declined'), pending: refused('pending'), outcomeNotRecorded: refused('notRecorded') }),
    },
    {
      step: 'started',
      pupils: count((row) => row.started),
      lost: lost({ neverStarted: count((row) => isAccepted(row) && !row.started) }),
    },
  ];
  const ends: CohortFlow['steps'] = [
    { step: 'stillOpen', pupils: open, lost: [] },
    { step: 'finished', pupils: count((row) => row.started) - open, lost: [] },
  ];
  const startedAlone: CohortFlow['steps'][number] = {
    step: 'started',
    pupils: count((row) => row.started),
    lost: lost({ notMentored: count((row) => !row.started) }),
  };
  return {
    version: 1,
    steps: [
      { step: 'onRegister', pupils: count((row) => row.onRegister), lost: [] },
      ...(referrals === 0 ? [startedAlone] : waysIn),
      {
        step: 'attendanceCounted',
        pupils: attendance?.counted ?? 0,
        lost: attendance?.leftOut.map(({ reason, pupils }) => ({ reason, pupils: pupils.length })) ?? [],
      },
      ...(totals.startsFromSessions === true ? [] : ends),
    ],
    bySchool: schoolsIn(rows).map((school) => {
      const of = (keep: (row: FlowRow) => boolean) => count((row) => row.school === school && keep(row));
      return { school, onRegister: of((row) => row.onRegister), referred: of(isReferred), started: of((row) => row.started) };
    }),
    ...totals,
  };
}

function schoolsIn(rows: readonly FlowRow[]): readonly number[] {
  return [...new Set(rows.flatMap((row) => (row.school === null ? [] : [row.school])))].sort((a, b) => a - b);
}
