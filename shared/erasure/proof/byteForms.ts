import type { Needle } from './needles.ts';

/** How the characters around a find are read, to see whether it stands as a word of its own; null where they cannot be. */
export type Reading = 'utf8' | 'utf16le' | 'utf16be' | null;

/** One way in which a needle may lie in a file. */
export interface ByteForm {
  readonly needle: Needle;
  readonly bytes: Uint8Array;
  readonly reading: Reading;
}

/** Fewer signs of base64 than this are found in anything. */
const fewestSigns = 6;

/** A text as UTF-8 (also as JSON and as a quoted cell write it), UTF-16 of both kinds, and base64 of its UTF-8 wherever it begins. */
export function byteForms(needle: Needle): readonly ByteForm[] {
  const { text } = needle;
  const written = [...new Set([text, JSON.stringify(text).slice(1, -1), text.replaceAll('"', '""')])];
  const encoder = new TextEncoder();
  const forms: ByteForm[] = written.map((each) => ({ needle, bytes: encoder.encode(each), reading: 'utf8' }));
  for (const reading of ['utf16le', 'utf16be'] as const) forms.push({ needle, bytes: utf16(text, reading), reading });
  for (const bytes of base64Forms(encoder.encode(text))) forms.push({ needle, bytes, reading: null });
  return forms;
}

function utf16(text: string, reading: 'utf16le' | 'utf16be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let unit = 0; unit < text.length; unit += 1) view.setUint16(unit * 2, text.charCodeAt(unit), reading === 'utf16le');
  return bytes;
}

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 depends on where in a group of three bytes the text begins: three forms, each without the signs that its neighbours decide. */
function base64Forms(bytes: Uint8Array): readonly Uint8Array[] {
  const encoder = new TextEncoder();
  return [0, 1, 2].flatMap((before) => {
    const bit = (place: number): number => ((bytes[(place >> 3) - before] ?? 0) >> (7 - (place & 7))) & 1;
    const first = Math.ceil((before * 8) / 6);
    const last = Math.floor(((before + bytes.length) * 8) / 6);
    let out = '';
    for (let sign = first; sign < last; sign += 1) {
      let value = 0;
      for (let place = 0; place < 6; place += 1) value = value * 2 + bit(sign * 6 + place);
      out += signs.charAt(value);
    }
    return out.length < fewestSigns ? [] : [encoder.encode(out)];
  });
}
