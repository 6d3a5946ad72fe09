import { among, type Random } from './grids.ts';

/** How a program writes rows as text. */
export interface WritingHabit {
  readonly delimiter: string;
  readonly quote: string;
  /** Quote every cell, or only those that need it. */
  readonly everywhere: boolean;
  /** What a quotation mark within a quoted cell becomes. */
  readonly escaped: string;
  readonly lineEnd: string;
}

export const plain: WritingHabit = { delimiter: ',', quote: '"', everywhere: false, escaped: '""', lineEnd: '\n' };

export function anyHabit(random: Random): WritingHabit {
  const delimiter = among(random, [',', ',', ';', '\t', '|', '^', '~', '\u001f', ', ', '; ', ':', ' ']);
  const quote = among(random, ['"', '"', '"', "'"]);
  return {
    delimiter,
    quote,
    everywhere: quote === "'" || random() < 0.3,
    escaped: among(random, [quote + quote, quote + quote, `\\${quote}`]),
    lineEnd: among(random, ['\n', '\r\n', '\r']),
  };
}

export function lineOf(cells: readonly string[], { delimiter, quote, everywhere, escaped }: WritingHabit): string {
  const parts = (text: string): boolean =>
    text.includes(delimiter.trim() || delimiter) || text.includes(quote) || /[\r\n]/.test(text) || /^\s|\s$/.test(text);
  const inside = (text: string): string => (escaped.startsWith('\\') ? text.replaceAll('\\', '\\\\') : text).replaceAll(quote, escaped);
  const written = cells.map((text) => (everywhere || parts(text) ? `${quote}${inside(text)}${quote}` : text));
  return written.join(delimiter);
}

export function linesOf(rows: readonly (readonly string[])[], habit: WritingHabit): string {
  return rows.map((row) => lineOf(row, habit) + habit.lineEnd).join('');
}

export const encodings = ['utf-8', 'utf-8 with a mark', 'utf-16le', 'utf-16be', 'utf-16le without a mark', 'windows-1252'] as const;

/** Text in one of the encodings that exports come in; windows-1252 only for letters it has. */
export function encoded(text: string, encoding: (typeof encodings)[number]): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8 with a mark') return new TextEncoder().encode(`\ufeff${text}`);
  const units = [...`${encoding.endsWith('mark') ? '' : '\ufeff'}${text}`].flatMap((letter) =>
    Array.from({ length: letter.length }, (_, place) => letter.charCodeAt(place)),
  );
  if (encoding === 'windows-1252') return Uint8Array.from(units.slice(1));
  const little = encoding.startsWith('utf-16le');
  return Uint8Array.from(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}
