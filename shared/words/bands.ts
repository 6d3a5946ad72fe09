import type { BandCount } from '#shared/outcomes/findingParts.ts';
import { sentenceCase } from './plural.ts';

export const bandWords = {
  title: 'Bands of scores',
  note: 'Mentored pupils counted before and after, by the bands of the scale that this study uses. Band sets differ: never compare shares across them.',
  headings: ['Band', 'Scores', 'Before', 'After'],
  tooFew: 'Too few pupils lie in some of the bands to show how many lie in each.',
} as const;

/** `[name, scores, before, after]` of each band. */
export function bandRows(bands: readonly BandCount[]): readonly (readonly string[])[] {
  return bands.map(({ name, from, to, before, after }) => [
    sentenceCase(name),
    from === null || to === null ? '' : from === to ? String(from) : `${from} to ${to}`,
    String(before),
    String(after),
  ]);
}
