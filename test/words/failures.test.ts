import { describe, expect, it } from 'vitest';
import { failure } from '#shared/failure/failure.ts';
import { describeFailure } from '#shared/words/failures.ts';
import { describeProgress } from '#shared/words/progress.ts';

describe('a failure in words', () => {
  it('names the file, says what is wrong and what to do', () => {
    expect(describeFailure(failure('file.notText', { file: 'marks.csv', kind: 'png' }))).toEqual({
      what: 'marks.csv is named like a text file, but what it holds is a picture.',
      todo: 'Export the table as CSV or save it as .xlsx, then open that.',
    });
    expect(describeFailure(failure('study.newer', { file: 'term.strand', format: 3, known: 1 }))).toEqual({
      what: 'The study term.strand was made by a newer Strand (format 3; this one knows up to 1).',
      todo: 'Update Strand, then open it again. Nothing in the file was changed.',
    });
    expect(describeFailure(failure('study.writeFailed', { reason: 'full' })).what).toBe(
      'The last change could not be written: the disk is full.',
    );
  });

  it('says why a study can only be looked at, and since when it is open elsewhere on this computer’s clock', () => {
    expect(describeFailure(failure('study.readOnly', { file: 'term.strand', reason: 'folderProtected' })).what).toBe(
      'The study term.strand can be looked at, not changed, because nothing may be written in its folder.',
    );
    const since = new Date(2026, 2, 2, 9, 5).toISOString();
    expect(describeFailure(failure('study.openElsewhere', { since, computer: 'OFFICE-7' })).what).toBe(
      'The study is open elsewhere, on OFFICE-7, since 2 March 2026 at 09:05. Here it can be looked at, not changed.',
    );
  });

  it('says why something was refused', () => {
    expect(describeFailure(failure('command.refused', { reason: 'code.sameName', label: 'Add a theme' })).what).toBe(
      'There is already a theme of that name.',
    );
  });

  it('makes whole sentences even when a value is missing', () => {
    for (const code of ['file.unknownKind', 'study.damaged', 'study.busy', 'command.badParameters', 'cli.usage', 'bug'] as const) {
      const { what } = describeFailure(failure(code));
      expect(what).toMatch(/^\p{Lu}|^ /u);
      expect(what).not.toContain('undefined');
      expect(what).toMatch(/\.$/);
    }
  });
});

describe('progress in words', () => {
  it('says how far it is where that is known', () => {
    expect(describeProgress({ step: 'import.read', done: 2, total: 5 })).toBe('Reading files, 40\u00a0%');
    expect(describeProgress({ step: 'engine.start', done: 0, total: null })).toBe('Starting the engine');
    expect(describeProgress({ step: 'something.new', done: 0, total: null })).toBe('Working');
  });
});
