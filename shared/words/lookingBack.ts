import { formatNumber } from './numbers.ts';
import { countOf } from './plural.ts';

/** What the history panel and the banner of the past say about themselves. */
export const lookingBackWords = {
  hint: 'Press a line to look at the study as it was after it.',
  empty:
    'Every change you make will stand here in a sentence. From here you can look at the study as it was after any of them, and restore it.',
  noMatch: 'No change has these words.',
  reading: (total: number) => `Reading all ${countOf(total, 'line')} of the history`,
  matches: (found: number, all: number) => (found === 0 ? '' : `${formatNumber(found, 0)} of ${countOf(all, 'change')}`),
  here: 'You are looking at this',
  banner: (when: string) => `You are looking at the study as it was on ${when}, after:`,
  restored: 'The study is now as it was. Undo takes this back.',
  backToNow: 'This is the study as it is now.',
} as const;
