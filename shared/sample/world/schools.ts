import { type Day, dayOf } from './calendar.ts';

type SchoolNumber = number;

export interface SampleSchool {
  readonly number: SchoolNumber;
  readonly name: string;
  readonly phase: 'primary' | 'secondary';
  /** Share of all pupils of the partnership. */
  readonly weight: number;
  /** Shares of the school's pupils; both differ widely between schools, as they do in England. */
  readonly fsm: number;
  readonly eal: number;
  /** Start dates of its mentoring, a few weeks apart: schools joined the programme one after another. */
  readonly intakes: readonly Day[];
  readonly classLetters: string;
}

/**
 * Six invented schools. Their intakes spread over both school years, each with twelve weeks of marks before and after; those of
 * Holt Lane reach back over the summer of 2024, so that their earlier window crosses the day the register codes changed.
 */
export const schools: readonly SampleSchool[] = [
  {
    number: 1,
    name: 'Northfield High',
    phase: 'secondary',
    weight: 0.21,
    fsm: 0.31,
    eal: 0.22,
    intakes: [dayOf(2024, 1, 15), dayOf(2024, 1, 22), dayOf(2024, 1, 29)],
    classLetters: 'ABCDE',
  },
  {
    number: 2,
    name: 'Saltmarsh Academy',
    phase: 'secondary',
    weight: 0.19,
    fsm: 0.38,
    eal: 0.12,
    intakes: [dayOf(2024, 11, 25), dayOf(2024, 12, 2), dayOf(2024, 12, 9)],
    classLetters: 'KLMN',
  },
  {
    number: 3,
    name: 'Holt Lane School',
    phase: 'secondary',
    weight: 0.18,
    fsm: 0.17,
    eal: 0.08,
    intakes: [dayOf(2024, 10, 7), dayOf(2024, 10, 14), dayOf(2024, 10, 21)],
    classLetters: 'HJST',
  },
  {
    number: 4,
    name: 'Weaverside Community School',
    phase: 'secondary',
    weight: 0.16,
    fsm: 0.27,
    eal: 0.41,
    intakes: [dayOf(2025, 1, 13), dayOf(2025, 1, 20), dayOf(2025, 1, 27)],
    classLetters: 'ABCD',
  },
  {
    number: 5,
    name: 'Pinfold Primary',
    phase: 'primary',
    weight: 0.14,
    fsm: 0.34,
    eal: 0.35,
    intakes: [dayOf(2024, 2, 26), dayOf(2024, 3, 4), dayOf(2024, 3, 11)],
    classLetters: 'BR',
  },
  {
    number: 6,
    name: 'Canal Street Primary',
    phase: 'primary',
    weight: 0.12,
    fsm: 0.22,
    eal: 0.19,
    intakes: [dayOf(2025, 2, 24), dayOf(2025, 3, 3), dayOf(2025, 3, 10)],
    classLetters: 'CW',
  },
];
