import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointsOf } from '#shared/coding/codePoints.ts';
import { parseTranscript } from '#shared/coding/parseTranscript.ts';
import type { TranscriptText } from '#shared/coding/transcript.ts';
import { eraseText } from '#shared/erasure/erasedText.ts';
import { findNames } from '#shared/erasure/names.ts';
import { rounds } from '#test/support/rounds.ts';

const nobody = findNames({ typed: [], labels: [] });

describe('a transcript without somebody', () => {
  const { text } = parseTranscript([
    'Title: Interview with Tamsin',
    'Participants: Tamsin (mentee, ref 104233); Interviewer',
    '',
    'Interviewer: Hello 🦆 Tamsin.',
    'Tamsin: I had a duck 🦆 once.',
    'It flew.',
    'Interviewer: And then, Tamsin?',
    'Tamsin: Nothing.',
  ]);
  const labels = new Map([
    ['Tamsin', 'Erased 1'],
    ['Interviewer', 'Interviewer'],
  ]);
  const erased = eraseText(text, new Set(['Tamsin']), labels, findNames({ typed: [], labels: ['Tamsin'] }));
  const place = (words: string) => {
    const points = codePointsOf(text.text);
    const start = points.fromUtf16(text.text.indexOf(words));
    return { start, end: start + [...words].length };
  };
  const now = (words: string) => erased.slice(erased.moved(place(words)));

  it('keeps every other word in its place, and the turns their speakers', () => {
    expect(erased.transcript.text.split('\n')).toEqual([
      'Title: Interview with [erased]',
      'Participants: [erased] (mentee, ref withheld); Interviewer',
      '',
      'Interviewer: Hello 🦆 [erased].',
      'Erased 1: [erased]',
      'Interviewer: And then, [erased]?',
      'Erased 1: [erased]',
    ]);
    const points = codePointsOf(erased.transcript.text);
    expect(erased.transcript.turns.slice(1).map(({ speaker, start, end }) => [speaker, points.slice(start, end)])).toEqual([
      ['Interviewer', 'Hello 🦆 [erased].'],
      ['Erased 1', '[erased]'],
      ['Interviewer', 'And then, [erased]?'],
      ['Erased 1', '[erased]'],
    ]);
    expect([erased.turns, erased.names]).toEqual([2, 4]);
  });

  it('moves passages, and makes of those that hold words of an erased turn what is left of it', () => {
    expect(now('Hello 🦆')).toBe('Hello 🦆');
    expect(now('And then, Tam')).toBe('And then, [erased]');
    for (const words of ['duck 🦆', 'flew.\nInterviewer: And', '🦆 Tamsin.\nTamsin: I had']) {
      expect(now(words), words).toBe('[erased]');
      expect(erased.touches(place(words)), words).toBe(true);
    }
    expect(erased.touches(place('Tamsin.\nTamsin: '))).toBe(false);
  });
});

/** Turns of three speakers, some empty, in a text of any signs, with anything between them. */
const transcripts: fc.Arbitrary<TranscriptText> = fc
  .array(
    fc.record({
      speaker: fc.constantFrom('A', 'B', ''),
      gap: fc.string({ unit: 'grapheme', maxLength: 4 }),
      words: fc.string({ unit: 'grapheme', maxLength: 12 }),
    }),
    { maxLength: 8 },
  )
  .map((pieces) => {
    const out: TranscriptText = pieces.reduce<TranscriptText>(
      ({ text, turns }, { speaker, gap, words }) => {
        const start = [...`${text}${gap}`].length;
        return { text: text + gap + words, turns: [...turns, { speaker, start, end: start + [...words].length, seconds: null }] };
      },
      { text: '', turns: [] },
    );
    return out;
  });

it('leaves what others said as it was, whatever was said, and nothing of an erased turn', () => {
  const labels = new Map([
    ['A', 'Erased 1'],
    ['B', 'B'],
  ]);
  fc.assert(
    fc.property(transcripts, fc.nat(60), fc.nat(20), (transcript, from, length) => {
      const erased = eraseText(transcript, new Set(['A']), labels, nobody);
      const points = codePointsOf(transcript.text);
      transcript.turns.forEach((turn, index) => {
        const { start, end, speaker } = erased.transcript.turns[index] ?? { start: 0, end: 0, speaker: '' };
        const isGone = turn.speaker === 'A' && turn.end > turn.start;
        expect(erased.slice({ start, end })).toBe(isGone ? '[erased]' : points.slice(turn.start, turn.end));
        expect(speaker).toBe(labels.get(turn.speaker) ?? '');
      });
      const passage = { start: Math.min(from, points.length), end: Math.min(from + length, points.length) };
      if (passage.end > passage.start) {
        const moved = erased.moved(passage);
        expect(moved.end).toBeGreaterThan(moved.start);
        expect(moved.end).toBeLessThanOrEqual([...erased.transcript.text].length);
        if (erased.touches(passage)) expect(erased.slice(moved)).toBe('[erased]');
      }
    }),
    rounds(300),
  );
});
