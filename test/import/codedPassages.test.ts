import { describe, expect, it } from 'vitest';
import { codePointsOf } from '#shared/coding/codePoints.ts';
import { addsUp } from '#shared/import/tally.ts';
import type { InputFile } from '#shared/import/types.ts';
import { describeCellIssue, describeSetAside } from '#shared/words/accounts.ts';
import { csv, type Imported, importFiles, inlineRow, pupilList, rowsOnly, workbookParts, zipped } from './support.ts';

const words = [
  'Title: Nadia, spring',
  'Participants: Nadia (mentee); Interviewer',
  '',
  'Interviewer: How was it?',
  'Nadia: 🙂 She doesn’t judge. I said “no”, and then  I went.',
  'Interviewer: And now?',
  'Nadia: I went. That is all.',
];
const interview: InputFile = { path: 'talks/interview-01.txt', bytes: new TextEncoder().encode(`${words.join('\n')}\n`) };

function only({ prepared }: Imported) {
  const source = prepared.sources.find(({ recipe }) => recipe.shape === 'codedPassages');
  const grid = new TextDecoder().decode(prepared.blobs.get(source?.grid ?? ''));
  return { account: source?.account, recipe: source?.recipe, grid, codings: prepared.codings, document: prepared.documents[0] };
}

describe('coded passages', () => {
  it('are found word for word whatever happened to their quotation marks and spaces, or set aside with the reason', async () => {
    const coded = csv(
      'coded.csv',
      'Document,Quote,Theme,Coder,Memo',
      `interview-01.txt,"She doesn't  judge. I said ""no"", and then I went.",Trust,AB,Strong`,
      'Nadia Spring,I went.,Trust,AB,',
      '"NADIA,  Spring",I went.,trust,,',
      'interview-01,She judges,Trust,AB,',
      'interview-01,She doesn’t judge.,,AB,',
      'interview-01,,Trust,AB,',
      `interview-01,That is all.,${'x'.repeat(121)},AB,`,
      'C:\\exports\\interview-01.docx,🙂,Smiles,AB,',
    );
    const { account, codings, document, grid } = only(await importFiles([coded, interview]));
    expect(rowsOnly(account)).toEqual({
      rowsInFile: 8,
      rowsImported: 3,
      setAside: [
        { reason: 'document.notFound', rows: 1, examples: [3] },
        { reason: 'quote.notFound', rows: 1, examples: [5] },
        { reason: 'theme.blank', rows: 1, examples: [6] },
        { reason: 'quote.blank', rows: 1, examples: [7] },
        { reason: 'theme.tooLong', rows: 1, examples: [8] },
      ],
      cellIssues: [{ column: 'Quote', reason: 'quote.severalTimes', cells: 1, examples: [4] }],
    });
    expect(account !== undefined && addsUp(account)).toBe(true);
    for (const { reason } of account?.setAside ?? []) expect(describeSetAside(reason)).not.toBe(reason);
    for (const { reason } of account?.cellIssues ?? []) expect(describeCellIssue(reason)).not.toBe(reason);
    expect(codings.map(({ quote, theme, coder, memo }) => [quote, theme, coder, memo])).toEqual([
      ['She doesn’t judge. I said “no”, and then  I went.', 'Trust', 'AB', 'Strong'],
      ['I went.', 'trust', null, ''],
      ['🙂', 'Smiles', 'AB', ''],
    ]);
    const text = codePointsOf(words.join('\n'));
    for (const coding of codings) {
      expect(coding.document).toBe(document?.id);
      expect(text.slice(coding.start, coding.end)).toBe(coding.quote);
    }
    expect(grid).not.toContain('judge');
  });

  it('are known by the headings of other programs, in a workbook too, beside a list of pupils', async () => {
    const tagged = csv('tags.csv', 'id,document,tag,content', '7,interview-01.txt,Trust,That is all.');
    const segments = zipped(
      'segments.xlsx',
      workbookParts([
        {
          name: 'Coded Segments',
          rows: [
            inlineRow('Color', 'Comment', 'Document group', 'Document name', 'Code', 'Segment', 'Author'),
            inlineRow('●', 'Ask again', 'Spring', 'interview-01', 'Trust', 'How was it?', 'AB'),
          ].join(''),
        },
      ]),
    );
    const imported = await importFiles([tagged, segments, pupilList, interview]);
    expect(imported.review.tables.map(({ shape }) => shape)).toEqual(['codedPassages', 'codedPassages', 'pupils']);
    expect(imported.review.tables.flatMap(({ questions }) => questions.map(({ code }) => code))).not.toContain('pupil.doubtful');
    const columns = Object.fromEntries(imported.review.tables[1]?.columns.map(({ header, field }) => [header, field]) ?? []);
    expect(columns).toMatchObject({ 'Document name': 'document', Code: 'theme', Segment: 'quote', Author: 'coder', Comment: 'memo' });
    expect(imported.prepared.codings.map(({ quote, memo }) => [quote, memo])).toEqual([
      ['That is all.', ''],
      ['How was it?', 'Ask again'],
    ]);
    expect(imported.prepared.sources.map(({ number, recipe }) => [number, recipe.shape])).toEqual([
      [1, 'pupils'],
      [2, 'codedPassages'],
      [3, 'codedPassages'],
    ]);
  });

  it('without any transcript are all set aside', async () => {
    const coded = csv('coded.csv', 'Transcript,Passage,Label', 'interview-01.txt,She listens,Trust', 'interview-02.txt,He does not,Trust');
    const { account, codings } = only(await importFiles([coded]));
    expect(account).toMatchObject({ rowsInFile: 2, rowsImported: 0, setAside: [{ reason: 'document.notFound', rows: 2 }] });
    expect(codings).toEqual([]);
  });
});
