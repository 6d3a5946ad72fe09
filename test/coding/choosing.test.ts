import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstTurn, type Place, type Step, stepTo } from '#shared/coding/choosing.ts';
import { codePointsOf } from '#shared/coding/codePoints.ts';
import { parseTranscript } from '#shared/coding/parseTranscript.ts';

const { text: transcript } = parseTranscript([
  'Title: Interview with Nadia',
  'Participants: Nadia (mentee); Mr Adeyemi (mentor)',
  'Nadia: He listens 😀. He waits for me.',
  'Mr Adeyemi: I try. Not always.',
]);
const points = codePointsOf(transcript.text);

function walk(...steps: readonly Step[]): string {
  const start: Place = { turn: firstTurn(transcript), chosen: null };
  const { turn, chosen } = steps.reduce((place, step) => stepTo(transcript, place, step), start);
  return `${turn}: ${chosen === null ? '' : points.slice(chosen.start, chosen.end)}`;
}

it('walks by turns and stops at both ends', () => {
  expect([walk('nextTurn'), walk('nextTurn', 'nextTurn'), walk('previousTurn'), walk('nextSentence', 'nextTurn')]).toEqual([
    '2: ',
    '2: ',
    '1: ',
    '2: ',
  ]);
});

it('walks by sentences, over into the next turn and back', () => {
  expect(walk('nextSentence')).toBe('1: He listens 😀.');
  expect(walk('nextSentence', 'nextSentence')).toBe('1: He waits for me.');
  expect(walk('nextSentence', 'nextSentence', 'nextSentence')).toBe('2: I try.');
  expect(walk('nextTurn', 'nextSentence', 'previousSentence')).toBe('1: He waits for me.');
});

it('grows and shrinks by words, sentences and turns', () => {
  expect(walk('nextWord', 'moreWord')).toBe('1: He listens');
  expect(walk('nextWord', 'moreWord', 'moreWord', 'lessWord')).toBe('1: He listens');
  expect(walk('nextWord', 'lessWord')).toBe('1: ');
  expect(walk('nextSentence', 'moreSentence')).toBe('1: He listens 😀. He waits for me.');
  expect(walk('nextSentence', 'moreSentence', 'lessSentence')).toBe('1: He listens 😀.');
  expect(walk('wholeTurn', 'moreTurn')).toBe('1: He listens 😀. He waits for me.\nMr Adeyemi: I try. Not always.');
  expect(walk('nextSentence', 'nothing')).toBe('1: ');
});

it('always chooses words that stand in the text, wherever the keys lead', () => {
  const step = fc.constantFrom<Step>(
    'nextTurn',
    'previousTurn',
    'nextSentence',
    'previousSentence',
    'nextWord',
    'previousWord',
    'moreTurn',
    'moreSentence',
    'lessSentence',
    'moreWord',
    'lessWord',
    'wholeTurn',
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const words = walk(...steps).slice(3);
      expect(words).toBe(words.trim());
      expect(transcript.text).toContain(words);
      expect(words).not.toContain('Participants');
    }),
  );
});
