import { describe, expect, it } from 'vitest';
import { starterCodebook } from '#shared/coding/starterCodebook.ts';
import { commandById } from '#shared/commands/commands.ts';
import { patched } from '#shared/study/patches.ts';
import { studySchema } from '#shared/study/studySchema.ts';
import { changeBy, contextOf, monday } from '#test/support/changes.ts';
import { interviewedStudy } from '#test/support/interviewedStudy.ts';

const study = interviewedStudy();
const heard = { document: 'interview-1', start: 7, end: 18, quote: 'She listens', coder: 'sample', memo: '' };
const other = { ...heard, start: 60, end: 66, quote: 'Monday' };
const importOf = (...codings: readonly object[]) => ({
  sources: [],
  documents: [],
  codings,
  schools: [],
  mentors: [],
  register: study.register,
});

describe('codings that come with an import', () => {
  it('go to the excerpt of the same range or to a new one, under themes found by name without case, or made', () => {
    const starter = starterCodebook[1];
    const change = changeBy(
      study,
      'sources.import',
      importOf(
        { ...heard, theme: 'TRUST', memo: 'Twice' },
        { ...heard, theme: 'Friends' },
        { ...other, theme: 'friends' },
        { ...other, theme: starter?.name.toUpperCase(), coder: null, memo: 'First' },
        { ...other, theme: 'Friends', memo: 'Second' },
      ),
    );
    expect(change.study.codes.slice(3)).toEqual([
      { id: 'new-1', parent: null, ...starter },
      { id: 'new-2', name: 'Friends', description: '', colour: 0, parent: null },
    ]);
    expect(change.study.excerpts.find(({ id }) => id === 'excerpt-1')).toMatchObject({
      memo: 'Twice',
      codings: [
        { code: 'trust', coder: 'me' },
        { code: 'trust', coder: 'sample', at: monday },
        { code: 'new-2', coder: 'sample' },
      ],
    });
    expect(change.study.excerpts.slice(3)).toMatchObject([
      {
        ...{ document: 'interview-1', start: 60, end: 66, quote: 'Monday' },
        memo: 'First\nSecond',
        codings: [
          { code: 'new-2', coder: 'sample' },
          { code: 'new-1', coder: 'me' },
        ],
      },
    ]);
    expect(studySchema.parse(change.study)).toEqual(change.study);
    expect(patched(change.study, change.inverse)).toEqual(study);
    expect(
      changeBy(change.study, 'sources.import', importOf({ ...heard, theme: 'Friends' }, { ...other, theme: 'FRIENDS' })).patches,
    ).toEqual([]);
  });

  it('are refused where the words and the range do not belong together', () => {
    const refusal = (coding: object) => commandById('sources.import')?.prepare(study, importOf(coding), contextOf());
    expect(refusal({ ...heard, theme: 'Trust', document: 'gone' })).toMatchObject({ failure: { values: { reason: 'document.gone' } } });
    expect(refusal({ ...heard, theme: 'Trust', end: 19 })).toMatchObject({ failure: { values: { reason: 'excerpt.range' } } });
    expect(refusal({ ...heard, theme: 'Trust', quote: 'She  waits ' })).toMatchObject({ failure: { values: { reason: 'excerpt.range' } } });
  });
});
