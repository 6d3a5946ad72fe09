import { describe, expect, it } from 'vitest';
import type { KnownDocument } from '#shared/erasure/gather.ts';
import { findNames } from '#shared/erasure/names.ts';
import { labelsThatGo, namesThatGo, newLabels } from '#shared/erasure/whoGoes.ts';
import type { Speaker, TranscriptDocument } from '#shared/study/model.ts';
import { interviewedStudy } from '#test/support/interviewedStudy.ts';

const voice = (label: string, role: Speaker['role'], pupil: number | null = null): Speaker => ({
  label,
  pseudonym: label,
  role,
  school: null,
  pupil,
});
const [interview] = interviewedStudy().documents;
if (interview === undefined) throw new Error('no interview');
const talk = (id: string, originalHash: string, ...speakers: readonly Speaker[]): TranscriptDocument => ({
  ...interview,
  id,
  originalHash,
  speakers,
});
const known = (pupil: number | null, ...documents: readonly TranscriptDocument[]): ReadonlyMap<string, KnownDocument> =>
  new Map(documents.map((document) => [document.id, { document, pupil, pupils: new Set([pupil]), versions: [document] }]));
const person = (pupil: number | null) => ({ pupil, keys: new Set<string>(), speakers: [], words: [] });

/** Transcripts that are all in the study as it is now. */
const among = (documents: ReturnType<typeof known>) => ({
  documents,
  study: { ...interviewedStudy(), documents: [...documents.values()].map(({ document }) => document) },
});

describe('who goes from a transcript', () => {
  it('is every speaker tied to the pupil, also in another import of the same file', () => {
    const tied = talk('one', 'a', voice('Yonas', 'mentee', 7), voice('Interviewer', 'interviewer'));
    const again = talk('two', 'a', voice('Yonas', 'mentee'), voice('Interviewer', 'interviewer'));
    const other = talk('three', 'b', voice('Yonas', 'mentee'), voice('Kieran', 'mentee', 8));
    expect([...labelsThatGo(among(known(7, tied, again, other)), person(7), [])]).toEqual([
      ['one', new Set(['Yonas'])],
      ['two', new Set(['Yonas'])],
    ]);
    expect([...labelsThatGo(among(known(null, tied)), person(null), ['Yonas'])]).toEqual([]);
  });

  it('is whoever is called by one of the names, where the transcript was taken out of the study', () => {
    const documents = known(null, talk('one', 'a', voice('Yonas', 'mentee'), voice('Kieran', 'mentee')));
    expect([...labelsThatGo({ documents, study: interviewedStudy() }, person(null), ['yonas', 'Leona'])]).toEqual([
      ['one', new Set(['Yonas'])],
    ]);
  });

  it('is an interpreter too, where nobody else is interpreted', () => {
    const alone = talk('one', 'a', voice('Yonas', 'mentee', 7), voice('Interpreter', 'interpreter'), voice('Int', 'interviewer'));
    const group = talk('two', 'b', voice('Yonas', 'mentee', 7), voice('Interpreter', 'interpreter'), voice('Leona', 'mentee'));
    expect([...labelsThatGo(among(known(7, alone, group)), person(7), [])]).toEqual([
      ['one', new Set(['Yonas', 'Interpreter'])],
      ['two', new Set(['Yonas'])],
    ]);
  });

  it('is called what labels, pseudonyms and the heading say, where those are names', () => {
    const initials = talk('one', 'a', { ...voice('NA', 'mentee', 7), pseudonym: 'Ottilie' }, voice('Interpreter', 'interpreter'));
    const documents = known(7, initials);
    const gone = labelsThatGo(among(documents), person(7), []);
    const heading = 'Participants: Nadia Ahmed (mentee); Mr Teale (mentor)\n\nNA: Yes.';
    expect(namesThatGo(documents.values(), gone, () => heading)).toEqual(['Nadia Ahmed', 'Ottilie']);
  });

  it('gets a number that no other speaker has, and no two speakers become one', () => {
    const talkers = talk(
      'one',
      'a',
      voice('Zuleika', 'mentee'),
      voice('Erased 1', 'unknown'),
      voice('Nadia', 'parent'),
      voice('NADIA', 'teacher'),
    );
    const labels = newLabels(talkers, new Set(['Zuleika']), findNames({ typed: ['nadia'], labels: [] }));
    expect([...labels.entries()].sort()).toEqual([
      ['Erased 1', 'Erased 1'],
      ['NADIA', '[erased] 2'],
      ['Nadia', '[erased]'],
      ['Zuleika', 'Erased 2'],
    ]);
  });
});
