import { placeIn } from '../passagePlace.ts';
import { redactedColumn } from '../redactedRows.ts';
import type { Shape } from './shape.ts';

/**
 * Passages coded in another program, one row each: which transcript, which words, which theme. The grid holds where the words were
 * found in place of the words. Codings become part of the study itself, so these rows fill no table that outcomes are counted from.
 */
export const codedPassages: Shape = {
  id: 'codedPassages',
  about: 'passages',
  fields: ['document', 'quote', 'theme', 'coder', 'memo'],
  required: [['document'], ['quote'], ['theme']],
  atLeast: 3,
  names: /cod(ed|ing)|quot|excerpt|segment|passage/i,
  build(rows, _source, tally) {
    const passages = redactedColumn(rows, 'passage');
    for (let row = 0; row < rows.rowCount; row++) {
      const word = passages?.words[passages.codes[row] ?? 0] ?? '';
      const place = placeIn(word);
      const number = rows.rowNumbers[row] ?? 0;
      if (place === null) tally.setAside(word.startsWith('!') ? word.slice(1) : 'quote.notFound', number, row);
      else {
        tally.imported++;
        if (place.times > 1) tally.cell(passages?.header ?? 'quote', 'quote.severalTimes', number, row);
      }
    }
    return [];
  },
};
