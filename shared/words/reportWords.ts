/** Heads the list of a report's parts. */
export const contentsTitle = 'What else is in this report';

/** What the report says round designs and the specification curve. */
export const curveReport = {
  title: 'In every way it could have been asked',
  note: 'Somebody else could have chosen other windows, another least number of sessions, or another way to count, in good faith.',
  figure: (measure: string) => `${measure}, in every way it could have been asked`,
  besideFigure: (measure: string) => `${measure}, in every way to compare with pupils who were not mentored`,
  caption: 'choice by choice',
  headings: 'Choice|Ways|Answers from, to|Same verdict as the study’s own',
} as const;

export const designReport = {
  part: (measure: string) => `Annex: other ways to find out, ${measure}`,
  title: 'One question, several ways',
  seeAnnex: 'Every other way to find out, and what each says, is in the annex.',
  answers: ['allowing for where each pupil began', 'plain difference in changes'],
  note: 'Each way asks whether something changed with a weakness of its own; what each sets beside what is said under “How this was done”. They are worth most where they agree.',
  noteAlone: 'None of these says why anything changed.',
  caption: 'other ways to find out',
  headings: 'Way|Result|95 % interval|Rests on',
  notOffered: (ways: string) => `Not offered: ${ways}.`,
  baselineCaption: 'how alike mentored pupils and the others were before',
  baselineHeadings: 'Before|Mentored|Others|Verdict',
  parts: 'By kind of pupil',
  partsNote: (tested: number) =>
    `Each of ${tested} splits was asked by one test whether its groups differ. A difference that is found among many is a question for next year, not an answer. Groups of fewer than ten pupils are described only.`,
  partsCaption: 'change of mentored pupils, by kind of pupil',
  partsHeadings: 'Group|Pupils|Change|95 % interval',
  noTest: 'No split could be tested.',
  allHidden: (splits: string) => `Left out, because small numbers could be worked out from them: ${splits}.`,
  pairs: 'pairs',
  pupils: 'pupils',
  weeks: 'weeks',
  perSession: 'a session',
  jump: 'a jump of',
} as const;

/** Above numbers that are coarser than usual. */
export const roundedNote =
  'Numbers here are rounded, and some are left out, so that a number of pupils that is not shown cannot be worked out from them.';

/** Where no mean may be told. */
export const noMeansShown = 'No mean is shown, because a small number of pupils could be worked out from it.';
