import type { DoubtfulMatch, PupilSketch } from '#shared/import/types.ts';
import { pupilName } from './interface.ts';
import { countOf, sentenceCase } from './plural.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Who a row says it is about, as far as it says it: "Ben Okafor, 8C, Northfield High". */
export function describeSketch({ name, className, year, school, born }: PupilSketch): string {
  const group = className !== '' ? className : year === null ? '' : `Year ${year}`;
  return [name, group, born === '' ? '' : `born ${monthOf(born)}`, school].filter((part) => part !== '').join(', ');
}

/**
 * A pupil it could be: "P0012, 8C, born Mar 2012"; with the name where the row gives only part of it and this import's files have it whole.
 * The school is the row's own in nearly every case, so it stands last.
 */
export function describeCandidate(candidate: DoubtfulMatch['candidates'][number], why: DoubtfulMatch['why'] = 'nameOnly'): string {
  const { className, year, file } = candidate;
  const group = className === '' || year === null ? candidate : { ...candidate, className: `${className}, Year ${year}` };
  const name = why === 'nameOnly' || candidate.name === '' ? '' : ` (${candidate.name})`;
  const known = [describeSketch({ ...group, name: '' }), file === undefined ? '' : `first met in ${file}`].filter((part) => part !== '');
  const isBare = known.length === 0 && name === '';
  return [`${pupilName(candidate.pupil)}${name}`, ...(isBare ? ['of whom nothing is kept to judge by'] : known)].join(', ');
}

/** Whether anything shown of a pupil tells them from another: the number of a pupil, or the file that brought them, tells nobody. */
export function canJudge({ name, className, year, born }: PupilSketch): boolean {
  return name !== '' || className !== '' || year !== null || born !== '';
}

function monthOf(born: string): string {
  return `${months[Number(born.slice(5, 7)) - 1] ?? ''} ${born.slice(0, 4)}`;
}

/** What is said above the pupils who were not found for sure, and the answers that hold for all of them. */
export const doubtWords = {
  nameOnly: {
    sentence: (pupils: number) => `${sentenceCase(countOf(pupils, 'pupil'))} could be matched by name and school alone.`,
    match: 'Match all by name',
  },
  cutShort: {
    sentence: (names: number) =>
      `${sentenceCase(countOf(names, 'name'))} ${names === 1 ? 'is' : 'are'} cut short and ${names === 1 ? 'fits' : 'fit'} just one pupil each. Look at whom they could be.`,
    match: 'Match each to the one it fits',
  },
  nothingToJudge:
    'Some of them can only be shown by number, because the study keeps no names. To see who they are, bring in the list of pupils together with this file, or decide one by one.',
  leaveOut: 'Leave all out',
  several: (names: number, areOthers: boolean) =>
    `For ${countOf(names, areOthers ? 'other' : 'name')}, several pupils fit or the class is another: left out unless you choose.`,
} as const;
