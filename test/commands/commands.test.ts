import { describe, expect, it } from 'vitest';
import { commandById, commands } from '#shared/commands/commands.ts';
import { fail } from '#shared/failure/result.ts';
import type { Study } from '#shared/study/model.ts';
import { patched } from '#shared/study/patches.ts';
import { studySchema } from '#shared/study/studySchema.ts';
import { changeBy, contextOf, monday } from '#test/support/changes.ts';
import { interviewedStudy } from '#test/support/interviewedStudy.ts';

const range = { document: 'interview-1', start: 7, end: 18, quote: 'She listens' };

/** One believable use of every command; a new command must be given one here. */
const uses: Readonly<Record<string, { readonly parameters: unknown; readonly sentence: string }>> = {
  'study.rename': { parameters: { name: 'Hill Top' }, sentence: 'Renamed the study “Hill Top”' },
  'study.restore': {
    parameters: { sequence: 4, sentence: 'Added the theme “Trust”' },
    sentence: 'Restored the study as it was after: Added the theme “Trust”',
  },
  'settings.window': {
    parameters: { window: { anchor: 'referral', lengthDays: 56, leadInDays: 7, minimumSessions: 40 } },
    sentence: 'Set the windows to 8 weeks, counted from: date of referral, after 7 days, with at least 40 possible sessions in each',
  },
  'settings.comparison': { parameters: { comparison: 'none' }, sentence: 'Left out the comparison with other pupils' },
  'settings.primary': {
    parameters: { area: 'exclusions', measure: 'sessionsLost' },
    sentence: 'Chose the main outcome of exclusions: Sessions lost to suspension',
  },
  'settings.audience': { parameters: { audience: 'school' }, sentence: 'Set the readers of exports to: inside the school' },
  'sources.import': {
    parameters: {
      sources: interviewedStudy().sources.map((source) => ({ ...source, id: 'source-2', number: 2, fileName: 'late-joiners.csv' })),
      documents: [],
      schools: [
        { key: 1, name: 'Northfield High', phase: 'secondary' },
        { key: 2, name: 'Hill Top', phase: 'primary' },
      ],
      mentors: [{ key: 1, school: 1, label: 'mentor 1' }],
      register: { pupils: 600, matchKeys: null },
    },
    sentence: 'Imported late-joiners.csv',
  },
  'source.remove': { parameters: { source: 'source-1' }, sentence: 'Took out the source “pupil-list.csv”' },
  'codes.set': {
    parameters: { set: 'registerCodes', row: 'B 2024-08-19', values: { category: 'NP' } },
    sentence: 'Changed register codes: B 2024-08-19',
  },
  'codes.reset': { parameters: { set: 'termDates', row: null }, sentence: 'Took back what was changed in term dates' },
  'code.add': { parameters: { name: 'Home', description: '', colour: 4, parent: 'trust' }, sentence: 'Added the theme “Home”' },
  'code.edit': { parameters: { code: 'trust', name: 'Being heard' }, sentence: 'Renamed the theme “Trust” to “Being heard”' },
  'code.remove': { parameters: { code: 'trust' }, sentence: 'Removed the theme “Trust” and its codings' },
  'codebook.starter': { parameters: {}, sentence: 'Added the starter themes' },
  'excerpt.code': { parameters: { ...range, code: 'time' }, sentence: 'Coded a passage of “Nadia, Year 8” as “Time”' },
  'excerpt.uncode': {
    parameters: { excerpt: 'excerpt-1', code: 'trust' },
    sentence: 'Took the theme “Trust” off a passage of “Nadia, Year 8”',
  },
  'excerpt.memo': {
    parameters: { excerpt: 'excerpt-1', memo: 'Compare with her mentor.' },
    sentence: 'Wrote a note on a passage of “Nadia, Year 8”',
  },
  'speaker.tie': {
    parameters: { document: 'interview-1', label: 'Nadia', role: 'mentee', school: 1, pupil: 12, pseudonym: 'Nadia' },
    sentence: 'Said who a speaker of “Nadia, Year 8” is: mentee',
  },
  'report.describe': {
    parameters: { title: 'Two years', author: 'The evaluation team' },
    sentence: 'Changed the title and author of the report',
  },
  'register.throwKeyAway': { parameters: {}, sentence: 'Threw away the key by which pupils are found again' },
  'report.quote': { parameters: { excerpt: 'excerpt-2', chosen: true }, sentence: 'Chose a quote from “Nadia, Year 8” for the report' },
  'report.case': { parameters: { which: 'positive', pupil: 12 }, sentence: 'Chose the positive case of the report' },
};

describe.each(commands)('$id', ({ id }) => {
  it('says what it did, leaves a study that could be read again, and can be taken back', () => {
    const study = interviewedStudy();
    const use = uses[id] ?? { parameters: undefined, sentence: `no use of ${id} in this test` };
    const past = { sequence: 4, at: monday, study: { ...study, name: 'Hill Top, spring' } };
    const change = changeBy(study, id, use.parameters, { ...contextOf(), past });
    expect(change.sentence).toBe(use.sentence);
    expect(change.study).not.toEqual(study);
    expect(studySchema.parse(JSON.parse(JSON.stringify(change.study)))).toEqual(change.study);
    expect(patched(study, change.patches)).toEqual(change.study);
    expect(patched(change.study, change.inverse)).toEqual(study);
  });
});

const refusalOf = (study: Study, id: string, parameters: unknown) => commandById(id)?.prepare(study, parameters, contextOf());

describe('a command', () => {
  it('is one of a kind', () => {
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  });

  it('refuses what makes no sense, and says why', () => {
    const study = interviewedStudy();
    const refused = (reason: string, command: string, label: string) => fail('command.refused', { reason, command, label });
    expect(refusalOf(study, 'code.add', { name: ' trust', description: '', colour: 0, parent: null })).toEqual(
      refused('code.sameName', 'code.add', 'Add a theme'),
    );
    expect(refusalOf(study, 'study.restore', { sequence: 4, sentence: '' })).toEqual(
      refused('history.notLooking', 'study.restore', 'Restore the study as it was'),
    );
    expect(refusalOf(study, 'code.edit', { code: 'trust', parent: 'listening' })).toEqual(
      refused('code.circle', 'code.edit', 'Change a theme'),
    );
    expect(refusalOf(study, 'excerpt.code', { ...range, end: 17, code: 'time' })).toEqual(
      refused('excerpt.range', 'excerpt.code', 'Code the selection'),
    );
    expect(refusalOf(study, 'report.case', { which: 'negative', pupil: 999 })).toEqual(
      refused('pupil.gone', 'report.case', 'Choose a case for the report'),
    );
    expect(refusalOf(study, 'study.rename', { name: '  ' })).toMatchObject({
      failure: { code: 'command.badParameters', values: { where: 'name' } },
    });
  });

  it('that types into one field is one step with the typing before it, and not with what is chosen beside it', () => {
    const tie = (said: object) => changeBy(interviewedStudy(), 'speaker.tie', { document: 'interview-1', label: 'Nadia', ...said });
    const [typed, chosen] = [tie({ pseudonym: 'Robin' }), tie({ role: 'mentor' })];
    expect([typed.typing, chosen.typing]).toEqual(['pseudonym interview-1 Nadia', null]);
    expect([typed.sentence, chosen.sentence]).toEqual([
      'Changed what a speaker of “Nadia, Year 8” is called in quotes',
      'Said who a speaker of “Nadia, Year 8” is: mentor',
    ]);
    const nadia = ({ documents }: Study) => documents[0]?.speakers.find(({ label }) => label === 'Nadia');
    expect(nadia(typed.study)).toEqual({ ...nadia(interviewedStudy()), pseudonym: 'Robin' });
  });

  it('changes a code for this study, and refuses what no cell of it can hold', () => {
    const study = interviewedStudy();
    const set = (given: object) =>
      changeBy(study, 'codes.set', { set: 'termDates', row: 'every 2024/25 Spring 1', ...given }).study.codeChanges;
    expect(set({ values: { to: '2025-02-21' } })).toContainEqual({
      set: 'termDates',
      row: 'every 2024/25 Spring 1',
      values: { to: '2025-02-21' },
    });
    const loaded = { instrument: 'scale7', reversed: '3,5' };
    expect(set({ set: 'instruments', row: 'scale7', values: loaded })).toContainEqual({
      set: 'instruments',
      row: 'scale7',
      values: loaded,
    });
    const reasons = [
      { values: { to: '21/2/2025' } },
      { values: { to: '2024-12-01' } },
      { row: 'every 2030/31 Spring 1', values: { to: '2031-02-21' } },
      { set: 'sen', row: 'K 2014-09-01', values: { countsAs: 'SEN support' } },
      { set: 'nothing', values: {} },
    ].map((given) => {
      const refused = refusalOf(study, 'codes.set', { set: 'termDates', row: 'every 2024/25 Spring 1', ...given });
      return refused?.ok === false ? refused.failure.values['reason'] : 'kept';
    });
    expect(reasons).toEqual(['codeSet.badValue', 'codeSet.badDates', 'codeSet.badValue', 'codeSet.badValue', 'codeSet.gone']);
  });

  it('refuses an import whose account does not add up', () => {
    const study = interviewedStudy();
    const source = {
      ...study.sources[0],
      id: 'other',
      account: { rowsInFile: 10, rowsImported: 7, setAside: [{ reason: 'totalRow', rows: 1, examples: [10] }], cellIssues: [] },
    };
    const given = { sources: [source], documents: [], schools: [], mentors: [], register: { pupils: 600, matchKeys: null } };
    expect(refusalOf(study, 'sources.import', given)).toMatchObject({
      failure: { code: 'import.accountMismatch', values: { file: 'pupil-list.csv', rowsInFile: 10, rowsImported: 7, setAside: 1 } },
    });
  });
});

describe('coding', () => {
  it('adds a second theme to the same passage, and a second coder beside the first', () => {
    const both = changeBy(interviewedStudy(), 'excerpt.code', { ...range, code: 'time' }).study;
    const again = changeBy(both, 'excerpt.code', { ...range, code: 'time' }, contextOf('second reader')).study;
    expect(again.excerpts.find(({ id }) => id === 'excerpt-1')?.codings).toEqual([
      { code: 'trust', coder: 'me', at: monday },
      { code: 'time', coder: 'me', at: monday },
      { code: 'time', coder: 'second reader', at: monday },
    ]);
  });

  it('leaves no line when the passage already has the theme', () => {
    expect(changeBy(interviewedStudy(), 'excerpt.code', { ...range, code: 'trust' }).patches).toEqual([]);
  });

  it('lets an excerpt go with its last theme, from the report too', () => {
    const { study, patches } = changeBy(interviewedStudy(), 'excerpt.uncode', { excerpt: 'excerpt-1', code: 'trust' });
    expect(study.excerpts.map(({ id }) => id)).toEqual(['excerpt-3', 'excerpt-2']);
    expect(study.report.quotes).toEqual([]);
    expect(patches.length).toBeLessThan(6);
  });

  it('moves the themes below a removed one up to its parent', () => {
    const { study } = changeBy(interviewedStudy(), 'code.remove', { code: 'trust' });
    expect(study.codes.map(({ id, parent }) => [id, parent])).toEqual([
      ['time', null],
      ['listening', null],
    ]);
    expect(study.excerpts.map(({ id }) => id)).toEqual(['excerpt-2']);
  });
});

it('sets one part of the windows, or one line of the title page, and leaves the other as it was', () => {
  const study = interviewedStudy();
  const fromReferral = changeBy(study, 'settings.window', { window: { anchor: 'referral' } }).study;
  const shorter = changeBy(fromReferral, 'settings.window', { window: { lengthDays: 56 } }).study;
  expect(shorter.settings.window).toEqual({ ...study.settings.window, anchor: 'referral', lengthDays: 56 });
  const titled = changeBy(study, 'report.describe', { title: 'Two years' }).study;
  const signed = changeBy(titled, 'report.describe', { author: 'The evaluation team' }).study;
  expect(signed.report).toMatchObject({ title: 'Two years', author: 'The evaluation team' });
});
