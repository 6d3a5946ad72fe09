import { countOf } from './plural.ts';

/** What the window says about a study that cannot be changed, or whose last change did not reach the disk. */

/** What a study is called that could not be written into its own file any more. */
export function rescuedName(name: string): string {
  return `${name}, as it was on screen`;
}

/** The banner of a study that cannot be changed, as long as it cannot: what happened is said by its failure. */
export const modeWords = {
  label: 'About this study',
  failed: 'What you see, with your last change, goes into a copy. Opening the file again tries to keep the change there.',
  swapped: 'Nothing was written into the file that is there now. What you see, with your last change, goes into a copy.',
  saveEverything: 'Save a copy of everything, with the last change',
  saveCopy: 'Save a copy',
  openAgain: 'Open the file again',
  tryAgain: 'Try again',
  saved: (place: string) => `Saved: ${place}`,
} as const;

/** When the study was last kept, and whether what is on screen is. */
export const keptWords = {
  kept: (time: string) => `Kept ${time}`,
  keeping: 'Keeping…',
  onlyRead: (time: string) => `Read only, kept ${time}`,
  lastChangeNot: (time: string) => `Last change not kept, the rest ${time}`,
} as const;

/** The studies of a browser are in one of its windows at a time. */
export const otherWindowWords = {
  elsewhere: {
    title: 'Your studies are open in another tab or window',
    text: 'Nothing is lost. Go on there, or have them here: the other window keeps what was typed and lets go of them.',
    take: 'Use them here',
  },
  busy: {
    title: 'Your studies are open in another tab or window, which is at work',
    text: 'It is opening, importing or writing something and cannot let go of them now. Have them here when it is done.',
    take: 'Use them here',
  },
  handedOver: {
    title: 'Your studies went to another window',
    text: 'Everything was kept before they went. Go on there, or take them back.',
    take: 'Take them back',
  },
} as const;

/** What the person's own disk has of a study that a browser stores. */
export const copyWords = {
  none: 'No copy on disk yet',
  some: (when: string, changes: number | null) =>
    `Copy on disk: ${when}${changes === null ? '' : changes === 0 ? ', nothing changed since' : `, ${countOf(changes, 'change')} since`}`,
  saving: 'Saving a copy',
  press: 'Save a copy to disk',
  unsafe: 'This browser may clear its storage when space runs short. A copy on disk stays.',
} as const;
