import type { CodePoints } from '#shared/coding/codePoints.ts';
import type { Stretch } from '#shared/coding/layers.ts';
import type { TranscriptText } from '#shared/coding/transcript.ts';

/**
 * Ties positions in a transcript to places on the page. The words of each turn are one text node in an element that carries
 * `data-turn`, the turn's number: nothing else on the page has to be known.
 */
export interface TextMap {
  /** The page's ranges that hold a stretch's words: one for each turn it touches. */
  rangesOf(stretch: Stretch): readonly Range[];
  /** What a selection on the page covers; null when it covers no words. */
  stretchOf(range: Range): Stretch | null;
  /** The position under a point of the window; null when there are no words. */
  positionAt(x: number, y: number): number | null;
}

export function textMapOf(column: HTMLElement, transcript: TranscriptText, points: CodePoints): TextMap {
  const nodes = new Map<number, Text>();
  for (const element of column.querySelectorAll('[data-turn]')) {
    const words = element.firstChild;
    if (words instanceof Text) nodes.set(Number(element.getAttribute('data-turn')), words);
  }
  const offsetOf = (turn: number, position: number): number =>
    points.toUtf16(position) - points.toUtf16(transcript.turns[turn]?.start ?? 0);
  const positionOf = (turn: number, offset: number): number =>
    points.fromUtf16(points.toUtf16(transcript.turns[turn]?.start ?? 0) + offset);

  const rangesOf = (stretch: Stretch): readonly Range[] =>
    transcript.turns.flatMap((turn, index) => {
      const words = nodes.get(index);
      if (words === undefined || turn.end <= stretch.start || turn.start >= stretch.end) return [];
      const range = new Range();
      range.setStart(words, Math.min(words.length, offsetOf(index, Math.max(turn.start, stretch.start))));
      range.setEnd(words, Math.min(words.length, offsetOf(index, Math.min(turn.end, stretch.end))));
      return [range];
    });

  const stretchOf = (range: Range): Stretch | null => {
    const touched = [...nodes].filter(([, words]) => range.intersectsNode(words));
    const first = touched[0];
    const last = touched.at(-1);
    if (first === undefined || last === undefined) return null;
    const start = positionOf(first[0], range.startContainer === first[1] ? range.startOffset : 0);
    const end = positionOf(last[0], range.endContainer === last[1] ? range.endOffset : last[1].length);
    return end > start ? { start, end } : null;
  };

  const positionAt = (x: number, y: number): number | null => {
    const caret = document.caretPositionFromPoint(x, y);
    const found = [...nodes].find(([, words]) => words === caret?.offsetNode);
    return caret === null || found === undefined ? null : positionOf(found[0], caret.offset);
  };

  return { rangesOf, stretchOf, positionAt };
}
