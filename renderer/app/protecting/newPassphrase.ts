import { isLongEnough, leastPassphrase } from '#shared/study/seal/passphrase.ts';
import { describeFailure } from '#shared/words/failures.ts';
import { protectingWords } from '#shared/words/protecting.ts';

/** A passphrase as it is being chosen: typed twice, because nobody sees what is typed. */
export interface NewPassphrase {
  readonly first: string;
  readonly again: string;
}

export const nothingTyped: NewPassphrase = { first: '', again: '' };

/** What is wrong with each of the two, said beneath it; null when it may be used. */
export function problemsWith({ first, again }: NewPassphrase): { readonly [Field in keyof NewPassphrase]: string | null } | null {
  if (!isLongEnough(first)) {
    const { what } = describeFailure({ code: 'study.passphraseShort', values: { least: leastPassphrase } });
    return { first: what, again: null };
  }
  return first === again ? null : { first: null, again: protectingWords.different };
}
