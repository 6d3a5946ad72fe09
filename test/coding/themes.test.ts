import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildThemes } from '#shared/coding/buildThemes.ts';
import { codePointsOf } from '#shared/coding/codePoints.ts';
import { excerptsPerCode, isVerbatim } from '#shared/coding/excerpts.ts';
import { parseTranscript } from '#shared/coding/parseTranscript.ts';
import { starterCodebook } from '#shared/coding/starterCodebook.ts';
import type { Excerpt, Speaker, Study, TranscriptDocument } from '#shared/study/model.ts';

const at = '2025-05-01T09:00:00.000Z';
const texts = {
  nadia: parseTranscript(['Interviewer: How is it?', 'Nadia: He listens 😀 to me.', 'Mr Adeyemi: She talks, I listen.']).text,
  group: parseTranscript(['Mr Adeyemi: There is no time.', 'Ms Lund: There is no room.', 'Nadia: I have time.']).text,
};
const transcripts = new Map(Object.entries(texts));

const interviewer = speaker('Interviewer', 'interviewer', null, null);
const nadia = speaker('Nadia', 'mentee', null, 12);
const adeyemi = speaker('Mr Adeyemi', 'mentor', 1, null);
const lund = speaker('Ms Lund', 'coordinator', 2, null);

function speaker(label: string, role: Speaker['role'], school: number | null, pupil: number | null): Speaker {
  return { label, pseudonym: label, role, school, pupil };
}

function transcript(id: string, school: number | null, speakers: readonly Speaker[]): TranscriptDocument {
  return {
    id,
    title: id,
    kind: 'interview',
    fileName: `${id}.txt`,
    originalHash: '',
    text: '',
    day: null,
    school,
    interpreted: false,
    speakers,
    turnCount: 3,
    importedAt: at,
  };
}

function excerpt(document: keyof typeof texts, words: string, codes: readonly string[]): Excerpt {
  const { text } = texts[document];
  const start = codePointsOf(text).fromUtf16(text.indexOf(words));
  return {
    id: `${document} ${words}`,
    document,
    start,
    end: start + Array.from(words).length,
    quote: words,
    codings: codes.map((code) => ({ code, coder: 'me', at })),
    memo: '',
  };
}

function studyOf(excerpts: readonly Excerpt[]): Study {
  return {
    id: 'study',
    name: 'Northfield',
    createdAt: at,
    settings: {
      window: { anchor: 'start', lengthDays: 84, leadInDays: 0, minimumSessions: 40 },
      comparison: 'none',
      audience: 'school',
    },
    schools: [
      { key: 1, name: 'Northfield High', phase: 'secondary' },
      { key: 2, name: 'Elm Park', phase: 'primary' },
      { key: 3, name: 'Silent School', phase: 'primary' },
    ],
    mentors: [],
    register: { pupils: 0, matchKeys: null },
    sources: [],
    documents: [transcript('nadia', 1, [interviewer, nadia, adeyemi]), transcript('group', null, [adeyemi, lund, { ...nadia, school: 1 }])],
    codes: ['trust', 'time'].map((id, colour) => ({ id, name: id, description: '', colour, parent: null })),
    excerpts,
    report: { title: '', author: '', quotes: [], positiveCase: null, negativeCase: null },
  };
}

describe('themes of two transcripts', () => {
  const themes = buildThemes(
    studyOf([
      excerpt('group', 'There is no time.', ['time']),
      excerpt('nadia', 'How is it?', ['trust']),
      excerpt('nadia', 'listens 😀', ['trust', 'time']),
      excerpt('nadia', 'I listen.', ['trust']),
      excerpt('group', 'I have time.', ['time']),
    ]),
    transcripts,
  );

  it('counts voices, and the same pupil once in both transcripts', () => {
    expect(themes).toMatchObject({ documents: 2, speakers: 3, excerpts: 4 });
    expect(themes.codes.map(({ code, excerpts, speakers, documents }) => [code, excerpts, speakers, documents])).toEqual([
      ['trust', 2, 2, 1],
      ['time', 3, 2, 2],
    ]);
  });

  it('sets themes against roles, the interviewer last and apart', () => {
    expect(themes.byRole.columns.map(({ key }) => key)).toEqual(['mentee', 'mentor', 'coordinator', 'interviewer']);
    expect(themes.byRole.cells.map((row) => row.map((cell) => cell.excerpts))).toEqual([
      [1, 1, 0, 1],
      [2, 1, 0, 0],
    ]);
  });

  it('sets themes against the schools that speak', () => {
    expect(themes.bySchool.columns).toEqual([
      { key: '1', label: 'School 1' },
      { key: '2', label: 'School 2' },
    ]);
    expect(themes.bySchool.cells.map((row) => row.map((cell) => cell.excerpts))).toEqual([
      [2, 0],
      [3, 0],
    ]);
  });

  it('signs every quote, in the order of the transcripts', () => {
    expect(themes.quotes.map(({ text, attribution }) => `${text} ${attribution}`)).toEqual([
      'How is it? [Interviewer, interviewer, school 1]',
      'listens 😀 [Nadia, mentee, school 1]',
      'I listen. [Mr Adeyemi, mentor, school 1]',
      'There is no time. [Mr Adeyemi, mentor, school 1]',
      'I have time. [Nadia, mentee, school 1]',
    ]);
  });
});

it('takes an interpreter for the one person interpreted', () => {
  const study = studyOf([excerpt('nadia', 'How is it?', ['trust']), excerpt('nadia', 'I listen.', ['trust'])]);
  const alone = { ...study, documents: [transcript('nadia', 1, [interviewer, nadia, speaker('Mr Adeyemi', 'interpreter', null, null)])] };
  const themes = buildThemes(alone, transcripts);
  expect(themes).toMatchObject({ speakers: 1, codes: [{ excerpts: 1, speakers: 1 }, { excerpts: 0 }] });
  expect(themes.quotes[1]).toMatchObject({ pupil: 12, attribution: '[Mr Adeyemi for Nadia, interpreter, school 1]' });
  expect(themes.byRole.columns.map(({ label }) => label)).toContain('Through an interpreter');
});

it('adds up, whatever was coded', () => {
  const pool = [
    ['nadia', 'How is it?'],
    ['nadia', 'He listens'],
    ['nadia', 'I listen.'],
    ['group', 'no time'],
    ['group', 'no room'],
    ['group', 'I have'],
  ] as const;
  const chosen = fc.array(fc.tuple(fc.constantFrom(...pool), fc.subarray(['trust', 'time'], { minLength: 1 })), { maxLength: 12 });
  fc.assert(
    fc.property(chosen, (given) => {
      const study = studyOf(given.map(([[document, words], codes], index) => ({ ...excerpt(document, words, codes), id: `e${index}` })));
      const themes = buildThemes(study, transcripts);
      const everything = excerptsPerCode(study.excerpts);
      for (const [row, code] of themes.codes.entries()) {
        const cells = themes.byRole.cells[row] ?? [];
        const sum = (kept: (key: string) => boolean): number =>
          cells.reduce((total, cell, column) => total + (kept(themes.byRole.columns[column]?.key ?? '') ? cell.excerpts : 0), 0);
        expect(sum((key) => key !== 'interviewer')).toBe(code.excerpts);
        expect(sum(() => true)).toBe(everything.get(code.code) ?? 0);
        expect((themes.bySchool.cells[row] ?? []).reduce((total, cell) => total + cell.excerpts, 0)).toBe(code.excerpts);
      }
      expect(themes.quotes).toHaveLength(study.excerpts.length);
    }),
  );
});

it('checks a quote word for word', () => {
  const listens = excerpt('nadia', 'listens 😀 to', ['trust']);
  expect(isVerbatim(listens, texts.nadia)).toBe(true);
  expect(isVerbatim({ ...listens, quote: 'listened 😀 to' }, texts.nadia)).toBe(false);
  expect(isVerbatim({ ...listens, end: listens.end + 1 }, texts.nadia)).toBe(false);
});

it('offers between five and seven starter themes, each in a sentence and a colour of its own', () => {
  expect(starterCodebook.length).toBeGreaterThanOrEqual(5);
  expect(starterCodebook.length).toBeLessThanOrEqual(7);
  expect(new Set(starterCodebook.map(({ colour }) => colour)).size).toBe(starterCodebook.length);
  for (const { description } of starterCodebook) expect(description).toMatch(/^\p{Lu}[^.]*\.$/u);
});
