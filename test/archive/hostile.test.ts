import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredLine } from '#shared/study/eventLine.ts';
import type { Workbench } from '#shared/workbench/workbench.ts';
import { type Desk, desk } from '#test/support/desk.ts';
import { archiveOf, meddled, retold, smallStore } from './smallArchive.ts';

let place: Desk;
let workbench: Workbench;
let archive: Uint8Array;
let stored: readonly string[];
beforeAll(async () => {
  place = desk();
  workbench = place.workbench();
  const store = await smallStore();
  archive = await archiveOf(store);
  await store.close();
  stored = Object.keys(unzipSync(archive)).filter((name) => name.startsWith('stored/'));
});
afterAll(() => place.clear());

/** What taking it in says; nothing of what is refused is left on the shelf. */
async function refusal(bytes: Uint8Array): Promise<readonly [string, unknown]> {
  const answer = await workbench.adoptStudy('term', bytes);
  if (answer.ok) await workbench.removeStudy(answer.value);
  const shelf = join(place.folder, 'studies');
  expect(existsSync(shelf) ? readdirSync(shelf) : []).toEqual([]);
  return answer.ok ? ['taken in', answer.value] : [answer.failure.code, answer.failure.values];
}

const damaged = (part: string) => ['archive.damaged', { part, file: 'term' }];
const notOurs = ['study.notAStudy', { file: 'term' }];
const replaced = (name: string, change: (text: string) => string) =>
  meddled(archive, (entries) => {
    entries[name] = strToU8(change(strFromU8(entries[name] ?? new Uint8Array())));
  });

describe('a zip that is no archive of a study', () => {
  it('is said to be none', async () => {
    expect(await refusal(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toEqual(notOurs);
    expect(await refusal(zipSync({ 'manifest.json': strToU8('{"manifest_version":3}') }))).toEqual(notOurs);
    expect(await refusal(zipSync({}))).toEqual(notOurs);
  });

  it('of a Strand to come asks for that Strand', async () => {
    const manifest = strToU8('{"archive":"strand","format":2}');
    expect(await refusal(zipSync({ 'manifest.json': manifest }))).toEqual(['study.newer', { file: 'term', format: 2, known: 1 }]);
    const later = await retold(archive, (line) => (line.sequence === 3 ? { ...line, format: 99 } : line));
    expect((await refusal(later))[0]).toBe('study.newer');
  });
});

describe('an archive that was changed by somebody who made its manifest fit', () => {
  it('is refused where its journal is not what was written', async () => {
    const journal = damaged('journal.jsonl');
    expect(await refusal(replaced('journal.jsonl', (text) => text.replace('Taken back', 'Taken away')))).toEqual(journal);
    expect(await refusal(replaced('journal.jsonl', (text) => text.replace(/\n[^\n]+\n/, '\n')))).toEqual(journal);
    expect(await refusal(replaced('journal.jsonl', (text) => text.slice(0, -1)))).toEqual(journal);
    expect(await refusal(replaced('journal.jsonl', () => ''))).toEqual(journal);
    expect(await refusal(replaced('journal.jsonl', (text) => `${text}\u0000`))).toEqual(journal);
    expect(await refusal(replaced('journal.jsonl', (text) => text.replace('mentee', 'dragon')))).toEqual(journal);
    const latin = meddled(archive, (entries) => {
      entries['journal.jsonl'] = Uint8Array.of(0xff, ...(entries['journal.jsonl'] ?? []));
    });
    expect(await refusal(latin)).toEqual(journal);
  });

  it('is refused where the chain fits and what it tells cannot be', async () => {
    const payload = (patch: unknown) => (line: StoredLine) =>
      line.sequence === 3 ? { ...line, payload: JSON.stringify({ parameters: {}, patches: [patch], inverse: [] }) } : line;
    for (const patch of [
      { op: 'add', path: ['__proto__', 'polluted'], value: true },
      { op: 'replace', path: ['nowhere', 'at', 'all'], value: 1 },
      { op: 'replace', path: ['codes'], value: 'none' },
      { op: 'replace', path: [], value: null },
      { op: 'move', path: ['codes'] },
    ])
      expect((await refusal(await retold(archive, payload(patch))))[0]).toBe('archive.damaged');
    expect(Object.keys({})).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });

  it('is refused where the state is not what the journal adds up to', async () => {
    expect(await refusal(replaced('study.json', (text) => text.replace('=Trust', 'Doubt')))).toEqual(damaged('study.json'));
    expect(await refusal(replaced('study.json', () => '{'))).toEqual(damaged('study.json'));
    const shorter = replaced('journal.jsonl', (text) => `${text.trimEnd().split('\n').slice(0, -1).join('\n')}\n`);
    expect(await refusal(shorter)).toEqual(damaged('study.json'));
  });

  it('is refused where a stored blob is missing, is another, or stands under no hash', async () => {
    const [name = ''] = stored;
    const without = (entries: Record<string, Uint8Array>) => void delete entries[name];
    expect(await refusal(meddled(archive, without))).toEqual(damaged(name));
    const other = meddled(archive, (entries) => {
      entries[name] = strToU8('another');
    });
    expect(await refusal(other)).toEqual(damaged(name));
    const unnamed = meddled(archive, (entries) => {
      entries['stored/readme'] = strToU8('x');
    });
    expect(await refusal(unnamed)).toEqual(damaged('stored/readme'));
  });
});

describe('an archive that its manifest does not fit', () => {
  it('is refused by the name of what is too much, missing or other', async () => {
    const changed = (meddle: (entries: Record<string, Uint8Array>) => void) => refusal(meddled(archive, meddle, false));
    expect(await changed((entries) => void Object.assign(entries, { 'sources/99 more.csv': strToU8('a,b') }))).toEqual(
      damaged('sources/99 more.csv'),
    );
    expect(await changed((entries) => void delete entries['coding/passages.csv'])).toEqual(damaged('coding/passages.csv'));
    expect(await changed((entries) => void delete entries['journal.jsonl'])).toEqual(damaged('journal.jsonl'));
    expect(await changed((entries) => void entries['README.txt']?.set([0x61], 20))).toEqual(damaged('README.txt'));
    expect(await changed((entries) => void entries['coding/passages.csv']?.fill(0x61))).toEqual(damaged('coding/passages.csv'));
    expect(await changed((entries) => void Object.assign(entries, { 'manifest.json': strToU8('{"archive"') }))).toEqual(
      damaged('manifest.json'),
    );
    expect(
      await changed((entries) => void Object.assign(entries, { 'manifest.json': strToU8('{"archive":"strand","format":1}') })),
    ).toEqual(damaged('manifest.json'));
    expect(await refusal(meddled(archive, (entries) => void delete entries['journal.jsonl']))).toEqual(damaged('journal.jsonl'));
  });

  it('is taken in where another program packed it again, folders and all', async () => {
    const entries = unzipSync(archive);
    const answer = await workbench.adoptStudy('again', zipSync({ 'sources/': new Uint8Array(), ...entries }, { level: 9 }));
    expect(answer.ok).toBe(true);
    if (answer.ok) await workbench.removeStudy(answer.value);
  });
});

describe('a zip that was made to do harm', () => {
  it('names no place outside, and no place twice', async () => {
    for (const name of ['../../evil.csv', '/etc/passwd', 'C:\\evil.csv', 'stored/../../evil'])
      expect(await refusal(zipSync({ ...unzipSync(archive), [name]: strToU8('x') }))).toEqual(damaged(''));
    expect(await refusal(zipSync({ ...unzipSync(archive), 'STUDY.json': strToU8('{}') }))).toEqual(damaged(''));
  });

  it('is not inflated where it says that it would fill the memory, and no further than it says', async () => {
    for (const bytes of [65 << 20, 3_000_000_000, 12])
      expect(await refusal(claiming(bytes))).toEqual(damaged(bytes === 12 ? 'README.txt' : ''));
    const zeros = meddled(archive, (entries) => void Object.assign(entries, { 'journal.jsonl': new Uint8Array(20 << 20) }));
    expect(await refusal(zeros)).toEqual(damaged('journal.jsonl'));
  });

  it('of 42 kB is not inflated to gigabytes by telling the same bytes a hundred times', async () => {
    const bomb = overlapping(zipSync({ 'stored/000': new Uint8Array(40 << 20) }, { level: 2 }), 100);
    expect(bomb.length).toBeLessThan(60 << 10);
    expect(await refusal(bomb)).toEqual(damaged(''));
  });

  it('that is cut short, locked with a password or half a header is damaged', async () => {
    expect(await refusal(archive.subarray(0, archive.length - 30))).toEqual(damaged(''));
    expect(await refusal(archive.subarray(0, 4))).toEqual(damaged(''));
    const locked = archive.slice();
    const directory = new DataView(locked.buffer).getUint32(locked.length - 6, true);
    locked[directory + 8] = (locked[directory + 8] ?? 0) | 1;
    expect(await refusal(locked)).toEqual(damaged(''));
  });
});

/** The archive whose first part, README.txt, says that it is so large. */
function claiming(bytes: number): Uint8Array {
  const lying = archive.slice();
  const view = new DataView(lying.buffer);
  view.setUint32(view.getUint32(lying.length - 6, true) + 24, bytes, true);
  return lying;
}

/** The zip with its one entry listed so many times, each under another name. */
function overlapping(zip: Uint8Array, times: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  const start = view.getUint32(end + 16, true);
  const record = zip.subarray(start, end);
  const records = Array.from({ length: times }, (_, index) => {
    const own = record.slice();
    own.set(strToU8(String(index).padStart(3, '0')), 46 + 'stored/'.length);
    return own;
  });
  const tail = zip.slice(end);
  const tailView = new DataView(tail.buffer);
  tailView.setUint16(8, times, true);
  tailView.setUint16(10, times, true);
  tailView.setUint32(12, record.length * times, true);
  return Uint8Array.from([...zip.subarray(0, start), ...records.flatMap((one) => [...one]), ...tail]);
}
