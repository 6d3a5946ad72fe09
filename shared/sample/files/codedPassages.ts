import type { InputFile } from '#shared/import/types.ts';
import { transcripts } from '../transcripts/all.ts';
import { type CodedPassage, codedPassages } from '../transcripts/coded.ts';
import type { SampleTranscript } from '../transcripts/transcript.ts';
import { csvFile } from '../writers/csv.ts';
import { interviewPath, spokenTurns } from './interviews.ts';

const header = ['Document', 'Quote', 'Theme', 'Coder', 'Memo'];

/** What one reader coded, as a program for coding exports it: a row for each passage and theme. */
export function codedPassagesFile(): InputFile {
  const rows = transcripts.flatMap((transcript) =>
    (codedPassages[transcript.name] ?? []).flatMap((passage) => {
      const quote = quoteOf(transcript, passage);
      return passage.themes.map((theme) => [interviewPath(transcript), quote, theme, 'sample', passage.memo ?? '']);
    }),
  );
  return { path: 'coded-passages.csv', bytes: csvFile([header, ...rows]) };
}

/** The words of a passage as its transcript has them. Throws where they are not there, or not there once: the two are out of step. */
export function quoteOf(transcript: Pick<SampleTranscript, 'name' | 'turns'>, { from, sentences }: CodedPassage): string {
  const holding = spokenTurns(transcript).filter(({ words }) => words.includes(from));
  const words = holding[0]?.words ?? '';
  const rest = words.slice(words.indexOf(from));
  const quote = (rest.match(/.+?[.?!](?=\s|$)/gu) ?? []).slice(0, sentences);
  if (holding.length !== 1 || quote.length !== sentences)
    throw new Error(`${transcript.name}: “${from}” begins ${quote.length} of ${sentences} sentences, in ${holding.length} turns`);
  return quote.join('');
}
