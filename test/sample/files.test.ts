import { describe, expect, it } from 'vitest';
import { unwrap } from '#shared/failure/result.ts';
import { readFile } from '#shared/import/readFile.ts';
import { makeSample } from '#shared/sample/makeSample.ts';

const files = makeSample({ pupils: 60, seed: 3 });
const text = (path: string) => new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);
const lines = (path: string) => text(path).trimEnd().split('\r\n');

describe('the sample partnership as files', () => {
  it('is the same to the byte for the same seed, and another partnership for another', () => {
    expect(makeSample({ pupils: 60, seed: 3 })).toEqual(files);
    const other = makeSample({ pupils: 60, seed: 4 });
    expect(other.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
    expect(other.find(({ path }) => path === 'pupil-list.csv')).not.toEqual(files.find(({ path }) => path === 'pupil-list.csv'));
  });

  it('has every export, two mentors’ workbooks or more per school, and twelve interviews', () => {
    const kinds = files.map(({ path }) => path.replace(/-\d\d.*(\.\w+)$/, '$1'));
    expect(kinds.filter((kind) => kind === 'mentor.xlsx')).toHaveLength(12);
    expect(kinds.filter((kind) => kind.startsWith('interview'))).toHaveLength(12);
    expect(kinds.filter((kind) => !/^(mentor|interview)\./.test(kind))).toEqual([
      'pupil-list.csv',
      'register-marks.csv',
      'suspensions.csv',
      'behaviour-log.csv',
      'mentoring-tracker.xlsx',
      'teacher-ratings.csv',
      'confidence-scale.csv',
      'coded-passages.csv',
      'truth.json',
    ]);
  });

  it('writes headings as school systems do', () => {
    expect(lines('pupil-list.csv')[0]).toBe(
      'External_Id,UPN,Adno,Legal Surname,Legal Forename,DOB,Gender,School,Year Group,Reg Group,DOA,Leaving Date,PP,FSM,SEN Status,EAL',
    );
    expect(lines('register-marks.csv')[0]).toBe('External_Id,Student,Mark_date,AM/PM,Mark');
    expect(lines('register-marks.csv')[1]).toMatch(/^\d{9},"[^"]+, [^"]+ \d{1,2}[A-Z]",\d\d-[A-Z][a-z]{2}-2\d,AM,/);
    expect(lines('suspensions.csv')[3]).toBe('Adno,Pupil Name,Exclusion Type,Start Date,Sessions,Reason,Reason 2,Reason 3,Cancelled');
    expect(lines('suspensions.csv').at(-1)).toMatch(/^Total,/);
    expect(lines('behaviour-log.csv')[0]).toBe(
      'firstName,lastName,studentYearGroup,tutorGroupName,School,eventType,polarity,points,whenDate,schoolNotes',
    );
    expect(lines('teacher-ratings.csv')[0]).toBe('Timestamp,Pupil Name,Reg Group,School,Wave,Completed by,Role,Behaviour rating');
    expect(lines('coded-passages.csv')[0]).toBe('Document,Quote,Theme,Coder,Memo');
    expect(lines('confidence-scale.csv')[0]).toBe('Adno,Pupil Name,School,Wave,Date,Q1,Q2,Q3,Q4,Q5,Q6,Q7,Q8,Q9,Q10');
  });

  it('writes workbooks and documents that open', async () => {
    for (const file of files.filter(({ path }) => /\.(xlsx|docx)$/.test(path))) {
      expect(unwrap(await readFile(file)).kind, file.path).toBe(file.path.endsWith('xlsx') ? 'tables' : 'transcript');
    }
  });

  it('works for a handful of pupils and for an odd number', () => {
    for (const pupils of [6, 61]) {
      const truth = JSON.parse(new TextDecoder().decode(makeSample({ pupils, seed: 1 }).find(({ path }) => path === 'truth.json')?.bytes));
      expect(truth).toMatchObject({ pupils, seed: 1 });
    }
  });
});
