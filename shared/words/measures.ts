import type { Finding } from '#shared/outcomes/finding.ts';
import { areaWords } from './interface.ts';

/** What each measure is called. `name` heads a card, `subject` begins a sentence, `events` counts. */
interface MeasureWords {
  readonly name: string;
  readonly subject: string;
  readonly plural: boolean;
  /** What one pupil's number is, for a table's note. */
  readonly valueOf: string;
}

const measures: Readonly<Record<string, MeasureWords>> = {
  attendance: {
    name: 'Attendance',
    subject: 'Attendance',
    plural: false,
    valueOf: 'sessions attended out of sessions possible, in per cent',
  },
  suspensions: { name: 'Suspensions', subject: 'Suspensions', plural: true, valueOf: 'suspensions in the window' },
  teacherBehaviour: {
    name: 'Behaviour, rated by teachers',
    subject: 'Teachers’ behaviour ratings',
    plural: true,
    valueOf: 'mean of the teachers’ ratings, 1 to 5',
  },
  confidence: { name: 'Confidence', subject: 'Confidence scores', plural: true, valueOf: 'sum of ten answers, 10 to 40' },
};

export function measureName(measure: string): string {
  return measures[measure]?.name ?? measure;
}

/** "Attendance" and "rose", "Suspensions" and "fell": the subject as a sentence begins with it. */
export function measureSubject(measure: string): string {
  return measures[measure]?.subject ?? measure;
}

export function measureIsPlural(measure: string): boolean {
  return measures[measure]?.plural ?? false;
}

export function measureValue(measure: string): string {
  return measures[measure]?.valueOf ?? measure;
}

/** What heads a card: the outcome area, and the measure where it is only one part of the area: "Exclusions: suspensions". */
export function areaLabel({ area, measure }: Finding): string {
  return area === 'exclusions' ? `${areaWords[area]}: ${measureName(measure).toLowerCase()}` : areaWords[area];
}
