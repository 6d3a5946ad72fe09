import { describe, expect, it } from 'vitest';
import { csv, importFiles, pick, pupilList, rowsOf } from './support.ts';

const header = 'UPN,Exclusion Type,Start Date,Sessions';
const first = 'B801200005001,SUSP,14/11/2023,4';
const second = 'H801200001001,SUSP,15/11/2023,6';

describe('files that look like one another', () => {
  it('with one path in two folders are both read, neither in place of the other', async () => {
    const { prepared, tables } = await importFiles([
      pupilList,
      csv('suspensions.csv', header, first),
      csv('suspensions.csv', header, second),
    ]);
    expect(prepared.sources.map(({ fileName }) => fileName)).toEqual(['pupils.csv', 'suspensions.csv', 'suspensions (2).csv']);
    expect(pick(rowsOf(tables, 'exclusion'), 'pupil', 'sessions')).toEqual([
      [1, 4],
      [2, 6],
    ]);
  });

  it('with the same bytes are counted once, whatever they are called', async () => {
    const { review, tables } = await importFiles([
      pupilList,
      csv('suspensions.csv', header, first, second),
      csv('suspensions (1).csv', header, first, second),
    ]);
    expect(review.tables.map(({ id, alreadyImported }) => [id, alreadyImported])).toEqual([
      ['pupils.csv', false],
      ['suspensions.csv', false],
      ['suspensions (1).csv', true],
    ]);
    expect(rowsOf(tables, 'exclusion')).toHaveLength(2);
  });

  it('with the same bytes are one transcript', async () => {
    const talk = ['Participants: Nadia (mentee); Interviewer', '', 'Interviewer: How was it?', 'Nadia: Good.'];
    const { prepared } = await importFiles([csv('talk.txt', ...talk), csv('copy/talk.txt', ...talk)]);
    expect(prepared.documents.map(({ fileName }) => fileName)).toEqual(['talk.txt']);
  });
});
