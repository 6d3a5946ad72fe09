import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { IsoInstant } from '#shared/study/model.ts';

/** The earliest time a zip can name: every entry has it, so that the clock of the machine does not show. */
const zipTime = new Date(1980, 0, 1);

/**
 * A Word file whose bytes depend on nothing but what is in it. The library stamps the time of writing, numbers drawings and bookmarks through the
 * life of the process and gives pictures random relation names: the time becomes the report's, numbers and names count from one.
 */
export function sameBytes(docx: Uint8Array, now: IsoInstant): Uint8Array {
  const files = unzipSync(docx);
  const names = relationNames(files);
  const entries: Zippable = {};
  const place = (path: string) => (path === '[Content_Types].xml' ? 0 : path.startsWith('_rels/') ? 1 : 2);
  for (const path of Object.keys(files).toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1))) {
    const bytes = files[path] ?? new Uint8Array();
    const isText = path.endsWith('.xml') || path.endsWith('.rels');
    entries[path] = [isText ? strToU8(steady(strFromU8(bytes), now, names)) : bytes, { mtime: zipTime, level: 6 }];
  }
  return zipSync(entries);
}

/** Relation ids that are random (not `rId` and a number), with the name that stands in for each. */
function relationNames(files: Readonly<Record<string, Uint8Array>>): ReadonlyMap<string, string> {
  const relations = strFromU8(files['word/_rels/document.xml.rels'] ?? new Uint8Array());
  const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const random = [...relations.matchAll(/ Id="([^"]+)"/g)].map((found) => found[1] ?? '').filter((id) => !/^rId\d+$/.test(id));
  random.sort((a, b) => document.indexOf(a) - document.indexOf(b));
  return new Map(random.map((id, index) => [id, `rIdS${index + 1}`]));
}

function steady(xml: string, now: IsoInstant, names: ReadonlyMap<string, string>): string {
  let drawing = 0;
  const marks = { bookmarkStart: 0, bookmarkEnd: 0 };
  let text = xml
    .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, open: string) => `${open}${now}`)
    .replaceAll(/(<wp:docPr\b[^>]*\bid=")\d+(")/g, (_, open: string, close: string) => {
      drawing += 1;
      return `${open}${drawing}${close}`;
    })
    .replaceAll(/(<w:(bookmarkStart|bookmarkEnd)\b[^>]*\bw:id=")[^"]+(")/g, (_, open: string, kind: keyof typeof marks, close: string) => {
      marks[kind] += 1;
      return `${open}${marks[kind]}${close}`;
    });
  for (const [id, name] of names) text = text.replaceAll(id, name);
  return text;
}
