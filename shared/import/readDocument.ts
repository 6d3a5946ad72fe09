import { fail, ok, type Result } from '#shared/failure/result.ts';
import { attribute, readXmlPart } from './xmlPart.ts';
import { zipEntries } from './zipEntries.ts';
import { zipFailure } from './zipFailure.ts';

/**
 * Lines of a .docx: one per paragraph, tabs kept, a line break inside a paragraph begins a new line. Deleted text, field codes,
 * comments and notes are left out; inserted text is in.
 */
export function readDocument(path: string, bytes: Uint8Array): Result<readonly string[]> {
  try {
    const entries = zipEntries(bytes);
    if (!entries.has('word/document.xml'))
      return fail('file.unknownKind', { file: path, kind: entries.has('xl/workbook.xml') ? 'xlsx' : 'zip' });
    const lines: string[] = [];
    let line = '';
    let taking = false;
    let deleted = 0;
    let fallback = 0;
    const out = (): boolean => deleted > 0 || fallback > 0;
    readXmlPart(entries, 'word/document.xml', {
      open(name, attributes) {
        if (name === 'del' || name === 'moveFrom') deleted++;
        else if (name === 'Fallback') fallback++;
        else if (out()) return;
        else if (name === 't') taking = true;
        else if (name === 'tab') line += '\t';
        else if (name === 'noBreakHyphen') line += '-';
        else if ((name === 'br' && attribute(attributes, 'type') !== 'page') || name === 'cr') {
          lines.push(line);
          line = '';
        }
      },
      close(name) {
        if (name === 'del' || name === 'moveFrom') deleted--;
        else if (name === 'Fallback') fallback--;
        else if (name === 't') taking = false;
        else if (name === 'p' && !out()) {
          lines.push(line);
          line = '';
        }
      },
      text(piece) {
        if (taking && !out()) line += piece;
      },
    });
    return lines.some((each) => each.trim() !== '') ? ok(lines.map(withoutTabStops)) : fail('file.empty', { file: path });
  } catch (thrown) {
    return zipFailure(path, thrown);
  }
}

/** A `w:tab` in the list of tab stops stands before any text: a line of tabs alone is a blank line. */
function withoutTabStops(line: string): string {
  return line.trim() === '' ? '' : line.replace(/^\t+/, '');
}
