import { describe, expect, it } from 'vitest';
import { unwrap } from '#shared/failure/result.ts';
import { readDocument } from '#shared/import/readDocument.ts';
import { readFile } from '#shared/import/readFile.ts';
import { importFiles, inlineRow, pupilList, workbookParts, zipped } from './support.ts';

async function cellsOf(rows: string, strings: readonly string[] = [], date1904 = false): Promise<string[][]> {
  const file = unwrap(
    await readFile(
      zipped('a.xlsx', workbookParts([{ name: 'S', rows: `${inlineRow('Pupil', 'Date', 'Mins')}${rows}` }], strings, date1904)),
    ),
  );
  const table = file.kind === 'tables' ? file.tables[0] : undefined;
  return Array.from(
    { length: table?.rowCount ?? 0 },
    (_, row) => table?.columns.map((column) => column.words[column.codes[row] ?? 0] ?? '') ?? [],
  );
}

describe('workbooks', () => {
  it('keep every cell as the text it was', async () => {
    const rows = `<row><c t="inlineStr"><is><r><t>Okafor</t></r><r><t>, Ben</t></r><rPh><t>x</t></rPh></is></c><c s="1"><v>45540</v></c><c><v>0012</v></c></row>
      <row><c t="s"><v>0</v></c><c s="1"><v>45540.75</v></c><c t="b"><v>1</v></c></row>
      <row><c t="str"><f>A1&amp;"x"</f><v>Ann x</v></c><c t="d"><v>2024-09-05T00:00:00</v></c><c t="e"><v>#N/A</v></c></row>
      <row><c><v>1E10</v></c><c s="1"><v>60</v></c><c s="2"><v>45540</v></c></row>`;
    expect(await cellsOf(rows, ['Bell, Amy'])).toEqual([
      ['Okafor, Ben', '2024-09-05', '0012'],
      ['Bell, Amy', '2024-09-05 18:00', 'TRUE'],
      ['Ann x', '2024-09-05', '#N/A'],
      ['1E10', '60', '45540'],
    ]);
  });

  it('know both epochs and the day that never was', async () => {
    const dates =
      '<row><c t="str"><v>Ann</v></c><c s="1"><v>59</v></c><c/></row><row><c t="str"><v>Bob</v></c><c s="1"><v>61</v></c><c/></row>';
    expect((await cellsOf(dates)).map((row) => row[1])).toEqual(['1900-02-28', '1900-03-01']);
    expect((await cellsOf('<row><c t="str"><v>Ann</v></c><c s="1"><v>44078</v></c></row>', [], true)).map((row) => row[1])).toEqual([
      '2024-09-05',
    ]);
  });

  it('place cells by their own address and rows by their own number', async () => {
    expect(await cellsOf('<row r="9"><c r="C9"><v>30</v></c><c r="A9" t="str"><v>Ann</v></c></row>')).toEqual([['Ann', '', '30']]);
  });

  it('announce a hidden sheet and leave it out unless told otherwise', async () => {
    const session = inlineRow('Date', 'Pupil', 'Reg', 'Mins', 'Held') + inlineRow('2024-10-03', 'Ben Okafor', '8C', '30', 'Y');
    const file = zipped(
      'mentor.xlsx',
      workbookParts([
        { name: 'Sessions', rows: session },
        { name: 'Old', rows: session, state: 'veryHidden' },
      ]),
    );
    const taken = await importFiles([pupilList, file]);
    expect(taken.prepared.asked.filter((each) => each.question.code === 'sheet.hidden').length).toBe(0);
    expect(taken.review.tables.find((table) => table.tableName === 'Old')?.questions.map((each) => [each.code, each.proposed])).toEqual([
      ['sheet.hidden', 'leaveOut'],
    ]);
    expect(taken.prepared.sources.map((source) => source.tableName)).toEqual(['', 'Sessions']);
  });
});

describe('documents', () => {
  it('give a line for each paragraph, with breaks, tabs and insertions, without what was deleted', () => {
    const body = `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>Interviewer:</w:t><w:tab/><w:t xml:space="preserve">How </w:t></w:r><w:ins><w:r><w:t>is it</w:t></w:r></w:ins><w:del><w:r><w:delText>was</w:delText><w:t>gone</w:t></w:r></w:del><w:r><w:t>?</w:t></w:r></w:p>
      <w:p><w:r><w:t>Nadia: Fine.</w:t><w:br/><w:t>Really.</w:t><w:br w:type="page"/></w:r></w:p><w:p/>`;
    const file = zipped('a.docx', {
      'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    });
    expect(unwrap(readDocument('a.docx', file.bytes))).toEqual(['Interviewer:\tHow is it?', 'Nadia: Fine.', 'Really.', '']);
  });
});
