import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { csvCell } from '#shared/archive/csv.ts';
import { numberedName } from '#shared/archive/entryNames.ts';
import { archiveOf, cells, smallStore, unpacked } from './smallArchive.ts';

let archive: Uint8Array;
let text: (name: string) => string;
beforeAll(async () => {
  const store = await smallStore();
  archive = await archiveOf(store);
  await store.close();
  const entries = unzipSync(archive);
  text = (name) => strFromU8(entries[name] ?? new Uint8Array());
});

describe('an archive, to somebody without Strand', () => {
  it('is laid out by what one looks for', () => {
    const names = Object.keys(unzipSync(archive));
    expect(names.filter((name) => !name.startsWith('stored/'))).toEqual([
      'README.txt',
      'study.json',
      'journal.jsonl',
      'sources/01 con.csv',
      'sources/accounts.csv',
      'transcripts/01 Nadia Year 8.txt',
      'transcripts/speakers.csv',
      'coding/codebook.csv',
      'coding/passages.csv',
      'manifest.json',
    ]);
    for (const name of names.filter((one) => one.startsWith('stored/')))
      expect(name).toBe(
        `stored/${createHash('sha256')
          .update(unzipSync(archive)[name] ?? '')
          .digest('hex')}`,
      );
  });

  it('has tables of which no cell runs in a spreadsheet, and in which numbers stay numbers', () => {
    expect(text('sources/01 con.csv').split('\r\n')).toEqual([
      "row in the file,pupil,'=Mark",
      "2,7,'=1+1",
      "3,7,'+44 161",
      '4,7,-',
      '5,7,-3.5',
      "6,7,'-2+3",
      "7,7,'@SUM(A1)",
      '8,7,',
      '9,7," ""x"", y"',
      "10,7,'quoted",
      "11,7,'\tTab",
      '12,7,0012',
      '',
    ]);
    expect(text('sources/accounts.csv')).toContain(`rows imported,,,,${cells.length},`);
    expect(text('coding/passages.csv').split('\r\n')[1]).toBe(
      '"../Nadia: ""Year 8""\u202e.",transcripts/01 Nadia Year 8.txt,7,18,She listens,\'=Trust,me,2026-03-02T08:00:00.000Z,',
    );
  });

  it('has transcripts in which the passages stand where the table says', () => {
    const points = Array.from(text('transcripts/01 Nadia Year 8.txt'));
    expect(points.slice(7, 18).join('')).toBe('She listens');
  });

  it('says in plain words what it holds, for whom, and how to read it', () => {
    const readMe = text('README.txt');
    for (const words of ['nobody outside', 'words of interviews', 'under numbers', 'journal.jsonl', 'RFC 4180', 'Open a study'])
      expect(readMe).toContain(words);
    expect(Math.max(...readMe.split('\r\n').map((line) => line.length))).toBeLessThan(121);
  });

  it('opens with another program, which finds every part whole', () => {
    const folder = mkdtempSync(join(tmpdir(), 'strand-zip-'));
    try {
      writeFileSync(join(folder, 'a.zip'), archive);
      const ran = spawnSync('python3', ['-c', secondOpinion, join(folder, 'a.zip')], { encoding: 'utf8' });
      // A computer without Python has no second opinion to give.
      if (ran.error !== undefined) return;
      expect([ran.stderr, ran.stdout.trim()]).toEqual(['', `${Object.keys(unzipSync(archive)).length} whole, ${cells.length + 1} rows`]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

const secondOpinion = `
import csv, hashlib, io, json, sys, zipfile
zip = zipfile.ZipFile(sys.argv[1])
assert zip.testzip() is None
for file in json.loads(zip.read('manifest.json'))['files']:
    content = zip.read(file['name'])
    assert len(content) == file['bytes'] and hashlib.sha256(content).hexdigest() == file['sha256'], file['name']
previous = ''
for line in zip.read('journal.jsonl').decode().splitlines():
    line = json.loads(line)
    names = ['sequence', 'kind', 'target', 'undoes', 'redoes', 'at', 'coder', 'command', 'format', 'sentence', 'payload']
    hashed = json.dumps([previous] + [line[name] for name in names], ensure_ascii=False, separators=(',', ':'))
    previous = hashlib.sha256(hashed.encode()).hexdigest()
    assert previous == line['hash'], line['sequence']
rows = list(csv.reader(io.StringIO(zip.read('sources/01 con.csv').decode(), newline='')))
assert all(len(row) == 3 for row in rows)
print(len(zip.namelist()), 'whole,', len(rows), 'rows')
`;

it('makes names that every system takes, no two alike', () => {
  const name = (title: string, index = 0, total = 1) => numberedName(index, total, title, 'txt');
  expect(name('CON')).toBe('01 CON.txt');
  expect(name('..\\..\\a/b:c*?"<>|')).toBe('01 a b c.txt');
  expect(name('\u202egpj.exe\u0000')).toBe('01 gpj.exe.txt');
  expect(name('. . .')).toBe('01.txt');
  expect(name('é'.normalize('NFD'), 6, 120)).toBe('007 é.txt');
  expect(new TextEncoder().encode(name('🎓'.repeat(400))).length).toBeLessThan(255);
});

it('guards a cell by its first sign and only where a spreadsheet would run it', () => {
  expect(['=', '+', '-', '@', '-1', '-.5', '-1e-3', '-1,5', '＝1', 'a=b', '-x'].map(csvCell)).toEqual([
    '=',
    '+',
    '-',
    '@',
    '-1',
    '-.5',
    '-1e-3',
    '"\'-1,5"',
    "'＝1",
    'a=b',
    "'-x",
  ]);
});

it('tells of a blob that a salvaged study lost, and is taken in without it', async () => {
  const store = await smallStore();
  const [source] = store.study.sources;
  await store.file.sqlite.run('DELETE FROM blob WHERE hash = ?', [source?.grid ?? '']);
  const lossy = await archiveOf(store);
  await store.close();
  const entries = unzipSync(lossy);
  expect(Object.keys(entries)).not.toContain('sources/01 con.csv');
  expect(strFromU8(entries['README.txt'] ?? new Uint8Array())).toContain('1 stored file');
  const made = await unpacked(lossy);
  expect(made.study).toEqual(store.study);
  expect(made.checks.map(({ code }) => code)).toEqual(['source']);
});

it('is not made of a study with a damaged blob', async () => {
  const store = await smallStore();
  await store.file.sqlite.run('UPDATE blob SET bytes = substr(bytes, 1, 20)');
  await expect(archiveOf(store)).rejects.toMatchObject({ failure: { code: 'study.damaged', values: { part: 'blob' } } });
  await store.close();
});
