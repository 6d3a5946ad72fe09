import type { DataCheck } from './check.ts';
import { attendedMore } from './checks/attendedMore.ts';
import { closedDays } from './checks/closedDays.ts';
import { futureDays } from './checks/futureDays.ts';
import { listedTwice } from './checks/listedTwice.ts';
import { longSuspensions } from './checks/longSuspensions.ts';
import { marksOffRoll } from './checks/marksOffRoll.ts';
import { marksTwice } from './checks/marksTwice.ts';
import { oldUnexplained } from './checks/oldUnexplained.ts';
import { otherRaters } from './checks/otherRaters.ts';
import { postBeforePre } from './checks/postBeforePre.ts';
import { recordsStop } from './checks/recordsStop.ts';
import { rowsTwice } from './checks/rowsTwice.ts';
import { sameMarkTwice } from './checks/sameMarkTwice.ts';
import { sessionsAfterEnd } from './checks/sessionsAfterEnd.ts';
import { sessionsBeforeStart } from './checks/sessionsBeforeStart.ts';
import { sessionsOffRoll } from './checks/sessionsOffRoll.ts';
import { summariesDiffer } from './checks/summariesDiffer.ts';
import { totalsDiffer } from './checks/totalsDiffer.ts';
import { twoSchools } from './checks/twoSchools.ts';
import { unknownMarks } from './checks/unknownMarks.ts';

/** Every check, in the order the Data room shows them within a severity. A new one is one file and one line here; its words are in words/dataChecks.ts. */
export const checks: readonly DataCheck[] = [
  unknownMarks,
  attendedMore,
  postBeforePre,
  sessionsOffRoll,
  futureDays,
  longSuspensions,
  recordsStop,
  closedDays,
  marksTwice,
  summariesDiffer,
  marksOffRoll,
  sessionsAfterEnd,
  sessionsBeforeStart,
  rowsTwice,
  totalsDiffer,
  twoSchools,
  listedTwice,
  otherRaters,
  oldUnexplained,
  sameMarkTwice,
];
