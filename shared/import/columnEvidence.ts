import type { FieldName } from '#shared/tables/headerSynonyms.ts';
import { fieldKind } from './fields.ts';
import { type GridColumn, wordCounts } from './grid.ts';
import { blankWords } from './shapes/shape.ts';
import type { DateOrder } from './values/dates.ts';

/** The different words of a column's data rows with how often each stands there; blank ones apart. */
export interface ColumnEvidence {
  readonly words: readonly string[];
  readonly counts: readonly number[];
  readonly filled: number;
  readonly blank: number;
}

export function columnEvidence(column: GridColumn): ColumnEvidence {
  const all = wordCounts(column);
  const isBlank = blankWords(column);
  const words: string[] = [];
  const counts: number[] = [];
  let filled = 0;
  let blank = 0;
  for (let code = 0; code < all.length; code++) {
    const count = all[code] ?? 0;
    if (count === 0) continue;
    if (isBlank[code] === 1 && !isDashMark(column.words[code])) {
      blank += count;
      continue;
    }
    words.push(column.words[code] ?? '');
    counts.push(count);
    filled += count;
  }
  return { words, counts, filled, blank };
}

/** Share of the filled cells that read as that field, 0..1; 1 for a column without any. */
export function understoodShare(evidence: ColumnEvidence, field: FieldName, order: DateOrder | null): number {
  if (evidence.filled === 0) return 1;
  const kind = fieldKind(field);
  let understood = 0;
  for (let place = 0; place < evidence.words.length; place++) {
    if (kind.understands(evidence.words[place] ?? '', order)) understood += evidence.counts[place] ?? 0;
  }
  return understood / evidence.filled;
}

/** Text that somebody wrote, rather than chose: long, or nearly always different. */
export function looksWritten(evidence: ColumnEvidence): boolean {
  if (evidence.filled < 5) return evidence.words.some((word) => word.length > 40);
  const long = evidence.words.filter((word) => word.length > 40).length;
  return long > evidence.words.length * 0.2 || (evidence.words.length > 40 && evidence.words.length > evidence.filled * 0.5);
}

function isDashMark(word: string | undefined): boolean {
  return word === '-';
}
