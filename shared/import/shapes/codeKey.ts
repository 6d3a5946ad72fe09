import { plainHeader } from '#shared/tables/headerSynonyms.ts';
import { type RegisterCategory, registerCodes } from '#shared/tables/registerCodes.ts';
import type { RedactedRows } from '../redactedRows.ts';
import type { Tally } from '../tally.ts';
import { registerMark } from '../values/words.ts';
import { figureRows } from './figures.ts';
import type { Shape } from './shape.ts';

/**
 * A system's own list of register codes and what each counts as. Kept to be looked up; marks are counted by the dated list, and where this
 * list disagrees with it at every time, its cell is named.
 */
export const codeKey: Shape = {
  id: 'codeKey',
  about: 'figures',
  fields: ['label', 'meaning'],
  required: [['label'], ['meaning']],
  atLeast: 2,
  names: /code|key/i,
  fits: ({ header }) => {
    const plain = header.map(plainHeader);
    return plain.some((text) => codeHeading.test(text)) && plain.some((text) => meaningHeading.test(text)) && plain.includes('description');
  },
  own: (heading) => (codeHeading.test(plainHeader(heading)) ? 'label' : 'meaning'),
  build: (rows, source, tally) => figureRows(rows, source, tally, meaningCheck(rows, tally)),
};

const codeHeading = /^(reg codes?|register codes?|attendance codes?|codes?|mark)$/;
const meaningHeading = /^(statistical meaning|statistical category|counts as|category|statistical|type)$/;

/** What a list's own words say that a code counts as; null for words that say nothing of it. */
function categoryOf(words: string): readonly RegisterCategory[] | null {
  const text = words.trim().toLowerCase().replaceAll('_', ' ');
  if (/unauthori[sz]ed/.test(text)) return ['UA'];
  if (/authori[sz]ed/.test(text)) return ['AA'];
  if (/approved|education(al)? (activity|elsewhere)|off.?site/.test(text)) return ['AEA'];
  if (/^present|attending/.test(text)) return ['P', 'AEA'];
  return /not (required|counted|possible|expected)|no mark|closed|not on roll/.test(text) ? ['NP', 'NC', 'MISSING'] : null;
}

function meaningCheck(rows: RedactedRows, tally: Tally): (row: number) => void {
  const codes = rows.columns.find(({ field }) => field === 'label');
  const meanings = rows.columns.find(({ header }) => meaningHeading.test(plainHeader(header)));
  return (row) => {
    const code = registerMark(codes?.words[codes.codes[row] ?? 0] ?? '');
    const said = categoryOf(meanings?.words[meanings.codes[row] ?? 0] ?? '');
    const known = registerCodes.filter((each) => each.code === code);
    if (said === null || known.length === 0 || known.some(({ category }) => said.includes(category))) return;
    tally.cell(meanings?.header ?? '', 'code.meaningDiffers', rows.rowNumbers[row] ?? 0);
  };
}
