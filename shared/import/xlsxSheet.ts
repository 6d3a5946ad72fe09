import type { Grid } from './grid.ts';
import { longestSheet, SheetBuilder, widestSheet } from './sheetBuilder.ts';
import { type NumberStyle, numberText } from './xlsxStyles.ts';
import { attribute, readXmlPart } from './xmlPart.ts';
import { type ZipEntry, ZipProblem } from './zipEntries.ts';

export interface SheetContext {
  readonly strings: readonly string[];
  /** Null in a workbook without styles. */
  readonly styles: readonly NumberStyle[] | null;
  readonly epoch1904: boolean;
}

export interface ReadSheet {
  readonly grid: Grid;
  readonly hiddenRows: ReadonlySet<number>;
  /** 0-based. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** Cells with a formula whose value nobody has computed: empty here. */
  readonly uncomputed: readonly { readonly row: number; readonly column: number }[];
}

/**
 * Cells of one sheet as the text they are: `0012` stays, dates become ISO text, shares keep their sign, formulas give the value last
 * computed. Of merged cells only the first holds something.
 */
export function readSheet(entries: ReadonlyMap<string, ZipEntry>, part: string, context: SheetContext): ReadSheet {
  const builder = new SheetBuilder(part);
  const hiddenRows = new Set<number>();
  let row = -1;
  let column = -1;
  let type = '';
  let style = 0;
  let text = '';
  let taking = false;
  let phonetic = false;
  let formula = false;
  const hiddenColumns = new Set<number>();
  const uncomputed: { row: number; column: number }[] = [];
  const endCell = (): void => {
    if (formula && text === '') uncomputed.push({ row: row + 1, column });
    builder.set(row, column, cellText(text, type, style, context, part));
  };
  readXmlPart(entries, part, {
    open(name, attributes) {
      if (name === 'row') {
        const number = attribute(attributes, 'r');
        row = number === undefined ? row + 1 : Number(number) - 1;
        if (!Number.isInteger(row) || row < 0 || row >= longestSheet) throw new ZipProblem('damaged', part);
        if (isTrue(attribute(attributes, 'hidden'))) hiddenRows.add(row + 1);
        column = -1;
      } else if (name === 'c') {
        const place = attribute(attributes, 'r');
        column = place === undefined ? column + 1 : columnOf(place);
        if (column < 0 || column >= widestSheet || row < 0) throw new ZipProblem('damaged', part);
        type = attribute(attributes, 't') ?? 'n';
        style = Number(attribute(attributes, 's') ?? 0);
        text = '';
        formula = false;
      } else if (name === 'f') formula = true;
      else if (name === 'col' && isTrue(attribute(attributes, 'hidden'))) hide(hiddenColumns, attributes);
      else if (name === 'v' || name === 't') taking = !phonetic;
      else if (name === 'rPh') phonetic = true;
    },
    close(name) {
      if (name === 'c') endCell();
      else if (name === 'v' || name === 't') taking = false;
      else if (name === 'rPh') phonetic = false;
    },
    text(piece) {
      if (taking) text += piece;
    },
  });
  return { grid: builder.finish(), hiddenRows, hiddenColumns, uncomputed };
}

function hide(columns: Set<number>, attributes: Readonly<Record<string, string>>): void {
  const [from, to] = [Number(attribute(attributes, 'min')), Number(attribute(attributes, 'max'))];
  for (let column = from; column <= Math.min(to, widestSheet); column++) columns.add(column - 1);
}

/** Signs that XML cannot hold are written `_x000D_`, and an underscore that would look like that as `_x005F_`. */
export function withoutEscapedSigns(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/** A style that the workbook does not have could be of a date: nothing is guessed. */
function styleAt(style: number, { styles }: SheetContext, part: string): NumberStyle {
  if (styles === null) return 'plain';
  const found = styles[style];
  if (found === undefined && (style !== 0 || styles.length > 0)) throw new ZipProblem('missingPart', `${part}: style ${style}`);
  return found ?? 'plain';
}

function cellText(text: string, type: string, style: number, context: SheetContext, part: string): string {
  if (type === 's') {
    if (text === '') return '';
    const shared = context.strings[Number(text)];
    if (shared === undefined) throw new ZipProblem('missingPart', `${part}: string ${text}`);
    return shared;
  }
  if (type === 'b') return text === '1' ? 'TRUE' : text === '0' ? 'FALSE' : text;
  if (type === 'd') return text.replace('T', ' ').replace(/ 00:00(:00(\.0+)?)?Z?$/, '');
  if (type === 'n' && text !== '') return numberText(text, styleAt(style, context, part), context.epoch1904);
  return type === 'inlineStr' || type === 'str' ? withoutEscapedSigns(text) : text;
}

/** 0-based column of `AB12`; -1 where the text is no cell. */
function columnOf(place: string): number {
  let column = 0;
  let at = 0;
  for (; at < place.length; at++) {
    const letter = place.charCodeAt(at);
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return at === 0 || at > 3 || at === place.length ? -1 : column - 1;
}

export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
