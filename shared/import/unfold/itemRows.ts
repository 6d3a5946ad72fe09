import { itemNumber, plainHeader } from '#shared/tables/headerSynonyms.ts';
import { groupRows } from '../groupRows.ts';
import type { ReadTable } from '../readTable.ts';
import { identityPlaces } from '../shapes/headings.ts';
import { cellOf, columnsOf, longTable, onlyRows } from './columns.ts';

const itemHeading = /^(item|question|q)( (no|number|id))?$/;
const answerHeading = /^(score|response|answer|value|rating|item score)$/;
const fewestItems = 3;

/** A scale with a row for each answer (`Item`, `Score`) as a row for each form, its items beside each other. A second answer to the same item begins a second form. */
export function itemRows(table: ReadTable): readonly ReadTable[] | null {
  const plain = table.header.map(plainHeader);
  const item = plain.findIndex((heading) => itemHeading.test(heading));
  const answer = plain.findIndex((heading) => answerHeading.test(heading));
  if (item === -1 || answer === -1 || identityPlaces(table).length === 0) return null;
  const numbers = Array.from({ length: table.rowCount }, (_, row) => itemNumber(cellOf(table, row, item)));
  const items = [...new Set(numbers.flatMap((number) => number ?? []))].sort((a, b) => a - b);
  if (items.length < fewestItems || numbers.includes(null)) return null;
  const kept = table.header.map((_, place) => place).filter((place) => place !== item && place !== answer);
  const { groupOf } = groupRows(columnsOf(table, kept).columns, table.rowCount);
  const times = new Map<string, number>();
  const forms = new Map<string, { readonly row: number; readonly answers: Map<number, string> }>();
  for (const [row, number] of numbers.entries()) {
    if (number === null) continue;
    const group = groupOf[row] ?? 0;
    const time = times.get(`${group} ${number}`) ?? 0;
    times.set(`${group} ${number}`, time + 1);
    const form = forms.get(`${group} ${time}`) ?? { row, answers: new Map<number, string>() };
    forms.set(`${group} ${time}`, form);
    form.answers.set(number, cellOf(table, row, answer));
  }
  const byRow = new Map([...forms.values()].map((form) => [form.row, form.answers]));
  const wide = longTable(
    table,
    kept,
    1,
    items.map((number) => ({ header: `Q${number}`, cell: (row: number) => byRow.get(row)?.get(number) ?? '', from: [item, answer] })),
  );
  return [onlyRows(wide, (row) => byRow.has(row))];
}
