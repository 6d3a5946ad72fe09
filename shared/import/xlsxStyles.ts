import { dayNumber, isoDay } from '#shared/tables/days.ts';
import { attribute, readXmlPart } from './xmlPart.ts';
import type { ZipEntry } from './zipEntries.ts';

/**
 * What a cell style makes of its number, as far as it changes what the number says: a day or time, a length of time (`[h]:mm`), a share,
 * or an identifier with zeros in front (its digits). Thousands, decimals and currencies only dress it.
 */
export type NumberStyle = 'plain' | 'date' | 'elapsed' | 'percent' | number;

/** The style of each cell format, in the order cells refer to them. */
export function readNumberStyles(entries: ReadonlyMap<string, ZipEntry>, part: string): readonly NumberStyle[] {
  const custom = new Map<number, string>();
  const styles: NumberStyle[] = [];
  let inCellFormats = false;
  readXmlPart(entries, part, {
    open(name, attributes) {
      if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'numFmt') custom.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      else if (name === 'xf' && inCellFormats) {
        const format = Number(attribute(attributes, 'numFmtId') ?? 0);
        const code = custom.get(format);
        styles.push(code === undefined ? builtInStyle(format) : styleOf(code));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}

function builtInStyle(format: number): NumberStyle {
  if (format === 9 || format === 10) return 'percent';
  if (format === 46) return 'elapsed';
  return isBuiltInDate(format) ? 'date' : 'plain';
}

function isBuiltInDate(format: number): boolean {
  return (
    (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47) || (format >= 50 && format <= 58)
  );
}

/** A number format by its first section, once quoted text, colours, conditions and escaped characters are out of it. */
function styleOf(code: string): NumberStyle {
  const bare =
    code
      .replaceAll(/"[^"]*"|\[(?![hms]+\])[^\]]*\]|\\.|_.|\*./gi, '')
      .split(';')[0]
      ?.trim() ?? '';
  if (/^0{2,}$/.test(bare)) return bare.length;
  if (bare.includes('%')) return 'percent';
  const isDate = /[dmyhs]/i.test(bare) && !/[#0?]/.test(bare.replaceAll(/[hms]\.?0+/gi, '')) && !/general/i.test(bare);
  if (!isDate) return 'plain';
  return /\[[hms]+\]/i.test(bare) ? 'elapsed' : 'date';
}

/**
 * A number as the text a person would call it: as it is stored, without the dust of binary fractions (a spreadsheet has 15 digits and shows
 * no more); days as ISO text, shares with their sign and every digit, lengths of time as hours, identifiers with their zeros.
 */
export function numberText(stored: string, style: NumberStyle, epoch1904: boolean): string {
  const number = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(number)) return stored;
  if (style === 'date') return serialText(number, epoch1904) ?? stored;
  if (style === 'elapsed') return number < 0 ? stored : elapsedText(number);
  if (style === 'percent') return `${withoutDust(number * 100)}%`;
  if (typeof style === 'number') return /^\d+$/.test(stored) ? stored.padStart(style, '0') : stored;
  return /\d{16}|e-/i.test(stored.replace('.', '')) && /[.]|e-/i.test(stored) ? withoutDust(number) : stored;
}

/** To 15 significant digits, written out. */
function withoutDust(number: number): string {
  const text = String(Number(number.toPrecision(15)));
  return /e/i.test(text) ? number.toFixed(20).replace(/\.?0+$/, '') : text;
}

function elapsedText(days: number): string {
  const seconds = Math.round(days * 86_400);
  const two = (value: number): string => String(value).padStart(2, '0');
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? text : `${text}:${two(seconds % 60)}`;
}

/** A serial day as ISO text: the date, with the time when it has one; a time alone below 1. Null outside 1900 to 9999, or on the day Excel made up. */
function serialText(serial: number, epoch1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0) return null;
  const seconds = Math.round(serial * 86_400);
  const whole = Math.floor(seconds / 86_400);
  const clock = seconds - whole * 86_400;
  if (whole === 0 && !epoch1904) return clockText(clock);
  const day = serialDay(whole, epoch1904);
  if (day === null || day > (dayNumber(9999, 12, 31) ?? 0)) return null;
  return clock === 0 ? isoDay(day) : `${isoDay(day)} ${clockText(clock)}`;
}

/** Day number of a whole serial. In the 1900 system day 60 never was, and the days before it are one further on. */
export function serialDay(serial: number, epoch1904: boolean): number | null {
  if (epoch1904) return serial - 24_107;
  if (serial === 60 || serial < 1) return null;
  return serial < 60 ? serial - 25_568 : serial - 25_569;
}

function clockText(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? text : `${text}:${two(seconds % 60)}`;
}
