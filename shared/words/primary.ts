import type { Finding } from '#shared/outcomes/finding.ts';
import type { StudySettings } from '#shared/study/model.ts';
import { areaWords } from './interface.ts';
import { inSentence, measureName } from './measures.ts';
import { listOf } from './plural.ts';

export const primaryWords = {
  title: 'Main outcome of each area',
  note: 'The main outcomes head the first screen and the report, and their p values are corrected for one another (Holm). Choose them before any data come in: the report says when it was done later.',
  usual: 'as Strand has it',
} as const;

/** "The main outcomes are attendance, suspensions, …, one of each area." Then those that somebody chose, and whether results could be seen by then. */
export function describePrimary(
  primaries: readonly Pick<Finding, 'area' | 'measure' | 'isChosen'>[],
  chosen: StudySettings['primary'],
): string {
  if (primaries.length === 0) return '';
  const names = primaries.map(({ measure }) => inSentence(measureName(measure)));
  const which =
    names.length === 1
      ? `The main outcome is ${names[0] ?? ''}.`
      : `The main outcomes are ${listOf(names)}, one of each area; with several outcomes one may look clear by chance, so their p values are corrected for one another (Holm).`;
  const choices = primaries.flatMap(({ area, measure, isChosen }) => {
    if (isChosen !== true || area === 'learning') return [];
    const when =
      chosen?.[area]?.beforeData === true
        ? 'before any data were imported'
        : 'when the data were already there, so that it could have been chosen for its result';
    return [`For ${areaWords[area].toLowerCase()}, ${inSentence(measureName(measure))} was chosen ${when}.`];
  });
  return [which, ...(choices.length === 0 ? ['They are those that Strand has first in each area, whatever the results.'] : choices)].join(
    ' ',
  );
}
