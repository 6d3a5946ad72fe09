import { type ByteForm, byteForms } from './byteForms.ts';
import type { Needle } from './needles.ts';
import { standsAlone } from './standsAlone.ts';

/** Finds any of many texts in bytes, in one pass. */
export interface ByteFinder {
  /** The places of those that are there, in order. Forms shorter than `shortest` bytes are not looked for. */
  find(bytes: Uint8Array, shortest?: number): readonly { readonly needle: Needle; readonly at: number }[];
}

/** Forms are filed by their first bytes: eight where they have so many, else four, else two. */
const keyLengths = [8, 4, 2] as const;

export function byteFinder(needles: readonly Needle[]): ByteFinder {
  const forms = needles.flatMap(byteForms);
  const filed = keyLengths.map((length, place) => {
    const longer = keyLengths[place - 1] ?? Number.POSITIVE_INFINITY;
    const files = new Map<number, ByteForm[]>();
    for (const form of forms) {
      if (form.bytes.length < length || form.bytes.length >= longer) continue;
      const key = keyAt(form.bytes, 0, length);
      const held = files.get(key);
      if (held === undefined) files.set(key, [form]);
      else held.push(form);
    }
    return { length, files };
  });
  const used = filed.filter(({ files }) => files.size > 0);
  /** Which pairs of bytes any form begins with: most places in a file are done with after this look. */
  const beginnings = new Uint8Array(1 << 16);
  for (const { bytes } of forms) beginnings[(bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8)] = 1;

  return {
    find(bytes, shortest = 0) {
      const found: { needle: Needle; at: number }[] = [];
      for (let at = 0; at + 1 < bytes.length; at += 1) {
        if (beginnings[(bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)] !== 1) continue;
        for (const { length, files } of used) {
          if (at + length > bytes.length) continue;
          for (const form of files.get(keyAt(bytes, at, length)) ?? [])
            if (form.bytes.length >= shortest && standsAt(bytes, at, form.bytes) && standsAlone(bytes, at, form))
              found.push({ needle: form.needle, at });
        }
      }
      return found;
    },
  };
}

function keyAt(bytes: Uint8Array, at: number, length: number): number {
  let key = 0;
  for (let place = at; place < at + length; place += 1) key = (Math.imul(key, 31) + (bytes[place] ?? 0)) | 0;
  return key;
}

function standsAt(bytes: Uint8Array, at: number, form: Uint8Array): boolean {
  if (at + form.length > bytes.length) return false;
  for (let place = 0; place < form.length; place += 1) if (bytes[at + place] !== form[place]) return false;
  return true;
}
