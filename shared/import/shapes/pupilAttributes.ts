import { shippedPupilCodes } from '#shared/tables/codeSets/pupilCodes.ts';
import { plainHeader } from '#shared/tables/headerSynonyms.ts';
import { flag, gender, senStatus, yearGroup } from '#shared/tables/pupilFields.ts';
import { type RedactedRows, redactedColumn } from '../redactedRows.ts';
import { TableRows } from '../tableRows.ts';
import { blankWords, eachPupilRow, readField, type Shape } from './shape.ts';

type Fact = boolean | number | string;
type FactName = 'fsm' | 'pupil_premium' | 'eal' | 'sen' | 'gender' | 'year_group';

interface Attribute {
  readonly fact: FactName;
  readonly names: readonly string[];
  parse(text: string): Fact | null;
}

/** The surest first: Pupil Premium, then being disadvantaged, which is funded as such. FSM at any time in six years is neither, and stays out. */
const attributes: readonly Attribute[] = [
  { fact: 'fsm', names: ['fsm', 'fsm now', 'free school meals'], parse: flag },
  { fact: 'pupil_premium', names: ['pupil premium indicator', 'pupil premium', 'pp'], parse: flag },
  { fact: 'pupil_premium', names: ['disadvantaged', 'disdavantaged'], parse: flag },
  { fact: 'eal', names: ['eal', 'english as additional language', 'english as an additional language'], parse: flag },
  { fact: 'sen', names: ['sen', 'sen status', 'sen provision', 'send status'], parse: senStatus },
  { fact: 'gender', names: ['gender', 'sex'], parse: gender },
  { fact: 'year_group', names: ['year group', 'year', 'nc year'], parse: yearGroup },
];

/** Whether a cell could be the value of an attribute that is used; anything else stays at the door. */
export function isAttributeValue(text: string): boolean {
  return attributes.some(({ parse }) => parse(text) !== null);
}

/** What is known of pupils, one row for each attribute of each pupil. Of two rows that say different things the surer attribute counts, then the first. */
export const pupilAttributes: Shape = {
  id: 'pupilAttributes',
  fields: ['attribute', 'attribute_value'],
  required: [['attribute'], ['attribute_value']],
  atLeast: 2,
  names: /attribute/i,
  build(rows, source, tally) {
    const value = readField(rows, 'attribute_value', 'value.text', tally, (text) => text);
    const attributeAt = attributeReader(rows);
    const codes = rows.codes ?? shippedPupilCodes;
    const facts = new Map<number, Map<FactName, { rank: number; fact: Fact; row: number }>>();
    eachPupilRow(rows, tally, (row, pupil) => {
      const rank = attributeAt(row);
      const attribute = attributes[rank];
      if (attribute === undefined) return 'attribute.notUsed';
      const text = value.value(row);
      if (text === null) return 'attribute.blank';
      const fact =
        attribute.fact === 'sen' ? codes.sen(text) : attribute.fact === 'year_group' ? codes.yearGroup(text) : attribute.parse(text);
      if (fact === null) return 'attribute.notUnderstood';
      const own = facts.get(pupil) ?? new Map<FactName, { rank: number; fact: Fact; row: number }>();
      facts.set(pupil, own);
      const held = own.get(attribute.fact);
      if (held !== undefined && held.fact !== fact) tally.cell(attribute.names[0] ?? '', 'attribute.differs', rows.rowNumbers[row] ?? 0);
      if (held === undefined || rank < held.rank) own.set(attribute.fact, { rank, fact, row });
      return null;
    });
    const out = new TableRows('pupil');
    for (const [pupil, own] of facts) {
      const said = Object.fromEntries([...own].map(([name, { fact }]) => [name, fact]));
      const first = Math.min(...[...own.values()].map(({ row }) => row));
      out.add({ pupil, ...said, source, source_row: rows.rowNumbers[first] ?? 0 });
    }
    return [out.finish()];
  },
};

/** Place of a row's attribute among those that are used; -1 where it is none of them. */
function attributeReader(rows: RedactedRows): (row: number) => number {
  const column = redactedColumn(rows, 'attribute');
  const blank = column === null ? new Uint8Array() : blankWords(column);
  const ranks = column?.words.map((word, code) =>
    blank[code] === 1 ? -1 : attributes.findIndex(({ names }) => names.includes(plainHeader(word))),
  );
  return (row) => ranks?.[column?.codes[row] ?? 0] ?? -1;
}
