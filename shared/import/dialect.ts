/** How a text file separates its cells; bytes, as the scanner compares them. */
export interface Dialect {
  readonly delimiter: number;
  readonly quote: number;
  /** Share of the sampled rows that are as wide as most are, 0..1. */
  readonly consistency: number;
  /** Cells in most rows; 1 = no delimiter fits. */
  readonly width: number;
}

const sampleBytes = 1 << 18;
/** For files whose lines are so long that the usual sample holds hardly any. */
const longSampleBytes = 1 << 23;
const candidates = [',', ';', '\t', '|'].map((character) => character.charCodeAt(0));
const doubleQuote = 34;
const apostrophe = 39;

/** The dialect under which most rows come out equally wide; wider wins among equals, then comma, semicolon, tab, bar. */
export function settleDialect(bytes: Uint8Array): Dialect {
  const sample = bytes.subarray(0, fewLines(bytes.subarray(0, sampleBytes)) ? longSampleBytes : sampleBytes);
  const named = /^sep=(.)\r?\n/.exec(new TextDecoder().decode(sample.subarray(0, 8)))?.[1];
  let best: Dialect = { delimiter: 44, quote: doubleQuote, consistency: 0, width: 1 };
  let bestScore = -1;
  for (const delimiter of named === undefined ? candidates : [named.charCodeAt(0)]) {
    for (const quote of quotesToTry(sample, delimiter)) {
      const { consistency, width } = widthsUnder(sample, delimiter, quote);
      const score = width < 2 ? 0 : consistency * (1 + Math.log2(width) / 6);
      if (score > bestScore + 1e-9) {
        bestScore = score;
        best = { delimiter, quote, consistency, width };
      }
    }
  }
  return best;
}

function fewLines(sample: Uint8Array): boolean {
  const first = sample.indexOf(10);
  return first === -1 || sample.indexOf(10, first + 1) === -1;
}

/** The apostrophe is tried only where cells begin and end with it far more often than names such as O'Brien could explain. */
function quotesToTry(sample: Uint8Array, delimiter: number): readonly number[] {
  let opens = 0;
  let closes = 0;
  let cells = 0;
  for (let place = 1; place < sample.length; place++) {
    const before = sample[place - 1];
    const byte = sample[place];
    if (before === delimiter || before === 10) {
      cells++;
      if (byte === apostrophe) opens++;
    }
    if (before === apostrophe && (byte === delimiter || byte === 10 || byte === 13)) closes++;
  }
  return opens > cells * 0.2 && closes > cells * 0.2 ? [apostrophe, doubleQuote] : [doubleQuote];
}

function widthsUnder(sample: Uint8Array, delimiter: number, quote: number): { consistency: number; width: number } {
  const seen = new Map<number, number>();
  let width = 1;
  let length = 0;
  let quoted = false;
  let cellStart = true;
  const close = (): void => {
    if (length > 0) seen.set(width, (seen.get(width) ?? 0) + 1);
    width = 1;
    length = 0;
  };
  for (const byte of sample) {
    if (quoted) {
      if (byte === quote) quoted = false;
      continue;
    }
    if (byte === 10 || byte === 13) {
      close();
      cellStart = true;
    } else if (byte === delimiter) {
      width++;
      length++;
      cellStart = true;
    } else {
      quoted = byte === quote && (cellStart || length === 0);
      length++;
      if (byte !== 32) cellStart = false;
    }
  }
  if (sample.length !== sampleBytes && sample.length !== longSampleBytes && !quoted) close();
  let rows = 0;
  let modal = 1;
  let most = 0;
  for (const [cells, count] of seen) {
    rows += count;
    if (cells > 1 && (count > most || (count === most && cells > modal))) {
      most = count;
      modal = cells;
    }
  }
  return { consistency: rows === 0 ? 0 : most / rows, width: most === 0 ? 1 : modal };
}
