import { formatNumber } from './numbers.ts';

/** Null where how many pupils there are is hidden. */
function expectedPupils(byChance: number | null): string {
  if (byChance === null) return 'two or three pupils in a hundred';
  return byChance < 1 ? 'fewer than one' : `about ${formatNumber(byChance, 0)}`;
}

/** What is said of pupils whose own change is larger than the measure's noise. Harm is a result, and is told before its opposite. */
export const harmWords = {
  title: 'Reliably worse, reliably better',
  caption: 'pupils whose own change is more than answers move by themselves',
  headings: 'Pupils|Number|Of 100|95 % interval',
  worse: 'Reliably worse',
  unchanged: 'No reliable change',
  better: 'Reliably better',
  notJudged: 'It cannot be told who changed reliably',
  what: (points: string, byChance: number | null) =>
    `A pupil’s answers move by themselves from one day to another. Only a change of more than ${points} points is counted as reliable here. By chance alone ${expectedPupils(byChance)} would be counted on each side.`,
  beside: (points: string, interval: string, includesNone: boolean) =>
    `The share of pupils reliably worse differs from that of pupils who were not mentored by ${points} points (95 % interval ${interval}${includesNone ? ', which includes no difference' : ''}).`,
  /** One line of the summary. */
  line: (measure: string, worse: string, better: string, of: string | null) =>
    `${measure}: ${worse} clearly worse and ${better} clearly better${of === null ? '' : `, of ${of} pupils`}.`,
  summary: 'Pupils whose own change is larger than answers move by themselves from one day to another:',
} as const;
