import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '#shared/failure/result.ts';
import { readGrid, writeGrid } from '#shared/import/gridFormat.ts';
import { prepareImport } from '#shared/import/prepareImport.ts';
import { readFile, readFiles } from '#shared/import/readFile.ts';
import { buildSource, replaySource } from '#shared/import/replaySource.ts';
import { reviewFiles } from '#shared/import/reviewFiles.ts';
import { addsUp } from '#shared/import/tally.ts';
import type { InputFile } from '#shared/import/types.ts';
import { asProposed, csv, importContext, importFiles, inlineRow, pupilList, workbookParts, zipped } from './support.ts';

const marks = csv(
  'marks.csv',
  'UPN,Student,Mark_date,AM/PM,Mark',
  ...Array.from(
    { length: 30 },
    (_, row) => `B801200005001,"Okafor, Ben 8C",${1 + (row % 28)}-Nov-24,${row % 2 === 0 ? 'AM' : 'PM'},${'/\\OIL#'.charAt(row % 6)}`,
  ),
);
const workbook = zipped(
  'mentor.xlsx',
  workbookParts([
    {
      name: 'Sessions',
      rows:
        inlineRow('Date', 'Pupil', 'Reg', 'Mins', 'Held') +
        inlineRow('2024-10-03', 'Ben Okafor', '8C', '45', 'Y') +
        inlineRow('', 'Siân O’Brien', '6B', '', 'DNA'),
    },
  ]),
);
const document = zipped('talk.docx', {
  'word/document.xml':
    '<?xml version="1.0"?><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Nadia: Fine.</w:t></w:r></w:p></w:body></w:document>',
});
const captions: InputFile = {
  path: 'talk.vtt',
  bytes: new TextEncoder().encode('WEBVTT\n\nNOTE\nTitle: Talk\n\n00:01.000 --> 00:02.000\n<v Nadia>Fine.\n'),
};

const cell = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '-',
    'Total',
    '"',
    'B801200005001',
    'H801200001001',
    '4102',
    'Okafor, Ben 8C',
    'AM',
    'PM',
    '/',
    '\\',
    'L',
    '@',
    '04-Nov-24',
    '31/02/2024',
    '5/9/2024',
    '99',
    'Before',
  ),
  fc.string({ maxLength: 8 }),
);
const headings = fc.constantFrom(
  'UPN,Student,Mark_date,AM/PM,Mark',
  'Adno,Pupil Name,Exclusion Type,Start Date,Sessions',
  'UPN,Name,Date,AM,PM',
  'Pupil Name,School,Wave,Completed by,Behaviour rating',
  'Full Name,School,Mentor,Start date,Closed',
  'UPN,DOB,Gender,School,PP',
);

describe('whatever stands in a file', () => {
  it('every row is imported or set aside with a reason, and the stored grid replays to the same rows', async () => {
    await fc.assert(
      fc.asyncProperty(
        headings,
        fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 12 }),
        async (heading, rows) => {
          const lines = rows.map((row) => row.map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(','));
          const context = await importContext();
          const readings = unwrap(await readFiles([pupilList, csv('any.csv', heading, ...lines)], context.signal));
          const prepared = unwrap(await prepareImport(readings, await reviewFiles(readings, context), asProposed, context));
          for (const source of prepared.sources) {
            expect(addsUp(source.account)).toBe(true);
            const bytes = prepared.blobs.get(source.grid) ?? new Uint8Array();
            const replayed = readGrid(bytes, source.recipe);
            expect(writeGrid(replayed)).toEqual(bytes);
            expect(buildSource(replayed, source.number).tally.imported).toBe(source.account.rowsImported);
            expect(replaySource(source, bytes)).toEqual(buildSource(replayed, source.number).tables);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('damaged bytes give a result and never an exception', async () => {
    const context = await importContext();
    const damage = fc.record({
      file: fc.constantFrom(marks, workbook, document, captions, pupilList),
      edits: fc.array(
        fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), byte: fc.integer({ min: 0, max: 255 }) }),
        { minLength: 1, maxLength: 6 },
      ),
      cut: fc.double({ min: 0, max: 1, noNaN: true }),
      name: fc.constantFrom('', '.csv', '.xlsx', '.docx', '.txt', '.vtt'),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ file, edits, cut, name }) => {
        const bytes = file.bytes.slice(0, cut < 0.3 ? Math.floor(file.bytes.length * cut * 3) : file.bytes.length);
        for (const edit of edits) bytes[Math.floor(edit.at * bytes.length)] = edit.byte;
        const result = await readFile({ path: `${file.path}${name}`, bytes });
        if (!result.ok) {
          expect(result.failure.code).toMatch(/^file\./);
          expect(result.failure.values['file']).toBe(`${file.path}${name}`);
          return;
        }
        const readings = [{ path: file.path, result }];
        const prepared = await prepareImport(readings, await reviewFiles(readings, context), asProposed, context);
        if (!prepared.ok) expect(prepared.failure.code).toMatch(/^import\.(nothing|already)/);
        else expect(prepared.value.sources.every((source) => addsUp(source.account))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('the same files give the same bytes', async () => {
    const [a, b] = [await importFiles([pupilList, marks, workbook]), await importFiles([pupilList, marks, workbook])];
    expect(a.prepared).toEqual(b.prepared);
  });
});
