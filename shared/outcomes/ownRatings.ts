import type { Finding } from './finding.ts';

/** A rating of a school's own is kept under `own:` and what the file calls it. */
const kept = 'own:';
const measured = 'rated-';

export function ownName(instrument: string): string {
  return instrument.startsWith(kept) ? instrument.slice(kept.length) : instrument;
}

/** The measure's id, which also names files: `own:Attitude to learning` is `rated-Attitude-to-learning`. */
export function ownMeasureId(name: string): string {
  return `${measured}${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '')}`;
}

export function isOwnMeasure({ measure }: Pick<Finding, 'measure'>): boolean {
  return measure.startsWith(measured);
}
