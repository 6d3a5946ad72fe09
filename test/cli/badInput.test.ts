import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '#electron/cli/strand.ts';
import { pupilHeader, pupilList } from '#test/import/support.ts';
import { recordingTerminal } from '#test/support/terminal.ts';

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
const xml = (text: string) => new TextEncoder().encode(text);
const suspensions = 'UPN,Exclusion Type,Start Date,Sessions\nB801200005001,SUSP,14/11/2023,4\n';

let folder = '';
const home = process.env['STRAND_HOME'];
const put = (name: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
};
const run = async (...argv: string[]) => {
  const terminal = recordingTerminal(folder);
  const status = await runCommandLine(argv, terminal);
  return { status, said: terminal.said.join('\n'), complained: terminal.complained.join('\n') };
};
/** Nothing of a study that was refused: no file, no journal, no key. */
const nothingLeft = (): void => {
  expect(readdirSync(folder).filter((name) => name.includes('.strand'))).toEqual([]);
  expect(existsSync(join(folder, 'home/keys')) ? readdirSync(join(folder, 'home/keys')) : []).toEqual([]);
};

beforeAll(() => {
  process.env['STRAND_HOME'] = '';
});
afterAll(() => {
  if (home === undefined) delete process.env['STRAND_HOME'];
  else process.env['STRAND_HOME'] = home;
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'strand-bad-'));
  process.env['STRAND_HOME'] = join(folder, 'home');
  put('pupils.csv', pupilList.bytes);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a file that cannot be read', () => {
  const refused: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['empty.csv', '', 'file.empty: empty.csv is empty.'],
    ['blank.csv', ' \r\n\t\n\u00a0', 'file.empty: blank.csv is empty.'],
    ['header.csv', `${pupilHeader}\r\n`, 'file.noRows: header.csv has headings but no rows'],
    ['photo.csv', png, 'file.notText: photo.csv is named like a text file, but what it holds is a picture.'],
    ['paper.csv', '%PDF-1.7 ', 'file.notText: paper.csv is named like a text file, but what it holds is a PDF.'],
    ['all.csv', zipSync({ 'a.txt': xml('x') }), 'file.unknownKind: all.csv holds a zip archive'],
    ['old.xls', ole, 'file.unknownKind: old.xls holds an Excel workbook of the old kind'],
    ['locked.xlsx', ole, 'file.unreadable: locked.xlsx cannot be read: it is locked with a password'],
    ['half.xlsx', zipSync({ 'xl/workbook.xml': xml('<workbook/>') }).subarray(0, 60), 'file.truncated: half.xlsx is cut short'],
    ['torn.xlsx', zipSync({ 'xl/workbook.xml': xml('<workbook><sh') }), 'file.unreadable: torn.xlsx is damaged'],
    [
      'sheetless.xlsx',
      zipSync({ 'xl/workbook.xml': xml('<workbook><sheets><sheet name="A"/></sheets></workbook>') }),
      'file.unreadable: sheetless.xlsx is not whole',
    ],
    ['one.csv', 'Name\nAnn Zqsecret\n', 'file.oneColumn: one.csv has only one column'],
    ['wide.csv', `${','.repeat(20_000)}\n${','.repeat(20_000)}\n`, 'file.tooLarge: wide.csv has more than 16,384 columns.'],
    ['nul.csv', 'a,b\n1,\u00002\n', 'file.notText: nul.csv'],
    ['silent.vtt', 'WEBVTT\n\n', 'file.empty: silent.vtt is empty.'],
    ['letter.csv', 'Dear all, and Ann Zqsecret\nI write, once more\n', 'file.notRecognised: letter.csv could be read'],
    ['notes', 'hello', 'file.unknownKind: notes is of a kind that Strand does not read.'],
  ];
  it.each(refused)('%s ends with its name, what is wrong and what to do', async (name, content, sentence) => {
    put(name, content);
    const { status, said, complained } = await run('new', 'x.strand', name);
    expect([status, said, complained.slice(0, sentence.length)]).toEqual([1, '', sentence]);
    expect(complained.split('\n')).toHaveLength(1);
    expect(complained).not.toMatch(/Zqsecret|\n\s+at /);
    nothingLeft();
  });

  it('stops the good ones beside it, each bad one named', async () => {
    put('photo.csv', png);
    put('empty.csv', '');
    const { status, complained } = await run('new', 'x.strand', 'pupils.csv', 'photo.csv', 'empty.csv');
    expect(status).toBe(1);
    expect(complained).toMatch(/photo\.csv/);
    expect(complained).toMatch(/empty\.csv/);
    nothingLeft();
  });

  it('is missed by its name, as a folder with nothing in it is', async () => {
    mkdirSync(join(folder, 'none/within'), { recursive: true });
    expect(await run('new', 'x.strand', 'gone.csv')).toMatchObject({ status: 1, complained: expect.stringContaining('no file gone.csv') });
    expect(await run('new', 'x.strand', 'none')).toMatchObject({ status: 1, complained: expect.stringContaining('the folder none') });
    nothingLeft();
  });
});

describe('files that are there more than once', () => {
  it('are said to be taken in, not left out, where a name in theirs is hidden', async () => {
    put(
      'mrs bell sessions.csv',
      "Mrs Bell's mentoring 24-25\nPupil,Date,Mins,Attended\nBen Okafor,2/12/24,45,yes\nBen Okafor,19/12/24,30,yes\n",
    );
    const { status, said } = await run('new', 'x.strand', 'pupils.csv', 'mrs bell sessions.csv');
    expect(status).toBe(0);
    expect(said).toContain('mrs (name 1) sessions.csv: 3 rows');
    expect(said).not.toContain('left out');
  });

  it('have their unused columns and doubtful cells named below their sum', async () => {
    put(
      'tracker.csv',
      ',,English,,Maths,,\nUPN,Name,Aut,Target,Aut,Target,Set\nB801200005001,Ben Okafor,3,4,5,6,1\nP823432109001,Siân O’Brien,3,4,5,6,2\n',
    );
    const { said } = await run('new', 'x.strand', 'pupils.csv', 'tracker.csv');
    expect(said).toMatch(
      /^tracker\.csv: 9 rows = 8 imported \+ 1 set aside.*\n {2}Grade term: 4 cells: a term whose year.*\n {2}Set: 2 cells: in a column that is not used/m,
    );
  });

  it('are read once, and those of one name in two folders keep apart', async () => {
    put('north/list.csv', suspensions);
    put('south/list.csv', suspensions.replace(',4', ',6'));
    put('south/list (1).csv', suspensions.replace(',4', ',6'));
    const { status, said } = await run('new', '--', 'x.strand', 'pupils.csv', 'pupils.csv', 'north', 'south');
    expect(status).toBe(0);
    expect(said).toContain('north/list.csv: 1 rows = 1 imported');
    expect(said).toContain('list (1).csv: 1 rows = 1 imported');
    expect(said).toContain('south/list.csv: the same file again under another name, left out');
    expect(said.match(/pupils\.csv: 4 rows/g)).toHaveLength(1);
  });
});

describe('a recipe', () => {
  const wrong: readonly (readonly [string, RegExp])[] = [
    ['{', /r\.json is not a recipe file: it is not JSON/],
    ['{"table": {}}', /r\.json is not a recipe file/],
    ['{"tables": {"gone.csv": null}}', /gone\.csv, and no table is called that/],
    ['{"tables": {"pupils.csv": {"shape": "zebra"}}}', /the kind "zebra"/],
    ['{"tables": {"pupils.csv": {"fields": {"UPN": "zebra"}}}}', /"UPN" the meaning "zebra"/],
    ['{"tables": {"pupils.csv": {"fields": {"Gone": "upn"}}}}', /the column "Gone"/],
    ['{"tables": {"pupils.csv": {"answers": {"zebra": "no"}}}}', /"zebra", which is never asked/],
    ['{"tables": {"pupils.csv": {"answers": {"blank.meaning:PP": "maybe"}}}}', /not one of no, unknown/],
    ['{"tables": {"pupils.csv": {"answers": {"rating.scale": "1 to 4"}}}}', /"rating\.scale" with "1 to 4", which is not one of 0-3/],
    ['{"transcriptsLeftOut": ["gone.docx"]}', /gone\.docx, and no transcript/],
  ];
  it.each(wrong)('%s is refused instead of half followed', async (text, problem) => {
    put('r.json', text);
    const { status, complained } = await run('new', 'x.strand', 'pupils.csv', '--recipe', 'r.json');
    expect(status).toBe(2);
    expect(complained).toMatch(problem);
    nothingLeft();
  });

  it('that fits is followed, and what it leaves out is said', async () => {
    put('r.json', '{"tables": {"list.csv": null}}');
    put('list.csv', suspensions);
    const { status, said } = await run('new', 'x.strand', 'pupils.csv', 'list.csv', '--recipe', 'r.json');
    expect(status).toBe(0);
    expect(said).toContain('list.csv: left out, as the recipe says');
  });
});

describe('a place that cannot be written', () => {
  it('is named, and nothing there is touched', async () => {
    mkdirSync(join(folder, 'taken'));
    expect(await run('new', 'taken', 'pupils.csv')).toMatchObject({ status: 1, complained: expect.stringContaining('study.exists') });
    expect(await run('new', 'pupils.csv', 'pupils.csv')).toMatchObject({ status: 1, complained: expect.stringContaining('study.exists') });
    expect(new Uint8Array(readFileSync(join(folder, 'pupils.csv')))).toEqual(pupilList.bytes);
    for (const argv of [
      ['new', 'gone/x.strand', 'pupils.csv'],
      ['report', 'x.strand', '--out', 'gone/r.html'],
    ])
      expect(await run(...argv)).toMatchObject({ status: 1, complained: expect.stringContaining('there is no folder gone') });
    expect(await run('sample', 'pupils.csv', '--pupils', '60')).toMatchObject({
      status: 1,
      complained: expect.stringMatching(/^study\.writeFailed: pupils\.csv/),
    });
    nothingLeft();
  });
});

describe('a study that is not whole', () => {
  it('is said for what it is, by every command that opens one', async () => {
    await run('new', 'x.strand', 'pupils.csv');
    const whole = readFileSync(join(folder, 'x.strand'));
    put('half.strand', whole.subarray(0, whole.length >> 1));
    put('none.strand', '');
    const odd = Buffer.from(whole);
    odd[47] = 0xff;
    put('odd.strand', odd);
    put('newer.strand', whole);
    const newer = new DatabaseSync(join(folder, 'newer.strand'));
    newer.exec("PRAGMA user_version = 99; UPDATE meta SET value = '99' WHERE name IN ('format', 'readableBy')");
    newer.close();
    put('torn.strand', whole);
    const torn = new DatabaseSync(join(folder, 'torn.strand'));
    torn.exec('DELETE FROM blob');
    torn.close();
    for (const [name, code] of [
      ['gone.strand', 'study.notFound'],
      ['pupils.csv', 'study.notAStudy'],
      ['none.strand', 'study.notAStudy'],
      ['half.strand', 'study.damaged'],
      ['odd.strand', 'study.damaged'],
      ['newer.strand', 'study.newer'],
      ['torn.strand', 'study.damaged'],
    ] as const) {
      const { status, complained } = await run('check', name);
      expect([status, complained.slice(0, code.length)], name).toEqual([1, code]);
      expect(complained).toContain(name);
    }
    expect(await run('themes', 'half.strand')).toMatchObject({ status: 1, complained: expect.stringContaining('half.strand is damaged') });
    expect(await run('check', 'x.strand')).toMatchObject({ status: 0, complained: '' });
  });
});
