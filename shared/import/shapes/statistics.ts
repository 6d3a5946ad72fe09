import { plainHeader } from '#shared/tables/headerSynonyms.ts';
import { figureRows, labelOrFigure } from './figures.ts';
import type { Shape } from './shape.ts';

/**
 * A file of published statistics (the DfE's: a row for each place and year, an indicator in each column). Nobody in it is a pupil: its
 * figures are kept beside the study as they are written, symbols and all, to be looked up and never to be counted with.
 */
export const statistics: Shape = {
  id: 'statistics',
  about: 'figures',
  fields: ['figure_period', 'label', 'figure'],
  required: [['label'], ['figure']],
  atLeast: 2,
  names: /statistic|absence|exclusion|national|underlying/i,
  fits: ({ header }) => {
    const plain = new Set(header.map(plainHeader));
    return plain.has('geographic level') || (plain.has('time period') && plain.has('time identifier'));
  },
  own: (heading, held) => (/^time (period|identifier)$/.test(plainHeader(heading)) ? 'figure_period' : labelOrFigure(heading, held)),
  build: (rows, source, tally) => figureRows(rows, source, tally),
};
