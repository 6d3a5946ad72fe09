import type { CodeRow, CodeSet } from './codeSet.ts';

/** Items of each part and its four bands for teacher, parent and self (DOMAIN 1.6); never the wording of an item. */
const sdq: Readonly<Record<string, { readonly items: string; readonly bands: readonly [string, string, string] }>> = {
  emotional: { items: '3,8,13,16,24', bands: ['0-3 4 5 6-10', '0-3 4 5-6 7-10', '0-4 5 6 7-10'] },
  conduct: { items: '5,7,12,18,22', bands: ['0-2 3 4 5-10', '0-2 3 4-5 6-10', '0-3 4 5 6-10'] },
  hyperactivity: { items: '2,10,15,21,25', bands: ['0-5 6-7 8 9-10', '0-5 6-7 8 9-10', '0-5 6 7 8-10'] },
  peer: { items: '6,11,14,19,23', bands: ['0-2 3-4 5 6-10', '0-2 3 4 5-10', '0-2 3 4 5-10'] },
  prosocial: { items: '1,4,9,17,20', bands: ['6-10 5 4 0-3', '8-10 7 6 0-5', '7-10 6 5 0-4'] },
};

const raised = ['close to average', 'slightly raised', 'high', 'very high'];
const lowered = ['close to average', 'slightly lowered', 'low', 'very low'];

/** `0-11 12-15` under the names of the four bands. */
export function fourBands(ranges: string, isStrength = false): string {
  const names = isStrength ? lowered : raised;
  return ranges
    .split(' ')
    .map((range, place) => `${names[place] ?? ''} ${range}`)
    .join(', ');
}

const sdqParts = ['sdqTeacher', 'sdqParent', 'sdqSelf'].flatMap((instrument, version) =>
  Object.entries(sdq).map(([part, { items, bands }]): CodeRow => {
    const isStrength = part === 'prosocial';
    return {
      id: `${instrument} ${part}`,
      values: {
        instrument,
        part,
        items,
        better: isStrength ? 'up' : 'down',
        missing: '3 of the 5 items, rounded',
        bands: fourBands(bands[version] ?? '', isStrength),
        inTotal: isStrength ? 'no' : 'yes',
      },
      confirmed: instrument === 'sdqTeacher',
    };
  }),
);

const stirling = { outlook: '1,3,4,5,6,8', emotionalState: '9,10,11,12,14,15' };
const stirlingParts = Object.entries(stirling).map(
  ([part, items]): CodeRow => ({
    id: `stirling ${part}`,
    values: { instrument: 'stirling', part, items, better: 'up', missing: 'all items', bands: '', inTotal: 'yes' },
    confirmed: false,
  }),
);

/** Parts of rating scales that are scored by themselves. Where a scale has parts, its total is the sum of those that belong to it. */
export const scalePartSet: CodeSet = {
  id: 'scaleParts',
  columns: [
    { id: 'instrument', kind: 'text', isKey: true },
    { id: 'part', kind: 'text', isKey: true },
    { id: 'items', kind: 'items' },
    { id: 'better', kind: 'choice', options: ['up', 'down'] },
    { id: 'missing', kind: 'rule' },
    { id: 'bands', kind: 'bands' },
    { id: 'inTotal', kind: 'flag' },
  ],
  rows: [...sdqParts, ...stirlingParts],
};
