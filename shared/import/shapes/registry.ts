import { attendanceSummaries } from './attendanceSummaries.ts';
import { behaviourEvents } from './behaviourEvents.ts';
import { caseload } from './caseload.ts';
import { codeCounts } from './codeCounts.ts';
import { codedPassages } from './codedPassages.ts';
import { codeKey } from './codeKey.ts';
import { goalReviews } from './goalReviews.ts';
import { grades } from './grades.ts';
import { groupSummaries } from './groupSummaries.ts';
import { marks } from './marks.ts';
import { diary, sessions, targets } from './mentorSheets.ts';
import { outcomePlans } from './outcomePlans.ts';
import { pupilAttributes } from './pupilAttributes.ts';
import { pupilFacts, pupils } from './pupils.ts';
import { scaleItems, teacherRatings } from './ratings.ts';
import { referrals } from './referrals.ts';
import type { Shape } from './shape.ts';
import { statistics } from './statistics.ts';
import { studyGroups } from './studyGroups.ts';
import { suspensions } from './suspensions.ts';

/** Every kind of export Strand reads, in the order in which one import takes them: the list of pupils first, passages after what they are found in. */
export const shapes: readonly Shape[] = [
  pupils,
  pupilAttributes,
  pupilFacts,
  studyGroups,
  marks,
  attendanceSummaries,
  codeCounts,
  suspensions,
  behaviourEvents,
  referrals,
  caseload,
  sessions,
  diary,
  targets,
  goalReviews,
  grades,
  teacherRatings,
  scaleItems,
  statistics,
  groupSummaries,
  codeKey,
  outcomePlans,
  codedPassages,
];

export function shapeById(id: string): Shape | null {
  return shapes.find((shape) => shape.id === id) ?? null;
}
