import type { Measure } from './measure.ts';
import { attendance } from './measures/attendance.ts';
import { confidence } from './measures/confidence.ts';
import { suspensions } from './measures/suspensions.ts';
import { teacherBehaviour } from './measures/teacherBehaviour.ts';

/** Every outcome measure, in the order of the first screen. A new one is one file in `measures/` and one line here. */
export const measures: readonly Measure[] = [attendance, suspensions, teacherBehaviour, confidence];
