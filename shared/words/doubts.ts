import type { DoubtfulMatch, PupilSketch } from '#shared/import/types.ts';
import { pupilName } from './interface.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Who a row says it is about, as far as it says it: "Ben Okafor, 8C, Northfield High". */
export function describeSketch({ name, className, year, school, born }: PupilSketch): string {
  const group = className !== '' ? className : year === null ? '' : `Year ${year}`;
  return [name, group, born === '' ? '' : `born ${monthOf(born)}`, school].filter((part) => part !== '').join(', ');
}

/** A pupil it could be: "P0012, 8C, born Mar 2012". The school is the row's own in nearly every case, so it stands last. */
export function describeCandidate(candidate: DoubtfulMatch['candidates'][number]): string {
  const { className, year } = candidate;
  const group = className === '' || year === null ? candidate : { ...candidate, className: `${className}, Year ${year}` };
  return `${pupilName(candidate.pupil)}, ${describeSketch({ ...group, name: '' })}`;
}

function monthOf(born: string): string {
  return `${months[Number(born.slice(5, 7)) - 1] ?? ''} ${born.slice(0, 4)}`;
}
