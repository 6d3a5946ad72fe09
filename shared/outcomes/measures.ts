import type { Measure } from './measure.ts';
import { attendance } from './measures/attendance.ts';
import { behaviourEvents } from './measures/behaviourEvents.ts';
import { behaviourPoints } from './measures/behaviourPoints.ts';
import { confidence } from './measures/confidence.ts';
import { goals } from './measures/goals.ts';
import { grades } from './measures/grades.ts';
import { permanentExclusions } from './measures/permanentExclusions.ts';
import { persistentAbsence } from './measures/persistentAbsence.ts';
import { punctuality } from './measures/punctuality.ts';
import { selfEsteem } from './measures/selfEsteem.ts';
import { sessionsLost } from './measures/sessionsLost.ts';
import { severeAbsence } from './measures/severeAbsence.ts';
import { suspensions } from './measures/suspensions.ts';
import { targets } from './measures/targets.ts';
import { teacherBehaviour } from './measures/teacherBehaviour.ts';

/**
 * Every outcome measure. The first of an area is the primary one: it was chosen before any result was seen, heads the area on the first
 * screen and stands in the report. A new measure is one file in `measures/`, one line here, and what it is called in `words/measures.ts`.
 */
export const measures: readonly Measure[] = [
  attendance,
  persistentAbsence,
  severeAbsence,
  punctuality,
  suspensions,
  sessionsLost,
  permanentExclusions,
  teacherBehaviour,
  behaviourEvents,
  behaviourPoints,
  confidence,
  selfEsteem,
  grades,
  targets,
  goals,
];
