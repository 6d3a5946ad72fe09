import type { WindowSettings } from '#shared/study/model.ts';
import type { LeftOutReason } from './finding.ts';
import type { WindowRow } from './queries/windowRows.ts';

/** A window may end on a weekend or in a half-empty last week of marks and still be over. */
const aWeek = 7;

/**
 * Why a pupil's two windows cannot be compared; null when they can. The reason nearest to the pupil's own story comes first: no
 * clock, not on roll, marks not understood, no marks, too few of them. When the marks end before the post window does, that is the reason.
 */
export function whyNotExposed(
  row: WindowRow,
  window: WindowSettings,
  lastMarkDay: number | null,
  minimumSessions = window.minimumSessions,
): LeftOutReason | null {
  const noClock = whyNoClock(row, window);
  if (noClock !== null || row.anchor === null) return noClock;
  const least = Math.max(1, minimumSessions);
  const firstBefore = row.firstBefore ?? row.anchor - window.lengthDays;
  const lastAfter = (row.endAfter ?? row.anchor + window.leadInDays + window.lengthDays) - 1;
  if (row.impossible > 0) return 'attendedAbovePossible';
  if (row.unknownBefore + row.unknownAfter > 0) return 'unknownCode';
  if (row.possibleBefore < least) {
    if (row.rollStart !== null && row.rollStart > firstBefore) return 'notOnRollBefore';
    return row.possibleBefore === 0 ? 'noMarksBefore' : 'tooFewSessionsBefore';
  }
  if (row.possibleAfter < least) {
    if (row.rollEnd !== null && row.rollEnd < lastAfter) return 'notOnRollAfter';
    if (lastMarkDay !== null && lastMarkDay < lastAfter - aWeek) return 'windowNotFinished';
    return row.possibleAfter === 0 ? 'noMarksAfter' : 'tooFewSessionsAfter';
  }
  return null;
}

/** Why a pupil has no day to hang windows on; null when there is one. */
export function whyNoClock(row: WindowRow, window: WindowSettings): LeftOutReason | null {
  if (row.anchor === null) return window.anchor === 'start' ? 'noStartDate' : 'noReferralDate';
  if (!row.onRegister && row.possibleBefore + row.possibleAfter === 0) return 'notOnRegister';
  return null;
}
