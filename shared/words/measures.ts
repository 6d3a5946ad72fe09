import type { Finding } from '#shared/outcomes/finding.ts';
import { areaWords } from './interface.ts';

/** What each measure is called. `name` heads a card, `subject` begins a sentence. */
interface MeasureWords {
  readonly name: string;
  readonly subject: string;
  readonly plural: boolean;
  /** What one pupil's number is, for a table's note. */
  readonly valueOf: string;
  /** What is counted, where a pupil's number is a count: several, and one. */
  readonly events?: readonly [many: string, one: string];
}

const measures: Readonly<Record<string, MeasureWords>> = {
  attendance: {
    name: 'Attendance',
    subject: 'Attendance',
    plural: false,
    valueOf: 'sessions attended out of sessions possible, in per cent',
  },
  persistentAbsence: {
    name: 'Persistent absence',
    subject: 'The share of pupils who were persistently absent',
    plural: false,
    valueOf: '100 where a tenth of the possible sessions or more was missed, else 0',
  },
  severeAbsence: {
    name: 'Severe absence',
    subject: 'The share of pupils who were severely absent',
    plural: false,
    valueOf: '100 where half of the possible sessions or more was missed, else 0',
  },
  punctuality: {
    name: 'Lateness',
    subject: 'Lateness',
    plural: false,
    valueOf: 'sessions begun late, before the register closed, out of sessions attended, in per cent',
  },
  suspensions: {
    name: 'Suspensions',
    subject: 'Suspensions',
    plural: true,
    valueOf: 'suspensions in the window',
    events: ['suspensions', 'suspension'],
  },
  sessionsLost: {
    name: 'Sessions lost to suspension',
    subject: 'Sessions lost to suspension',
    plural: true,
    valueOf: 'half days lost to suspension in the window',
    events: ['sessions lost to suspension', 'session lost to suspension'],
  },
  permanentExclusions: {
    name: 'Permanent exclusions',
    subject: 'Permanent exclusions',
    plural: true,
    valueOf: 'permanent exclusions in the window',
    events: ['permanent exclusions', 'permanent exclusion'],
  },
  teacherBehaviour: {
    name: 'Behaviour, rated by teachers',
    subject: 'Teachers’ behaviour ratings',
    plural: true,
    valueOf: 'mean of the teachers’ ratings, 1 to 5',
  },
  behaviourEvents: {
    name: 'Incidents in the behaviour log',
    subject: 'Incidents in the behaviour log',
    plural: true,
    valueOf: 'logged incidents against the pupil in the window',
    events: ['incidents', 'incident'],
  },
  behaviourPoints: {
    name: 'Behaviour points',
    subject: 'Behaviour points',
    plural: true,
    valueOf: 'points for minus points against in the window',
  },
  confidence: { name: 'Confidence', subject: 'Confidence scores', plural: true, valueOf: 'sum of ten answers, 10 to 40' },
  selfEsteem: { name: 'Self-esteem', subject: 'Self-esteem scores', plural: true, valueOf: 'sum of ten answers, 10 to 40' },
  grades: { name: 'Grades', subject: 'Grades', plural: true, valueOf: 'mean of the subjects graded before and after' },
  goals: {
    name: 'Goals, scored at reviews',
    subject: 'Scores of the pupils’ own goals',
    plural: true,
    valueOf: 'mean score of the pupil’s goals, 0 to 10',
  },
  targets: {
    name: 'Targets met',
    subject: 'The share of targets met',
    plural: false,
    valueOf: 'share of the pupil’s reviewed targets that were met, in per cent',
  },
};

/** Scales whose items are scored by a published key, by the instrument's id. */
const scales: Readonly<Record<string, string>> = {
  sdqTeacher: 'SDQ by teachers',
  sdqParent: 'SDQ by parents',
  sdqSelf: 'SDQ by pupils',
  wemwbs: 'WEMWBS well-being',
  swemwbs: 'SWEMWBS well-being, not converted',
  stirling: 'Stirling children’s well-being',
  selfEfficacy: 'General self-efficacy',
  pssm: 'PSSM school belonging',
};

const scaleParts: Readonly<Record<string, string>> = {
  emotional: 'emotional difficulties',
  conduct: 'conduct difficulties',
  hyperactivity: 'hyperactivity',
  peer: 'peer difficulties',
  prosocial: 'prosocial behaviour',
  emotionalState: 'emotional state',
};

/** Every measure there are words for. */
export const measureIds: readonly string[] = Object.keys(measures);

/** What a measure counts: "suspensions", or "suspension" for one. */
export function eventsOf(measure: string, one = false): string {
  const [many, single] = measures[measure]?.events ?? ['events', 'event'];
  return one ? single : many;
}

/** A scale that Strand has no words for is called by how many questions it has: "scale7" is "Scale of 7 questions". A part follows its scale. */
function scaleName(measure: string): string {
  if (measure.startsWith('summed-')) return `${scaleName(measure.slice('summed-'.length))} (added up in the file)`;
  const items = /^scale(\d+)$/.exec(measure)?.[1];
  if (items !== undefined) return `Scale of ${items} questions`;
  const [instrument = '', ...rest] = measure.split('-');
  const scale = scales[instrument];
  if (scale === undefined) return measure.replaceAll('-', ' ');
  const part = rest.join('-');
  if (part !== '') return `${scale}: ${scaleParts[part] ?? part}`;
  return instrument.startsWith('sdq') ? `${scale}: total difficulties` : scale;
}

export function measureName(measure: string): string {
  const rated = ownMeasureName(measure);
  return rated === null ? (measures[measure]?.name ?? scaleName(measure)) : `${rated}, as rated`;
}

/** "Attendance" and "rose", "Suspensions" and "fell": the subject as a sentence begins with it. */
export function measureSubject(measure: string): string {
  const rated = ownMeasureName(measure);
  return rated === null ? (measures[measure]?.subject ?? scaleName(measure)) : `Ratings of ${inSentence(rated)}`;
}

export function measureIsPlural(measure: string): boolean {
  return measures[measure]?.plural ?? ownMeasureName(measure) !== null;
}

const ownValue = 'mean of the ratings before and of those after, on the steps that the file has';

export function measureValue(measure: string): string {
  return measures[measure]?.valueOf ?? (ownMeasureName(measure) === null ? 'sum of the answers' : ownValue);
}

/** What heads a card: the outcome area, and the measure where it is only one part of the area: "Exclusions: suspensions". */
export function areaLabel({ area, measure }: Finding): string {
  const name = measureName(measure);
  const own = ownMeasureName(measure);
  if (measure === 'teacherBehaviour' || name === areaWords[area] || own === areaWords[area]) return areaWords[area];
  if (own?.startsWith(`${areaWords[area]} (`) === true) return own;
  return `${areaWords[area]}: ${inSentence(name)}`;
}

/** What a rating of the school's own is called, of its measure `rated-Attitude-to-learning`, `rated-Behaviour-1-4`; null for every other measure. */
function ownMeasureName(measure: string): string | null {
  if (!measure.startsWith('rated-')) return null;
  const name = measure.slice('rated-'.length).replaceAll('-', ' ');
  return name.replace(
    / (\d+) (\d+)( low is better)?$/,
    (_, from, to, low) => ` (${from}-${to}${low === undefined ? '' : ', low is better'})`,
  );
}

/** With a small letter, but for what is written in capitals: SDQ. */
export function inSentence(name: string): string {
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
