import type { ReadTable } from '../readTable.ts';
import { identityPlaces } from '../shapes/headings.ts';
import { parseNumber } from '../values/numbers.ts';
import { cellOf, longTable } from './columns.ts';

const goalHeading = /^(?:goal|target|objective)s?(?: ?\d| text)?$/i;
const scoreHeading =
  /^(?:baseline|start|first|initial|review ?\d*|week ?\d+|session ?\d+|mid(?:point)?|end|final|last|score ?\d*|(?:start|end|baseline|final|review ?\d*) (?:score|rating))$/i;
const mostScore = 10;

/** Goals that pupils score again and again (0 to 10), the scores beside each other, as a row for each score: the first is the baseline. */
export function goalReviews(table: ReadTable): readonly ReadTable[] | null {
  const goal = table.header.findIndex((heading) => goalHeading.test(heading.trim()));
  const scores = table.header.flatMap((heading, place) => (scoreHeading.test(heading.trim()) && holdsScores(table, place) ? [place] : []));
  if (goal === -1 || scores.length < 2 || identityPlaces(table).length === 0) return null;
  const kept = table.header.map((_, place) => place).filter((place) => !scores.includes(place));
  return [
    longTable(table, kept, scores.length, [
      { header: 'Goal number', cell: (row) => String(row + 1) },
      { header: 'Review number', cell: (_, time) => String(time) },
      { header: 'Goal score', cell: (row, time) => cellOf(table, row, scores[time] ?? -1), from: scores },
    ]),
  ];
}

function holdsScores(table: ReadTable, place: number): boolean {
  let filled = 0;
  for (let row = 0; row < table.rowCount; row++) {
    const text = cellOf(table, row, place);
    if (text === '') continue;
    filled++;
    const score = parseNumber(text);
    if (score === null || score < 0 || score > mostScore) return false;
  }
  return filled > 0;
}
