import { breathe } from './context.ts';
import { type ScanForm, type ScannedText, TextScan } from './textScan.ts';

const stride = 8 << 20;

/**
 * Cells of delimited text in one pass over its UTF-8 bytes. Lines end with LF, CR LF or CR, mixed as they come; a quoted cell may
 * hold line ends; `""` inside it is one quote (or `\\"`, where the file's form says so); a quote anywhere else is a character. A backslash
 * outside quotes never escapes: it is a register mark.
 */
export async function scanDelimited(
  bytes: Uint8Array,
  form: ScanForm,
  signal: AbortSignal,
  progress: (done: number) => void = () => undefined,
): Promise<ScannedText> {
  const scan = new TextScan(bytes, form);
  let next = stride;
  while (!scan.runTo(next)) {
    progress(Math.min(next, bytes.length));
    await breathe(signal);
    next += stride;
  }
  return scan.finish();
}

/** The same without a pause: for bytes that Strand wrote itself, and for small files in tests. */
export function scanDelimitedAtOnce(bytes: Uint8Array, form: ScanForm): ScannedText {
  const scan = new TextScan(bytes, form);
  scan.runTo(bytes.length);
  return scan.finish();
}
