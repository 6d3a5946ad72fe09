import { describe, expect, it } from 'vitest';
import { findNames, namesInLabel, usableWords } from '#shared/erasure/names.ts';
import { sayingsOf } from '#shared/erasure/sayings.ts';
import { withSpansReplaced } from '#shared/erasure/spans.ts';

const without = (text: string, typed: readonly string[], labels: readonly string[] = []): string =>
  withSpansReplaced(text, findNames({ typed, labels }).inSpeech(text), '_');

describe('names in words', () => {
  it('are found as whole words, in any case, however they are written', () => {
    const said = "Tamsin and TAMSIN’s tamsin, not Tamsinette; tamsin_2.docx; Siân, Sia\u0302n, Sian; Orrel\nwyn Road, O’Dell, O'Dell.";
    expect(without(said, ['tamsin', 'Siân', 'Orrel wyn Road', "o'dell"])).toBe(
      '_ and _’s _, not Tamsinette; __2.docx; _, _, Sian; _, _, _.',
    );
  });

  it('are not found in a longer number, nor a longer word of letters that have no case', () => {
    expect(without('P0012 P00123 xP0012 P0012a', ['P0012'])).toBe('_ P00123 xP0012 _a');
    expect(without('李明说，李明明也说', ['李明'])).toBe('李明说，李明明也说');
    expect(without('李明 说', ['李明'])).toBe('_ 说');
  });

  it('of a label count with a capital only, because Will and Grace are words, but in a title in any case', () => {
    const names = findNames({ typed: [], labels: ['Will'] });
    const replaced = (text: string, place: 'inSpeech' | 'inTitle') => withSpansReplaced(text, names[place](text), '_');
    expect(replaced('Will said he will; WILL', 'inSpeech')).toBe('_ said he will; _');
    expect(replaced('interview-03-will.docx', 'inTitle')).toBe('interview-03-_.docx');
  });

  it('go as one where two of them share a word', () => {
    expect(without('Ask Tamsin Orrelwyn Smith.', ['Orrelwyn Smith'], ['Tamsin Orrelwyn'])).toBe('Ask _.');
  });

  it('are looked for only where there is something to look for', () => {
    expect(usableWords([' Tamsin ', 'tamsin', 'T', '…', 'erased', 'Old   Mill'])).toEqual(['tamsin', 'Old Mill']);
    expect(namesInLabel('Mr Adeyemi')).toEqual(['Mr Adeyemi', 'Adeyemi']);
    for (const label of ['Mentee 2', 'M.', 'Int', 'Interviewer', 'Speaker 1', 'NA']) expect(namesInLabel(label), label).toEqual([]);
  });
});

describe('what somebody said', () => {
  const theirs = ['I was not coming in much, Mondays nearly never.', 'No thumb, no bus.', 'Yes.'];
  const others = ['You were not coming in much? So it was Mondays, nearly never on time.', 'Yes.'];
  const { spans, own } = sayingsOf(theirs, others);

  it('is found where somebody else wrote it down, whatever the case and the signs between', () => {
    const note = 'Compare: “i was not coming in MUCH mondays” – and then the rest. Yes.';
    expect(withSpansReplaced(note, spans(note), '_')).toBe('Compare: “_” – and then the rest. Yes.');
    expect(withSpansReplaced('She: no thumb no bus!', spans('She: no thumb no bus!'), '_')).toBe('She: _!');
  });

  it('leaves what others said as well, and what is too short to be anybody’s own', () => {
    for (const kept of ['Yes.', 'nearly never', 'were not coming in much']) expect(spans(kept)).toEqual([]);
    const shared = sayingsOf(['I do not know what to say'], ['Well, I do not know what to say about that.']);
    expect(shared.spans('I do not know what to say')).toEqual([]);
    expect(own(theirs[0] ?? '')).toEqual(['I was not coming in much']);
  });
});
