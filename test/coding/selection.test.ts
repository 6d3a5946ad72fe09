import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointsOf } from '#shared/coding/codePoints.ts';
import { parseTranscript } from '#shared/coding/parseTranscript.ts';
import { sentencesOf, snapToWords, wordsOf } from '#shared/coding/selection.ts';

const { text: transcript } = parseTranscript([
  'Participants: Nadia (mentee); Mr Adeyemi (mentor)',
  'Nadia: He listens 👩🏽‍🏫, e\u0301ven when I shout. Mr. Adeyemi is kind. Is it true?',
  'Mr Adeyemi: I try.',
]);
const points = codePointsOf(transcript.text);
const turns = transcript.turns.slice(1);
const placeOf = (words: string): number => points.fromUtf16(transcript.text.indexOf(words));

function snapped(start: number, end: number): string | null {
  const range = snapToWords(transcript, { start, end });
  return range === null ? null : points.slice(range.start, range.end);
}

describe('snapping a selection', () => {
  it('grows to whole words and drops the space around them', () => {
    const at = placeOf('He listens');
    expect(snapped(at + 4, at + 7)).toBe('listens');
    expect(snapped(at + 2, at + 8)).toBe('listens');
  });

  it('keeps a full stop out that was left out, and in that was taken in', () => {
    const at = placeOf('kind.');
    expect([snapped(at + 1, at + 4), snapped(at + 1, at + 5)]).toEqual(['kind', 'kind.']);
  });

  it('leaves labels out at either end, and lets a passage run over two turns', () => {
    const from = placeOf('Is it true');
    expect(snapped(from, placeOf('Mr Adeyemi: I') + 4)).toBe('Is it true?');
    expect(snapped(from, placeOf('I try') + 3)).toBe('Is it true?\nMr Adeyemi: I try');
    expect(snapped(placeOf('Nadia: He'), placeOf('Nadia: He') + 5)).toBeNull();
  });

  it('never cuts an emoji or an accent', () => {
    fc.assert(
      fc.property(fc.nat(points.length), fc.nat(30), (start, length) => {
        const words = snapped(start, start + length);
        if (words === null) return;
        expect(words).toBe(words.trim());
        expect(words).not.toMatch(/^[\u0301\u200d]|\u200d$|e$(?=\u0301)/u);
        expect(transcript.text).toContain(words);
      }),
    );
  });
});

it('finds sentences, and lets "Mr." end none', () => {
  const sentences = turns.flatMap((turn) => sentencesOf(transcript, turn)).map(({ start, end }) => points.slice(start, end));
  expect(sentences).toEqual(['He listens 👩🏽‍🏫, e\u0301ven when I shout.', 'Mr. Adeyemi is kind.', 'Is it true?', 'I try.']);
});

it('finds words with what clings to them', () => {
  const last = turns.at(-1);
  expect(last === undefined ? [] : wordsOf(transcript, last).map(({ start, end }) => points.slice(start, end))).toEqual(['I', 'try.']);
});
