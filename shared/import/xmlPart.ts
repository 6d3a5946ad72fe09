import { SaxesParser } from 'saxes';
import { inflateEntry, type ZipEntry, ZipProblem } from './zipEntries.ts';

/** What to do as a part's elements pass by; names come without their prefix. */
export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

const textLimit = 50 << 20;

/** Read an XML part as it inflates. A DOCTYPE is refused, so no entity can be declared; broken XML is `damaged`. */
export function readXmlPart(entries: ReadonlyMap<string, ZipEntry>, name: string, handlers: XmlHandlers): void {
  const entry = entries.get(name.toLowerCase());
  if (entry === undefined) throw new ZipProblem('missingPart', name);
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', () => {
    throw new ZipProblem('damaged', name);
  });
  parser.on('doctype', () => {
    throw new ZipProblem('unsafe', 'doctype');
  });
  parser.on('opentag', (tag) => handlers.open(localName(tag.name), tag.attributes));
  parser.on('closetag', (tag) => handlers.close?.(localName(tag.name)));
  const onText = (text: string): void => {
    if (text.length > textLimit) throw new ZipProblem('tooLarge', name);
    handlers.text?.(text);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes: Uint8Array | null): string => {
    try {
      return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      throw new ZipProblem('damaged', name);
    }
  };
  inflateEntry(entry, (piece) => {
    parser.write(decode(piece));
  });
  parser.write(decode(null));
  parser.close();
}

/** `w:p` is `p`. */
function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** An attribute by local name, whatever its prefix. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  for (const key of Object.keys(attributes)) if (localName(key) === name) return attributes[key];
  return undefined;
}
