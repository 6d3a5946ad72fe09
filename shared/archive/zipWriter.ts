import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { breathe } from '#shared/import/context.ts';
import { joined } from '#shared/study/gzip.ts';
import type { Pieces } from './archiveEntries.ts';

/** An entry as it was written: what proves it when it is read again. */
export interface WrittenEntry {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A zip that grows entry by entry. What is held meanwhile is the output and one piece. */
export interface ZipWriter {
  /** Tells now and then how many bytes are written, and rejects there with the platform's AbortError once somebody asked to stop. */
  add(name: string, pieces: Pieces, written?: (bytes: number) => void): Promise<WrittenEntry>;
  finish(): Uint8Array;
}

/** The earliest time a zip can name: every entry has it, so that the same entries give the same bytes whenever and wherever. */
const zipTime = new Date(1980, 0, 1);
const stride = 1 << 20;

export async function createZipWriter(signal: AbortSignal): Promise<ZipWriter> {
  const { createSHA256 } = await import('hash-wasm');
  const hasher = await createSHA256();
  const output: Uint8Array[] = [];
  let length = 0;
  let sinceBreath = 0;
  const zip = new Zip((error, part) => {
    if (error !== null) throw error;
    output.push(part);
    length += part.byteLength;
  });
  return {
    async add(name, pieces, written = () => undefined) {
      // A Word file is a zip already.
      const entry = name.endsWith('.docx') ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
      entry.mtime = zipTime;
      zip.add(entry);
      hasher.init();
      let bytes = 0;
      for await (const piece of pieces) {
        for (let at = 0; at < piece.byteLength; at += stride) {
          const part = piece.subarray(at, at + stride);
          hasher.update(part);
          entry.push(part);
          bytes += part.byteLength;
          sinceBreath += part.byteLength;
          if (sinceBreath < stride) continue;
          sinceBreath = 0;
          written(bytes);
          await breathe(signal);
        }
      }
      entry.push(new Uint8Array(), true);
      return { name, bytes, sha256: hasher.digest() };
    },
    finish() {
      zip.end();
      return joined(output, length);
    },
  };
}
