import { expect, it } from 'vitest';
import { choicesFor } from '#renderer/rooms/interviews/reader/choicesFor.ts';
import { askedBy, keyHelp } from '#renderer/rooms/interviews/reader/keys.ts';
import { quotesOfCell, themeHeadline } from '#renderer/rooms/interviews/themes/readingThemes.ts';
import { buildThemes } from '#shared/coding/buildThemes.ts';
import { starterCodebook } from '#shared/coding/starterCodebook.ts';
import type { Code } from '#shared/study/model.ts';
import { memoryHost, studyOfTranscripts } from './memoryHost.ts';

const codes: readonly Code[] = starterCodebook.map((theme, index) => ({ ...theme, id: `code-${index + 1}`, parent: null }));

function press(key: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) {
  return askedBy({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });
}

it('codes a sentence with two keys', () => {
  expect([press('s'), press('1')]).toEqual([
    { kind: 'step', step: 'nextSentence' },
    { kind: 'code', number: 1 },
  ]);
});

it('tells more from next by Shift, whatever case the key comes in', () => {
  expect([press('S', { shiftKey: true }), press('ArrowRight'), press('ArrowRight', { shiftKey: true })]).toEqual([
    { kind: 'step', step: 'moreSentence' },
    { kind: 'step', step: 'nextWord' },
    { kind: 'step', step: 'moreWord' },
  ]);
});

it('leaves what belongs to the window alone', () => {
  expect([press('k', { ctrlKey: true }), press('z', { ctrlKey: true }), press('c', { metaKey: true }), press('Tab'), press('0')]).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

it('explains only keys that do something', () => {
  const shown = keyHelp.flatMap(({ keys }) => keys).filter((key) => !['…', 'Ctrl Z'].includes(key));
  const names: Readonly<Record<string, string>> = { '↓': 'ArrowDown', '↑': 'ArrowUp', '→': 'ArrowRight', '←': 'ArrowLeft', Esc: 'Escape' };
  for (const key of shown) {
    const plain = key.replace('Shift ', '');
    expect(press(names[plain] ?? plain, { shiftKey: key.startsWith('Shift ') }), key).not.toBeNull();
  }
});

it('finds a theme by the beginning of any word, and offers to make what it does not find', () => {
  const named = (typed: string): readonly string[] =>
    choicesFor(codes, typed).map((choice) => (choice.kind === 'make' ? `make ${choice.name}` : choice.code.name));
  expect(named('str')).toEqual(['Strain and limits', 'make str']);
  expect(named('bel')).toEqual(['Confidence and belonging', 'make bel']);
  expect(named(' Strain and limits ')).toEqual(['Strain and limits']);
  expect(named('')).toHaveLength(codes.length);
  expect(choicesFor([], 'Hope')).toEqual([{ kind: 'make', name: 'Hope' }]);
});

it('answers in its first line, and opens a number to the words behind it', async () => {
  const { study, transcripts } = studyOfTranscripts([
    [
      'Title: Interview',
      'School: Northfield High',
      'Participants: Nadia (mentee); Mr Adeyemi (mentor)',
      'Nadia: He listens. He waits.',
      'Mr Adeyemi: I wait.',
    ],
  ]);
  const { workbench } = memoryHost({ ...study, codes }, transcripts);
  const text = [...transcripts.values()][0]?.text ?? '';
  for (const [quote, code] of [
    ['He listens.', 'code-1'],
    ['I wait.', 'code-1'],
    ['He waits.', 'code-2'],
  ] as const) {
    const start = text.indexOf(quote);
    expect(await workbench.run('excerpt.code', { document: 'document-1', start, end: start + quote.length, quote, code })).toMatchObject({
      ok: true,
    });
  }
  const opened = await workbench.openStudy('memory');
  if (!opened.ok) throw new Error(opened.failure.code);
  const themes = buildThemes(opened.value.study, transcripts);
  expect(themeHeadline(themes)).toBe('More people speak of “Trust and being heard” than of any other theme: 2 of 2 speakers');
  const words = (by: 'role' | 'school', column: string): readonly string[] =>
    quotesOfCell(opened.value.study, themes, by, { code: 'code-1', column }).map(({ text: said, attribution }) => `${said} ${attribution}`);
  expect(words('role', 'mentor')).toEqual(['I wait. [Mr Adeyemi, mentor, school 1]']);
  expect(words('school', '1')).toHaveLength(2);
});
