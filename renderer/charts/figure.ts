import type { ReactNode } from 'react';
import type { Audience } from '#shared/disclosure/thresholds.ts';
import type { Finding, OutcomeSet } from '#shared/outcomes/finding.ts';
import type { FigureId } from '#shared/report/figureKeys.ts';

/** What a figure draws from. `finding` is null for figures of the whole cohort. */
export interface FigureInput {
  readonly outcomes: OutcomeSet;
  readonly finding: Finding | null;
  /** Who will see it: small groups are left out accordingly. null = the evaluator's own window, where nothing is hidden. */
  readonly audience: Audience | null;
}

/** One figure: a pure drawing of an outcome set, laid out to the pixel so that a window and jsdom draw the same SVG. */
export interface Figure {
  readonly id: FigureId;
  /** Whether there is anything that may be drawn for this input. */
  readonly draws: (input: FigureInput) => boolean;
  readonly size: (input: FigureInput) => { readonly width: number; readonly height: number };
  readonly Drawing: (input: FigureInput) => ReactNode;
}

export const figureWidth = 560;

/** Tokens by name: the window resolves them, `drawing.tsx` writes their light values into what is exported. */
export const colour = {
  before: 'var(--figure-before)',
  after: 'var(--figure-after)',
  chance: 'var(--figure-chance)',
  comparison: 'var(--figure-comparison)',
  grid: 'var(--figure-grid)',
  axis: 'var(--figure-axis)',
  ink: 'var(--figure-ink)',
  paper: 'var(--figure-paper)',
  better: 'var(--better)',
  same: 'var(--same)',
  worse: 'var(--worse)',
} as const;

export const fontSize = 12;

/** The frame that Recharts puts round its SVG takes the width it is given; the SVG inside scales as a picture. */
export const frame = { width: '100%', height: '100%' } as const;
