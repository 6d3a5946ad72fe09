import type { Day } from '../world/calendar.ts';

/** A pupil who speaks: which of the school's mentored pupils fits the words. */
export interface MenteeVoice {
  readonly name: string;
  readonly gender: 'F' | 'M';
  /** How this pupil's attendance went, by what is said. */
  readonly attendance: 'better' | 'worse' | 'same';
  /** Speaks of learning English. */
  readonly newToEnglish?: true;
}

export interface SampleTranscript {
  /** Without the number and the ending. */
  readonly name: string;
  readonly format: 'docx' | 'txt' | 'txt-windows' | 'vtt' | 'vtt-plain';
  readonly title: string;
  readonly day: Day;
  readonly school: string;
  readonly mentees: readonly MenteeVoice[];
  /** Everybody else, as the header names them. */
  readonly others: readonly string[];
  readonly language: string;
  /** `Name: words`, a line per turn. */
  readonly turns: string;
}
