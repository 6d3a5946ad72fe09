import type { Grid } from './grid.ts';
import { longestSheet, SheetBuilder, widestSheet } from './sheetBuilder.ts';
import { numberText } from './xlsxStyles.ts';
import { attribute, readXmlPart } from './xmlPart.ts';
import { type ZipEntry, ZipProblem } from './zipEntries.ts';

const part = 'content.xml';

export interface OdsSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly grid: Grid;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly uncomputed: readonly { readonly row: number; readonly column: number }[];
}

/**
 * Every sheet of an OpenDocument spreadsheet. Text as it stands, dates as ISO text, numbers and shares as stored, formulas by the
 * value last computed. Rows and cells said to repeat are repeated where they hold something; comments are no cells.
 */
export function readOdsSheets(entries: ReadonlyMap<string, ZipEntry>): readonly OdsSheet[] {
  const sheets: OdsSheet[] = [];
  const hiddenStyles = new Set<string>();
  let style = '';
  let sheet: { name: string; hidden: boolean; builder: SheetBuilder; hiddenRows: Set<number>; hiddenColumns: Set<number> } | null = null;
  let row = 0;
  let rowTimes = 1;
  let column = 0;
  let cell: { text: string; type: string; value: string; times: number; paragraphs: number } | null = null;
  let cells: { column: number; text: string }[] = [];
  let isRowHidden = false;
  let tableColumns = 0;
  let notes = 0;
  let inParagraph = 0;

  const endRow = (): void => {
    if (sheet === null) return;
    if (cells.length > 0) {
      if (row + rowTimes > longestSheet) throw new ZipProblem('damaged', part);
      sheet.builder.expect(cells.length * rowTimes);
      for (let time = 0; time < rowTimes; time++) for (const held of cells) sheet.builder.set(row + time, held.column, held.text);
    }
    if (isRowHidden && cells.length > 0) for (let time = 0; time < rowTimes; time++) sheet.hiddenRows.add(row + time + 1);
    row += rowTimes;
  };
  const endCell = (): void => {
    if (cell === null) return;
    const text = cellText(cell);
    if (text !== '') {
      if (column + cell.times > widestSheet) throw new ZipProblem('damaged', part);
      for (let time = 0; time < cell.times; time++) cells.push({ column: column + time, text });
    }
    column += cell.times;
    cell = null;
  };

  readXmlPart(entries, part, {
    open(name, attributes) {
      if (name === 'style') style = attribute(attributes, 'name') ?? '';
      else if (name === 'table-properties' && attribute(attributes, 'display') === 'false') hiddenStyles.add(style);
      else if (name === 'table' && sheet === null) {
        const hidden = hiddenStyles.has(attribute(attributes, 'style-name') ?? '');
        const title = attribute(attributes, 'name') ?? `Sheet${sheets.length + 1}`;
        sheet = { name: title, hidden, builder: new SheetBuilder(part), hiddenRows: new Set(), hiddenColumns: new Set() };
        tableColumns = 0;
        row = 0;
      } else if (name === 'table-column' && sheet !== null) {
        const isHidden = attribute(attributes, 'visibility') === 'collapse';
        const repeated = Math.min(widestSheet, times(attribute(attributes, 'number-columns-repeated')));
        for (let time = 0; isHidden && time < repeated; time++) sheet.hiddenColumns.add(tableColumns + time);
        tableColumns += repeated;
      } else if (name === 'table-row') {
        column = 0;
        cells = [];
        rowTimes = times(attribute(attributes, 'number-rows-repeated'));
        isRowHidden = ['collapse', 'filter'].includes(attribute(attributes, 'visibility') ?? '');
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        const type = attribute(attributes, 'value-type') ?? '';
        const value = attribute(attributes, `${valueNames[type] ?? 'value'}`) ?? '';
        cell = { text: '', type, value, times: times(attribute(attributes, 'number-columns-repeated')), paragraphs: 0 };
      } else if (name === 'annotation') notes++;
      else if (cell !== null && notes === 0) {
        if (name === 'p' || name === 'h') {
          if (inParagraph++ === 0 && cell.paragraphs++ > 0) cell.text += '\n';
        } else if (name === 's') cell.text += ' '.repeat(Math.min(1000, times(attribute(attributes, 'c'))));
        else if (name === 'tab') cell.text += '\t';
        else if (name === 'line-break') cell.text += '\n';
      }
    },
    close(name) {
      if (name === 'table-cell' || name === 'covered-table-cell') endCell();
      else if (name === 'table-row') endRow();
      else if (name === 'annotation') notes--;
      else if ((name === 'p' || name === 'h') && cell !== null && notes === 0) inParagraph--;
      else if (name === 'table' && sheet !== null) {
        const { name: title, hidden, hiddenRows, hiddenColumns } = sheet;
        sheets.push({ name: title, hidden, grid: sheet.builder.finish(), hiddenRows, hiddenColumns, uncomputed: [] });
        sheet = null;
      }
    },
    text(piece) {
      if (cell !== null && notes === 0 && inParagraph > 0) cell.text += piece;
    },
  });
  return sheets;
}

const valueNames: Readonly<Record<string, string>> = { date: 'date-value', time: 'time-value', boolean: 'boolean-value' };

function cellText({ text, type, value }: { readonly text: string; readonly type: string; readonly value: string }): string {
  if (type === 'date' && value !== '') return value.replace('T', ' ').replace(/ 00:00(:00(\.0+)?)?$/, '');
  if (type === 'boolean' && value !== '') return value.toUpperCase();
  if (type === 'time' && value !== '') return clock(value) ?? text;
  if (type === 'percentage' && value !== '') return numberText(value, 'percent', false);
  // `0012` is shown, 12 stored: an identifier.
  if (/^0\d+$/.test(text) && Number(text) === Number(value)) return text;
  if ((type === 'float' || type === 'currency') && value !== '') return numberText(value, 'plain', false);
  return text;
}

/** `PT09H40M00S` is 09:40. */
function clock(duration: string): string | null {
  const match = /^PT(\d+)H(\d+)M(\d+)(?:\.\d+)?S$/.exec(duration);
  if (match === null) return null;
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  const start = `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
  return Number(seconds) === 0 ? start : `${start}:${seconds.padStart(2, '0')}`;
}

function times(text: string | undefined): number {
  const count = Number(text ?? 1);
  if (!Number.isInteger(count) || count < 1) throw new ZipProblem('damaged', part);
  return count;
}
