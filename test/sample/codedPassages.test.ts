import { describe, expect, it } from 'vitest';
import { starterCodebook } from '#shared/coding/starterCodebook.ts';
import { codedPassagesFile, quoteOf } from '#shared/sample/files/codedPassages.ts';
import { transcripts } from '#shared/sample/transcripts/all.ts';
import { codedPassages } from '#shared/sample/transcripts/coded.ts';

describe('the sample’s coded passages', () => {
  it('come from every transcript, under the starter themes, and leave more than half of the turns to the next reader', () => {
    expect(Object.keys(codedPassages).sort()).toEqual(transcripts.map(({ name }) => name).sort());
    const all = Object.values(codedPassages).flat();
    expect(all.length).toBeGreaterThanOrEqual(45);
    expect(all.length).toBeLessThanOrEqual(55);
    expect(new Set(all.flatMap(({ themes }) => themes))).toEqual(new Set(starterCodebook.map(({ name }) => name)));
    const rows = new TextDecoder().decode(codedPassagesFile().bytes).trimEnd().split('\r\n');
    expect(rows.length - 1).toBe(all.flatMap(({ themes }) => themes).length);
    for (const row of rows.slice(1)) expect(row).toMatch(/^interview-\d\d-.*,sample,/);
  });

  it('cannot go out of step with what is said', () => {
    const talk = { name: 'talk', turns: 'A: Yes. It was, in a way. No?\nB: Yes.' };
    const of = (from: string, sentences: number) => quoteOf(talk, { from, sentences, themes: [] });
    expect(of('It was', 2)).toBe('It was, in a way. No?');
    expect(() => of('It is', 1)).toThrow('0 turns');
    expect(() => of('Yes.', 1)).toThrow('2 turns');
    expect(() => of('It was', 3)).toThrow('2 of 3 sentences');
  });
});
