import { suspensionReasons } from '../suspensionReasons.ts';
import type { CodeSet } from './codeSet.ts';

/** Reasons for suspensions and exclusions. A school's own code can be added, with the reason of the census that it counts as. */
export const suspensionReasonSet: CodeSet = {
  id: 'suspensionReasons',
  columns: [
    { id: 'code', kind: 'text', isKey: true },
    { id: 'meaning', kind: 'text' },
    { id: 'countsAs', kind: 'choice', options: suspensionReasons.map(({ code }) => code) },
    { id: 'from', kind: 'day' },
    { id: 'to', kind: 'day' },
  ],
  rows: suspensionReasons.map(({ code, meaning, from, to }) => ({
    id: code,
    values: { code, meaning, countsAs: code, from: from ?? '', to: to ?? '' },
    confirmed: true,
  })),
};
