import { plainHeader } from '#shared/tables/headerSynonyms.ts';
import type { RedactedRows } from '../redactedRows.ts';
import type { Tally } from '../tally.ts';
import { parseNumber } from '../values/numbers.ts';
import { figureRows, labelOrFigure } from './figures.ts';
import { isHeadingOf, percentSlack } from './headings.ts';
import type { Shape } from './shape.ts';

const groupHeading =
  /^(group|group name|pupil group|year|year group|yr|ncy|class|form|reg|reg group|tutor group|house|gender|sex|ethnicity|sen|sen status|cohort|characteristic|school|phase|key stage|half term|term|week)$/;

/**
 * Sums and percentages of groups (a row for each year, class or school), with or without totals. No row is a pupil, so nothing is counted from
 * them: they are kept as they stand, and what a row says of itself is checked.
 */
export const groupSummaries: Shape = {
  id: 'groupSummaries',
  about: 'figures',
  fields: ['figure_period', 'label', 'figure'],
  required: [['label'], ['figure']],
  atLeast: 2,
  names: /summary|analysis|group|total/i,
  fits: ({ header }) =>
    groupHeading.test(plainHeader(header[0] ?? '')) &&
    !header.some((heading) => isHeadingOf(heading, ['upn', 'adno', 'external_id', 'name', 'surname', 'forename', 'birth'])),
  own: (heading, held) => {
    if (isHeadingOf(heading, ['week_start', 'week_end'])) return 'figure_period';
    return groupHeading.test(plainHeader(heading)) ? 'label' : labelOrFigure(heading, held);
  },
  build: (rows, source, tally) => figureRows(rows, source, tally, percentCheck(rows, tally)),
};

/** Holds a row's percentage of attendance against the sessions it stands beside. */
function percentCheck(rows: RedactedRows, tally: Tally): (row: number) => void {
  const at = (fields: Parameters<typeof isHeadingOf>[1]) => rows.columns.find(({ header }) => isHeadingOf(header, fields));
  const numberOf = (column: ReturnType<typeof at>, row: number): number | null =>
    column === undefined ? null : parseNumber(column.words[column.codes[row] ?? 0] ?? '');
  const [possible, present, aea, percent] = [
    at(['sessions_possible']),
    at(['sessions_attended', 'sessions_present']),
    at(['sessions_aea']),
    at(['attendance_percent']),
  ];
  return (row) => {
    const [all, came, said] = [numberOf(possible, row), numberOf(present, row), numberOf(percent, row)];
    if (all === null || all === 0 || came === null || said === null) return;
    const shares = [came, came + (numberOf(aea, row) ?? 0)].map((count) => (100 * count) / all);
    if (shares.every((share) => Math.abs(share - said) > percentSlack))
      tally.cell(percent?.header ?? '', 'percent.differs', rows.rowNumbers[row] ?? 0);
  };
}
