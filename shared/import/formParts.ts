import { type Dialect, settleDialect } from './dialect.ts';
import type { Grid } from './grid.ts';

/** Bytes of a text whose rows are written in one form, and how many lines stand before them. */
export interface FormPart {
  readonly bytes: Uint8Array;
  readonly dialect: Dialect;
  readonly linesBefore: number;
}

interface Stretch {
  readonly from: number;
  readonly lines: readonly string[];
  readonly linesBefore: number;
}

/** Nobody puts longer tables below each other by hand, and every byte is looked at. */
const longest = 8 << 20;
/** Of fewer lines above, nobody can say that they are a table. */
const fewestLines = 3;
const lineFeed = 10;
const carriageReturn = 13;
const delimiters = [',', ';', '\t', '|'];

/**
 * A text as stretches of one form each: nearly always one. Another begins behind an empty line where the headings hold none of the delimiters
 * of those above, and every line holds another one, by which the stretch on its own is parted as well.
 */
export function formParts(bytes: Uint8Array): readonly FormPart[] {
  const whole: FormPart = { bytes, dialect: settleDialect(bytes), linesBefore: 0 };
  if (bytes.length > longest || whole.dialect.reason === 'named' || !hasEmptyLine(bytes)) return [whole];
  const stretches = stretchesOf(bytes);
  // Lines of title above the first table are in no form, and belong to it.
  const first = stretches.findIndex(({ lines }) => lines.length >= fewestLines && delimiters.some((each) => lines[0]?.includes(each)));
  const above = stretches[first];
  if (above === undefined || first === stretches.length - 1) return [whole];
  let delimiter = settleDialect(sliceOf(bytes, stretches, above)).delimiter;
  const starts = stretches.slice(first + 1).filter((stretch) => {
    const own = ownDelimiter(stretch, delimiter);
    if (own === null || settleDialect(sliceOf(bytes, stretches, stretch)).delimiter !== own) return false;
    delimiter = own;
    return true;
  });
  if (starts.length === 0) return [whole];
  return [{ from: 0, linesBefore: 0 }, ...starts].map(({ from, linesBefore }, place) => {
    const own = bytes.subarray(from, starts[place]?.from ?? bytes.length);
    return { bytes: own, dialect: settleDialect(own), linesBefore };
  });
}

/** Rows of a part as the whole file counts them. */
export function shifted(grid: Grid, rowsBefore: number, linesBefore: number): Grid {
  return { ...grid, rowNumbers: grid.rowNumbers.map((row) => row + rowsBefore), lines: grid.lines.map((line) => line + linesBefore) };
}

function ownDelimiter({ lines }: Stretch, before: number): number | null {
  const [header = ''] = lines;
  if (lines.length < 2 || before < 0 || header.includes(String.fromCharCode(before))) return null;
  const own = delimiters.find((each) => lines.every((line) => line.includes(each)));
  return own === undefined ? null : own.charCodeAt(0);
}

function sliceOf(bytes: Uint8Array, stretches: readonly Stretch[], stretch: Stretch): Uint8Array {
  return bytes.subarray(stretch.from, stretches[stretches.indexOf(stretch) + 1]?.from ?? bytes.length);
}

function hasEmptyLine(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(lineFeed); at !== -1; at = bytes.indexOf(lineFeed, at + 1)) {
    if (bytes[at + 1] === lineFeed || (bytes[at + 1] === carriageReturn && bytes[at + 2] === lineFeed)) return true;
  }
  return false;
}

/** Lines between empty ones; a line that is empty within quotation marks parts nothing. */
function stretchesOf(bytes: Uint8Array): readonly Stretch[] {
  const decoder = new TextDecoder();
  const stretches: { from: number; lines: string[]; linesBefore: number }[] = [];
  let line = 0;
  let quotes = 0;
  let isBehindEmpty = true;
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(lineFeed, from);
    const to = end === -1 ? bytes.length : end;
    const text = decoder.decode(bytes.subarray(from, bytes[to - 1] === carriageReturn ? to - 1 : to));
    if (text.trim() === '') isBehindEmpty ||= quotes % 2 === 0;
    else {
      if (isBehindEmpty) stretches.push({ from, lines: [], linesBefore: line });
      stretches.at(-1)?.lines.push(text);
      isBehindEmpty = false;
      quotes += text.split('"').length - 1;
    }
    line++;
    from = to + 1;
  }
  return stretches;
}
