import { Inflate } from 'fflate';

/** Why an archive is not opened any further; said to the person with the file's name. */
export class ZipProblem extends Error {
  readonly kind: 'truncated' | 'unsafe' | 'tooLarge' | 'damaged' | 'encrypted' | 'missingPart';
  readonly part: string;
  constructor(kind: ZipProblem['kind'], part = '') {
    super(`${kind} ${part}`);
    this.name = 'ZipProblem';
    this.kind = kind;
    this.part = part;
  }
}

/** What an archive may at most hold. `ratio`: inflated to packed, asked of parts larger than `smallIsFine` and of all together. */
export interface ZipLimits {
  readonly entries: number;
  readonly inflatedBytes: number;
  readonly ratio: number;
  readonly smallIsFine: number;
}

/** What a workbook or document may at most inflate to. */
const documentLimits: ZipLimits = { entries: 2000, inflatedBytes: 200 << 20, ratio: 100, smallIsFine: 4 << 20 };

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  readonly size: number;
}

/**
 * The parts of a zip archive by name in small letters, from its central directory. Throws ZipProblem, also where parts overlap so far that
 * together they are larger than the file. Nothing is inflated yet.
 */
export function zipEntries(bytes: Uint8Array, limits: ZipLimits = documentLimits): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(bytes, view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff) throw new ZipProblem('tooLarge');
  if (count > limits.entries) throw new ZipProblem('unsafe', 'entries');
  const entries = new Map<string, ZipEntry>();
  let at = start;
  let inflated = 0;
  let packed = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new ZipProblem('truncated');
    const flags = view.getUint16(at + 8, true);
    const packedSize = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
    if ((flags & 1) === 1) throw new ZipProblem('encrypted');
    if (name.startsWith('/') || /(^|\/)\.\.(\/|$)|^[a-z]:/i.test(name) || name.includes('\0')) throw new ZipProblem('unsafe', 'path');
    if (entries.has(name.toLowerCase())) throw new ZipProblem('unsafe', 'duplicate');
    inflated += size;
    packed += packedSize;
    if (inflated > limits.inflatedBytes) throw new ZipProblem('tooLarge');
    if (packed > bytes.length) throw new ZipProblem('unsafe', 'overlap');
    if (isTooDense(size, packedSize, limits) || isTooDense(inflated, bytes.length, limits)) throw new ZipProblem('unsafe', 'ratio');
    const part = packedPart(bytes, view, view.getUint32(at + 42, true), packedSize);
    entries.set(name.toLowerCase(), {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: part,
      size,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Inflate one part piece by piece; stops at a byte more than the directory promised, checks length and CRC at the end. */
export function inflateEntry(entry: ZipEntry, onPiece: (piece: Uint8Array) => void): void {
  for (const piece of entryPieces(entry)) onPiece(piece);
}

/** The same for whoever takes the pieces at leisure: what they have taken is proven only when all are. */
export function* entryPieces(entry: ZipEntry): Generator<Uint8Array> {
  let length = 0;
  let crc = -1;
  for (const piece of inflatedPieces(entry)) {
    length += piece.length;
    if (length > entry.size) throw new ZipProblem('unsafe', 'size');
    crc = crc32(crc, piece);
    if (piece.length > 0) yield piece;
  }
  if (length !== entry.size || (crc ^ -1) >>> 0 !== entry.crc) throw new ZipProblem('damaged', entry.name);
}

const stride = 1 << 16;

function* inflatedPieces({ name, method, packed }: ZipEntry): Generator<Uint8Array> {
  if (method === 0) yield packed;
  else if (method !== 8) throw new ZipProblem('damaged', name);
  else {
    let pieces: Uint8Array[] = [];
    const inflate = new Inflate((piece) => pieces.push(piece));
    for (let at = 0; at < packed.length; at += stride) {
      pieces = [];
      try {
        inflate.push(packed.subarray(at, at + stride), at + stride >= packed.length);
      } catch (thrown) {
        if (thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'number') throw new ZipProblem('damaged', name);
        throw thrown;
      }
      yield* pieces;
    }
  }
}

function endOfDirectory(bytes: Uint8Array, view: DataView): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new ZipProblem('truncated');
}

function isTooDense(size: number, packed: number, { smallIsFine, ratio }: ZipLimits): boolean {
  return size > smallIsFine && size > packed * ratio;
}

function packedPart(bytes: Uint8Array, view: DataView, offset: number, size: number): Uint8Array {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw new ZipProblem('truncated');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + size > bytes.length) throw new ZipProblem('truncated');
  return bytes.subarray(start, start + size);
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(start: number, bytes: Uint8Array): number {
  let crc = start;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return crc;
}
