import type { RowTexts } from './rowTexts.ts';
import { SessionIndex } from './sessionIndex.ts';

/** Rows of one table of a new file beside the rows of the same table in earlier files, these one after another. */
export interface Pairing {
  /** For every new row the place of the row about the same thing among the earlier ones; -1 = none. */
  readonly partner: Int32Array;
  /** 1 where both say the same. */
  readonly agrees: Uint8Array;
  /** For every earlier row the first earlier row about the same thing: a session that two earlier files tell of is one. */
  readonly firstOf: Int32Array;
}

export function pairRows(now: RowTexts, before: readonly RowTexts[]): Pairing {
  return now.table.name === 'attendance_mark' ? pairMarks(now, before) : pairByText(now, before);
}

/** Rows that say the same first, then rows about the same thing that say something else; each earlier row is taken once. */
function pairByText(now: RowTexts, before: readonly RowTexts[]): Pairing {
  const waiting = new Map<string, { place: number; content: string }[]>();
  let places = 0;
  for (const rows of before) {
    for (let row = 0; row < rows.table.rowCount; row++, places++) {
      const key = rows.key(row);
      const held = waiting.get(key);
      const one = { place: places, content: rows.content(row) };
      if (held === undefined) waiting.set(key, [one]);
      else held.push(one);
    }
  }
  const { rowCount } = now.table;
  const partner = new Int32Array(rowCount).fill(-1);
  const agrees = new Uint8Array(rowCount);
  const take = (row: number, fits: (content: string) => boolean, agreed: number): void => {
    const held = waiting.get(now.key(row));
    const at = held?.findIndex(({ content }) => fits(content)) ?? -1;
    const found = held?.splice(at, at === -1 ? 0 : 1)[0];
    if (at === -1 || found === undefined) return;
    partner[row] = found.place;
    agrees[row] = agreed;
  };
  for (let row = 0; row < rowCount; row++) {
    const content = now.content(row);
    take(row, (other) => other === content, 1);
  }
  for (let row = 0; row < rowCount; row++) if (partner[row] === -1) take(row, () => true, 0);
  return { partner, agrees, firstOf: Int32Array.from({ length: places }, (_, place) => place) };
}

/** The same for register marks, of which there may be millions: three integers and no text per row. */
function pairMarks(now: RowTexts, before: readonly RowTexts[]): Pairing {
  const all = before.reduce((sum, { table }) => sum + table.rowCount, 0);
  const index = new SessionIndex(all + now.table.rowCount);
  const firstOf = new Int32Array(all);
  const codes: string[] = [];
  const codeOf = new Int32Array(all);
  const codeNumber = new Map<string, number>();
  let places = 0;
  for (const { table } of before) {
    const marks = marksOf(table);
    for (let row = 0; row < table.rowCount; row++, places++) {
      firstOf[places] = index.find(marks.pupil[row] ?? 0, marks.day[row] ?? 0, marks.pm[row] === 1, places);
      const word = marks.words[marks.codes[row] ?? 0] ?? '';
      let code = codeNumber.get(word);
      if (code === undefined) {
        code = codes.push(word) - 1;
        codeNumber.set(word, code);
      }
      codeOf[places] = code;
    }
  }
  const { rowCount } = now.table;
  const partner = new Int32Array(rowCount).fill(-1);
  const agrees = new Uint8Array(rowCount);
  const marks = marksOf(now.table);
  for (let row = 0; row < rowCount; row++) {
    const found = index.find(marks.pupil[row] ?? 0, marks.day[row] ?? 0, marks.pm[row] === 1, all + row);
    if (found >= all) continue;
    partner[row] = found;
    agrees[row] = codes[codeOf[found] ?? 0] === marks.words[marks.codes[row] ?? 0] ? 1 : 0;
  }
  return { partner, agrees, firstOf };
}

function marksOf({ columns }: RowTexts['table']) {
  const integers = (name: string): Int32Array => {
    const column = columns.find((each) => each.name === name);
    return column === undefined || column.type === 'text' || column.type === 'double' ? new Int32Array(0) : column.values;
  };
  const code = columns.find((each) => each.name === 'code');
  const { codes, words } = code?.type === 'text' ? code : { codes: new Int32Array(0), words: [] };
  return { pupil: integers('pupil'), day: integers('day'), pm: integers('pm'), codes, words };
}
