import { beforeAll, describe, expect, it } from 'vitest';
import { addsUp } from '#shared/import/tally.ts';
import { makeSample } from '#shared/sample/makeSample.ts';
import { type Imported, importFiles, rowsOf } from '#test/import/support.ts';

let imported: Imported;

beforeAll(async () => {
  imported = await importFiles(makeSample({ pupils: 60, seed: 4 }));
});

describe('the sample partnership', () => {
  it('is recognised without a person', () => {
    const shapes = Object.fromEntries(imported.review.tables.map((table) => [table.id, table.shape]));
    expect(shapes).toMatchObject({
      'pupil-list.csv': 'pupils',
      'register-marks.csv': 'marks',
      'suspensions.csv': 'suspensions',
      'behaviour-log.csv': 'behaviourEvents',
      'mentoring-tracker.xlsx#Referrals': 'referrals',
      'mentoring-tracker.xlsx#Caseload': 'caseload',
      'mentor-01.xlsx#Sessions': 'sessions',
      'mentor-01.xlsx#Diary': 'diary',
      'mentor-01.xlsx#Targets': 'targets',
      'teacher-ratings.csv': 'teacherRatings',
      'confidence-scale.csv': 'scaleItems',
      'coded-passages.csv': 'codedPassages',
    });
    expect(Object.values(shapes)).not.toContain(null);
    expect(imported.review.refused).toEqual([]);
    expect(imported.review.ignored).toEqual(['truth.json']);
  });

  it('understands every column it takes', () => {
    for (const table of imported.review.tables) {
      for (const column of table.columns) {
        if (column.field !== null) expect(column.understood, `${table.id} ${column.header}`).toBeGreaterThan(0.98);
      }
    }
  });

  it('adds up in every account', () => {
    expect(imported.prepared.sources.filter((source) => !addsUp(source.account))).toEqual([]);
    const reasons = new Set(imported.prepared.sources.flatMap((source) => source.account.setAside.map((each) => each.reason)));
    for (const reason of reasons) expect(['row.title', 'row.total', 'mark.duplicate', 'pupil.notFound', 'code.unknown']).toContain(reason);
  });

  it('gives as many rows as the files have', () => {
    const imports = (shape: string): number =>
      imported.prepared.sources
        .filter((source) => source.recipe.shape === shape)
        .reduce((sum, source) => sum + source.account.rowsImported, 0);
    const count = (table: string): number => rowsOf(imported.tables, table).length;
    expect(count('pupil')).toBe(60);
    expect(count('attendance_mark')).toBe(imports('marks'));
    expect(count('exclusion')).toBe(imports('suspensions'));
    expect(count('behaviour_event')).toBe(imports('behaviourEvents'));
    expect(count('referral')).toBe(imports('referrals'));
    expect(count('episode_mentor')).toBe(imports('caseload'));
    expect(count('session')).toBe(imports('sessions'));
    expect(count('school')).toBe(6);
  });

  it('asks only what a person would be asked', () => {
    expect([...new Set(imported.prepared.asked.map((each) => each.question.code))].sort()).toEqual(
      expect.arrayContaining(['blank.meaning', 'items.reversed']),
    );
    expect(imported.prepared.asked.find((each) => each.question.code === 'items.reversed')?.taken).toBe('3,8');
  });
});
