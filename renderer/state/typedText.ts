import type { Failure } from '#shared/failure/failure.ts';
import type { Result } from '#shared/failure/result.ts';

/** How long nobody types before what was typed is kept, and how long somebody may go on typing before it is, in milliseconds. */
const pause = 500;
const longest = 2000;

export interface TypedOptions {
  /** Keep that text in the study. */
  keep(text: string): Promise<Result<unknown>>;
  /** What is kept of what was typed, such as the text without blanks at its ends; the field itself is tidied when it is left. */
  tidy?(text: string): string;
  /** Whether that text may stand in the study at all; when it is left, a field whose text may not goes back to what is kept. */
  isGood?(text: string): boolean;
}

/** What a field shows: its text, and why that could not be kept. */
export interface Shown {
  readonly text: string;
  readonly failure: Failure | null;
}

/** The text of one field between the fingers and the study. */
export interface TypedText {
  type(text: string): void;
  /** What the study holds now: the field follows it, but never over what is being typed. */
  follow(kept: string): void;
  /** Keep at once what was typed; it is asked for before this returns. Answers why it could not be kept. */
  keepNow(): Promise<Failure | null>;
  /** The person leaves the field. */
  leave(): void;
}

/** Keeps while somebody types: half a second after the last key, every two seconds while keys go on, and at once when it must be. */
export function createTypedText(
  kept: string,
  { keep, tidy = same, isGood = always }: TypedOptions,
  show: (shown: Shown) => void,
): TypedText {
  let text = kept;
  let known = kept;
  /** What was last asked to be kept: what the study holds as soon as nothing is under way. */
  let asked = kept;
  let failure: Failure | null = null;
  let underWay = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let waitingLongest: ReturnType<typeof setTimeout> | undefined;
  const put = (next: string): void => {
    text = next;
    show({ text, failure });
  };

  const keepNow = async (): Promise<Failure | null> => {
    clearTimeout(waiting);
    clearTimeout(waitingLongest);
    waitingLongest = undefined;
    const wanted = tidy(text);
    if (wanted === asked || !isGood(wanted)) return null;
    asked = wanted;
    underWay += 1;
    const answer = await keep(wanted);
    underWay -= 1;
    if (answer.ok) known = wanted;
    if (underWay > 0) return null;
    failure = answer.ok ? null : answer.failure;
    // What could not be kept is asked for again with the next key, and when the field is left.
    if (!answer.ok) asked = known;
    show({ text, failure });
    return failure;
  };

  return {
    keepNow,
    type(next) {
      put(next);
      clearTimeout(waiting);
      waiting = setTimeout(() => void keepNow(), pause);
      waitingLongest ??= setTimeout(() => void keepNow(), longest);
    },
    follow(next) {
      if (underWay > 0 || next === known) return;
      const isUntouched = tidy(text) === known;
      known = next;
      asked = next;
      if (!isUntouched) return;
      failure = null;
      put(next);
    },
    leave() {
      void keepNow();
      put(isGood(tidy(text)) ? tidy(text) : asked);
    },
  };
}

function same(text: string): string {
  return text;
}

function always(): boolean {
  return true;
}
