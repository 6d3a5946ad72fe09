import type { CodeRow, CodeSet } from './codeSet.ts';
import { fourBands } from './scalePartSet.ts';

interface Scored {
  readonly items: number;
  readonly answers: string;
  readonly reversed: string;
  readonly score: string;
  readonly better: 'up' | 'down';
  readonly missing: string;
  readonly bands?: string;
  readonly note: string;
  readonly confirmed?: boolean;
}

/** Keys of rating instruments as their owners published them; never the wording of an item. */
const scored: Readonly<Record<string, Scored>> = {
  confidence10: {
    items: 10,
    answers: '1 to 4',
    reversed: '',
    score: '10 to 40',
    better: 'up',
    missing: '80 % of the items',
    note: 'Home-made: say here which items are worded the other way round.',
  },
  selfEsteem10: {
    items: 10,
    answers: '1 to 4',
    reversed: '',
    score: '10 to 40',
    better: 'up',
    missing: 'all items',
    bands: 'low 10-24, not low 25-40',
    note: 'Rosenberg. Two orders of items were published: order A reverses 2, 5, 6, 8, 9, order B 3, 5, 8, 9, 10. A key of 3, 5, 8, 10 is an error.',
    confirmed: false,
  },
  teacherBehaviour: {
    items: 1,
    answers: '1 to 5',
    reversed: '',
    score: '1 to 5',
    better: 'up',
    missing: 'the item',
    note: 'Home-made: one rating.',
  },
  sdqTeacher: {
    items: 25,
    answers: '0 to 2',
    reversed: '7,11,14,21,25',
    score: 'total 0 to 40, subscales 0 to 10',
    better: 'down',
    missing: '3 of the 5 items, rounded',
    bands: fourBands('0-11 12-15 16-18 19-40'),
    note: 'Free on paper, unmodified; electronic use needs an agreement. Prosocial: higher is better.',
  },
  sdqParent: {
    items: 25,
    answers: '0 to 2',
    reversed: '7,11,14,21,25',
    score: 'total 0 to 40, subscales 0 to 10',
    better: 'down',
    missing: '3 of the 5 items, rounded',
    bands: fourBands('0-13 14-16 17-19 20-40'),
    note: 'The split of the two top bands is to be confirmed.',
    confirmed: false,
  },
  sdqSelf: {
    items: 25,
    answers: '0 to 2',
    reversed: '7,11,14,21,25',
    score: 'total 0 to 40, subscales 0 to 10',
    better: 'down',
    missing: '3 of the 5 items, rounded',
    bands: fourBands('0-14 15-17 18-19 20-40'),
    note: 'For pupils of 11 to 17; bands to be confirmed.',
    confirmed: false,
  },
  wemwbs: {
    items: 14,
    answers: '1 to 5',
    reversed: '',
    score: '14 to 70',
    better: 'up',
    missing: 'all items',
    note: 'Registration and permission needed.',
    confirmed: false,
  },
  swemwbs: {
    items: 7,
    answers: '1 to 5',
    reversed: '',
    score: '7 to 35',
    better: 'up',
    missing: 'all items',
    note: 'Shown raw: the owners’ table of conversion is not shipped.',
    confirmed: false,
  },
  stirling: {
    items: 15,
    answers: '1 to 5',
    reversed: '',
    score: '12 to 60',
    better: 'up',
    missing: 'all items',
    note: 'Items 2, 7 and 13 are not scored; a sum of 15 items (15 to 75) is an error.',
  },
  selfEfficacy: {
    items: 10,
    answers: '1 to 4',
    reversed: '',
    score: '10 to 40',
    better: 'up',
    missing: '7 of the 10 items',
    note: 'General Self-Efficacy: free with citation.',
    confirmed: false,
  },
  pssm: {
    items: 18,
    answers: '1 to 5',
    reversed: '3,6,9,12,16',
    score: '18 to 90',
    better: 'up',
    missing: 'all items',
    note: 'School belonging: ask the author.',
  },
  engagement: {
    items: 35,
    answers: '1 to 4',
    reversed: '',
    score: 'means of six subscales',
    better: 'up',
    missing: 'all items',
    note: 'The items of extrinsic motivation are reversed; their numbers are to be confirmed.',
    confirmed: false,
  },
  goals: {
    items: 3,
    answers: '0 to 10',
    reversed: '',
    score: 'last less first, for each goal',
    better: 'up',
    missing: 'by goal',
    note: 'Goal-Based Outcomes.',
    confirmed: false,
  },
};

const rows = Object.entries(scored).map(([id, key]): CodeRow => {
  const { items, bands = '', confirmed = true, ...values } = key;
  return { id, values: { instrument: id, ...values, items: String(items), bands, keyHolds: 'no' }, confirmed };
});

/** How rating instruments are scored. `keyHolds`: somebody confirmed the key although the answers seem to contradict it. */
export const instrumentSet: CodeSet = {
  id: 'instruments',
  columns: [
    { id: 'instrument', kind: 'text', isKey: true },
    { id: 'items', kind: 'number' },
    { id: 'answers', kind: 'range' },
    { id: 'reversed', kind: 'items' },
    { id: 'score', kind: 'text' },
    { id: 'better', kind: 'choice', options: ['up', 'down'] },
    { id: 'missing', kind: 'rule' },
    { id: 'bands', kind: 'bands' },
    { id: 'keyHolds', kind: 'flag' },
    { id: 'note', kind: 'text' },
  ],
  rows,
};
