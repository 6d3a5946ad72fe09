import { codePointsOf } from './codePoints.ts';
import type { Stretch } from './layers.ts';
import type { TranscriptText } from './transcript.ts';

/**
 * A selection made right: it begins and ends with whole words, without space at its edges, and neither begins nor ends on a
 * speaker's label. A full stop that was left out stays out. Code points. Null when nothing is left.
 */
export function snapToWords(transcript: TranscriptText, selection: Stretch): Stretch | null {
  const touched = transcript.turns.filter((turn) => turn.start < selection.end && turn.end > selection.start);
  const first = touched[0];
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return null;
  const from = Math.max(selection.start, first.start);
  const to = Math.min(selection.end, last.end);
  const inFirst = partsOfSpeech(transcript, first).filter((part) => part.end > from && part.start < to);
  const inLast = partsOfSpeech(transcript, last).filter((part) => part.end > from && part.start < to);
  const start = inFirst[0]?.start ?? inLast[0]?.start;
  const end = inLast.at(-1)?.end ?? inFirst.at(-1)?.end;
  return start === undefined || end === undefined || end <= start ? null : { start, end };
}

/** The words of a stretch, each with the punctuation that clings to it: "listens," and "(laughs)" are one word each. Code points. */
export function wordsOf(transcript: TranscriptText, stretch: Stretch): readonly Stretch[] {
  return piecesOf(transcript, stretch, (text) => [...text.matchAll(/\S+/gu)].map((found) => [found.index, found.index + found[0].length]));
}

/** The sentences of a stretch, without the space between them. "Mr. Adeyemi" and "e.g. maths" do not end one. Code points. */
export function sentencesOf(transcript: TranscriptText, stretch: Stretch): readonly Stretch[] {
  return piecesOf(transcript, stretch, (text) => {
    const sentences: [number, number][] = [];
    let from = 0;
    for (const { index, segment } of new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(text)) {
      const end = index + segment.length;
      if (end < text.length && /(^|[\s("'“‘])(Mr|Mrs|Ms|Miss|Mx|Dr|St|Rev|e\.g|i\.e|etc|vs|no|\p{Lu})\.\s*$/u.test(text.slice(from, end)))
        continue;
      const kept = text.slice(from, end);
      const space = kept.length - kept.trimStart().length;
      if (kept.trim() !== '') sentences.push([from + space, from + kept.trimEnd().length]);
      from = end;
    }
    return sentences;
  });
}

/** Words and marks, each alone; never half a letter with its accent or half an emoji. */
function partsOfSpeech(transcript: TranscriptText, stretch: Stretch): readonly Stretch[] {
  return piecesOf(transcript, stretch, (text) =>
    [...new Intl.Segmenter('en-GB', { granularity: 'word' }).segment(text)]
      .filter(({ segment }) => segment.trim() !== '')
      .map(({ index, segment }) => [index, index + segment.length]),
  );
}

function piecesOf(transcript: TranscriptText, stretch: Stretch, cut: (text: string) => readonly (readonly number[])[]): readonly Stretch[] {
  const text = codePointsOf(transcript.text).slice(stretch.start, stretch.end);
  const points = codePointsOf(text);
  return cut(text).map(([start = 0, end = 0]) => ({
    start: stretch.start + points.fromUtf16(start),
    end: stretch.start + points.fromUtf16(end),
  }));
}
