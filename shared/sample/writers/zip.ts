import { zipSync } from 'fflate';

/** A zip with the same bytes for the same parts, whenever and wherever it is made: zip dates are wall-clock fields, so the date is made from them. */
export function zipped(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...parts }, { level: 6, mtime: new Date(2025, 6, 21, 9, 0, 0) });
}
