import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { describeFailure } from '#shared/words/failures.ts';
import { registerField } from './fieldsBeingTyped.ts';
import { strandStore } from './strand.ts';
import { createTypedText, type Shown, type TypedOptions, type TypedText } from './typedText.ts';

/** What a text field is given: spread it over a `TextField`. */
export interface TypedField {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onLeave: () => void;
  /** Why what stands in the field is not kept. */
  readonly error: string | null;
}

/**
 * A field whose text is kept while it is typed: `kept` is what the study holds, `keep` runs the command (with `type`, so that a failure is
 * said at the field alone). Kept at once when the field is left, when its page is left, when the window is hidden or goes away.
 */
export function useTyped(kept: string, options: TypedOptions): TypedField {
  const [shown, setShown] = useState<Shown>({ text: kept, failure: null });
  const newest = useRef(options);
  useEffect(() => {
    newest.current = options;
  });
  const typed = useRef<TypedText>(null);
  typed.current ??= createTypedText(
    kept,
    {
      keep: (text) => newest.current.keep(text),
      tidy: (text) => newest.current.tidy?.(text) ?? text,
      isGood: (text) => newest.current.isGood?.(text) ?? true,
    },
    setShown,
  );
  const field = typed.current;
  // Before anything else happens: told later, the study's answer to an earlier key would look like somebody else's words.
  useLayoutEffect(() => field.follow(kept), [field, kept]);
  useEffect(() => {
    const keepNow = () => field.keepNow();
    const leaveRegister = registerField(keepNow);
    addEventListener('pagehide', keepNow);
    document.addEventListener('visibilitychange', keepNow);
    return () => {
      leaveRegister();
      removeEventListener('pagehide', keepNow);
      document.removeEventListener('visibilitychange', keepNow);
      // Nobody sees the field any more: the shell says why its text could not be kept.
      void keepNow().then((failure) => (failure === null ? undefined : strandStore().setState({ lastFailure: failure })));
    };
  }, [field]);
  const { text, failure } = shown;
  const said = failure === null ? null : describeFailure(failure);
  return {
    value: text,
    onChange: (next) => field.type(next),
    onLeave: () => void field.leave(),
    error: said === null ? null : `${said.what} ${said.todo}`,
  };
}
