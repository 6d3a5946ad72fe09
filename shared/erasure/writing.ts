import { erasedWord } from '#shared/words/erasing.ts';
import type { Names } from './names.ts';
import type { Sayings } from './sayings.ts';
import { mergedSpans, withSpansReplaced } from './spans.ts';

/** Takes the person out of words that somebody wrote. */
export interface Writing {
  /** Notes, themes: names, and what they said word for word. */
  speech(text: string): string;
  /** Titles, file names, labels. */
  title(text: string): string;
  /** A sentence of the history: it names titles and files, and themes. */
  sentence(text: string): string;
}

/** `titles`: every title and file name that a sentence may hold. */
export function writingWithout(names: Names, sayings: Sayings, titles: Iterable<string>): Writing {
  const speech = (text: string): string =>
    withSpansReplaced(text, mergedSpans([...names.inSpeech(text), ...sayings.spans(text)]), erasedWord);
  const title = (text: string): string =>
    withSpansReplaced(text, mergedSpans([...names.inTitle(text), ...sayings.spans(text)]), erasedWord);
  const changed = [...new Set(titles)].map((one) => [one, title(one)] as const).filter(([one, now]) => one !== now);
  return {
    speech,
    title,
    sentence: (text) => speech(changed.reduce((said, [one, now]) => said.replaceAll(one, now), text)),
  };
}
