import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { nodeSqliteOf } from '#electron/services/nodeSqlite.ts';
import type { Seal } from '#shared/study/seal/seal.ts';
import type { Sqlite, SqliteValue } from '#shared/study/sqlite.ts';

/** Those of the strings that are in the bytes: UTF-8, UTF-16 of both kinds, base64 wherever it begins. Written apart from what it checks. */
export function stringsIn(bytes: Buffer, strings: Iterable<string>): string[] {
  return [...strings].filter((text) => formsOf(text).some((form) => bytes.includes(form)));
}

function formsOf(text: string): readonly Buffer[] {
  const [utf8, little] = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  const big = Buffer.from(text, 'utf16le').swap16();
  const inBase64 = [utf8, little, big].flatMap((plain) =>
    [0, 1, 2].map((before) => {
      const coded = Buffer.concat([Buffer.alloc(before, 0xff), plain])
        .toString('base64')
        .replace(/=+$/, '');
      return Buffer.from(coded.slice(Math.ceil((before * 4) / 3), coded.length - 1));
    }),
  );
  return [utf8, little, big, ...inBase64];
}

/** Those of the strings that any file under the folder holds: as it lies, and in every value of every study, compressed or closed. */
export async function stringsUnder(folder: string, strings: Iterable<string>, seal: Seal | null = null): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  const wanted = [...strings];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    const isDatabase = bytes.subarray(0, 15).toString() === 'SQLite format 3';
    const opened = isDatabase ? await openedValues(nodeSqliteOf(bytes), seal) : [];
    const here = stringsIn(Buffer.concat([bytes, ...opened.flatMap((value) => [value, Buffer.from('\n')])]), wanted);
    if (here.length > 0) found[path.slice(folder.length + 1)] = here;
  }
  return found;
}

/** Every value of a study, opened where it is closed, unzipped where it is compressed. */
async function openedValues(sqlite: Sqlite, given: Seal | null): Promise<readonly Buffer[]> {
  const values: Buffer[] = [];
  const isSealed = (await sqlite.all("SELECT 1 FROM meta WHERE name = 'lock'")).length > 0;
  const seal = isSealed ? given : null;
  const take = async (value: SqliteValue | undefined, open: (seal: Seal, stored: Uint8Array) => Promise<Uint8Array | string>) => {
    if (!(value instanceof Uint8Array)) return values.push(Buffer.from(String(value)));
    const opened = seal === null ? value : await open(seal, value);
    const plain = Buffer.from(opened);
    return values.push(plain[0] === 0x1f && plain[1] === 0x8b ? gunzipSync(plain) : plain);
  };
  for (const row of await sqlite.all('SELECT * FROM event'))
    for (const column of Object.keys(row))
      await take(row[column], (own, stored) => own.openText(`event ${row['sequence']} ${column}`, stored));
  for (const { hash, piece, pieces, bytes } of await sqlite.all('SELECT * FROM blob'))
    await take(bytes, (own, stored) => own.openBytes(`blob ${hash} ${piece}/${pieces}`, stored));
  for (const { sequence, bytes } of await sqlite.all('SELECT * FROM snapshot'))
    await take(bytes, (own, stored) => own.openBytes(`snapshot ${sequence}`, stored));
  await sqlite.close();
  return values;
}
