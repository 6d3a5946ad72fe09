import type { AssumptionCheck } from '#shared/outcomes/findingParts.ts';
import { formatNumber, formatP } from './numbers.ts';
import { countOf } from './plural.ts';

type Found = Omit<AssumptionCheck, 'says'>;

const number = ({ values }: Found, name: string) => Number(values[name] ?? 0);

/** What was looked at, what was found, and what follows from it. Nothing is ever switched by itself. */
const sentences: Readonly<Record<Found['code'], (found: Found) => string>> = {
  normality: (found) => {
    if (found.verdict === 'notChecked')
      return 'Whether the changes look like a normal curve cannot be tested with so few or so many pupils, or when all changed alike.';
    const test = `Shapiro and Wilk’s W ${formatNumber(number(found, 'w'), 3)}, ${formatP(number(found, 'p'))}`;
    if (found.verdict === 'holds') return `The changes look enough like a normal curve for the t interval (${test}).`;
    return number(found, 'n') < 30
      ? `The changes do not look like a normal curve (${test}). With fewer than 30 pupils the t interval may be off: read it beside the one from ranks.`
      : `The changes do not look like a normal curve (${test}). With ${countOf(number(found, 'n'), 'pupil')} the t interval of an average bears that well; the one from ranks stands beside it.`;
  },
  outliers: (found) =>
    found.verdict === 'holds'
      ? 'Nobody’s change lies far from all others.'
      : found.verdict === 'notChecked'
        ? 'Half of the pupils or more changed by the same amount, so how far is far from all others cannot be told: look at the pupils one by one.'
        : `${countOf(number(found, 'pupils'), 'pupil’s change lies', 'pupils’ changes lie')} far from the others (more than 3.5 robust standard deviations). They are counted all the same; the result from ranks shows what is left when they weigh no more than others.`,
  testsAgree: (found) => {
    const both = `${formatP(number(found, 'mean'))} for the average, ${formatP(number(found, 'ranks'))} for the ranks`;
    return found.verdict === 'holds'
      ? `The t test and Wilcoxon’s test agree (${both}).`
      : `The t test and Wilcoxon’s test disagree (${both}): a few pupils with large changes may decide the average. Do not pick the one you like; report both.`;
  },
  ceiling: (found) =>
    found.verdict === 'holds'
      ? 'Few pupils began at the best there is, so there was room to do better.'
      : `${formatNumber(number(found, 'pupils'), 0)} of ${countOf(number(found, 'n'), 'pupil')} began at the best there is and could hardly do better: the average change is held down, and its spread with it.`,
  season: (found) =>
    found.verdict === 'holds'
      ? 'Most pupils’ two windows lie in the same part of the school year, or the measure has no season.'
      : `For ${formatNumber(number(found, 'pupils'), 0)} of ${countOf(number(found, 'n'), 'pupil')} the two windows lie in different parts of the school year: the change holds some of the season, and only other pupils over the same weeks can take it out.`,
};

export function describeCheck(found: Found): string {
  return sentences[found.code](found);
}

const names: Readonly<Record<Found['code'], string>> = {
  normality: 'Shape of the changes',
  outliers: 'Changes far from all others',
  testsAgree: 'Average and ranks',
  ceiling: 'Room to change',
  season: 'Season',
};

export function checkName(code: Found['code']): string {
  return names[code];
}
