import { dayNumber, isoDay } from '#shared/tables/days.ts';
import { attribute, readXmlPart } from './xmlPart.ts';
import type { ZipEntry } from './zipEntries.ts';

/** Whether each cell style shows its number as a date or time. A workbook without styles has no date cells. */
export function readDateStyles(entries: ReadonlyMap<string, ZipEntry>, part: string): readonly boolean[] {
  const custom = new Map<number, string>();
  const styles: boolean[] = [];
  let inCellFormats = false;
  if (!entries.has(part.toLowerCase())) return styles;
  readXmlPart(entries, part, {
    open(name, attributes) {
      if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'numFmt') custom.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      else if (name === 'xf' && inCellFormats) {
        const format = Number(attribute(attributes, 'numFmtId') ?? 0);
        const code = custom.get(format);
        styles.push(code === undefined ? isBuiltInDate(format) : isDateFormat(code));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}

function isBuiltInDate(format: number): boolean {
  return (
    (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47) || (format >= 50 && format <= 58)
  );
}

/** A number format of dates once quoted text, colours, conditions and escaped characters are out of it. */
function isDateFormat(code: string): boolean {
  const bare = code.replaceAll(/"[^"]*"|\[(?![hms]+\])[^\]]*\]|\\.|_.|\*./gi, '').split(';')[0] ?? '';
  return /[dmyhs]/i.test(bare) && !/[#0?]/.test(bare.replaceAll(/[hms]\.?0+/gi, '')) && !/general/i.test(bare);
}

/** A serial day as ISO text: the date, with the time when it has one; a time alone below 1. Null outside 1900 to 9999, or on the day Excel made up. */
export function serialText(serial: number, epoch1904: boolean): string | null {
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
