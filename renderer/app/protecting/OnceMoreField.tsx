import { useRef, useState } from 'react';
import { FailureCallout } from '#renderer/ui/FailureCallout.tsx';
import { SecretField } from '#renderer/ui/SecretField.tsx';
import type { Failure } from '#shared/failure/failure.ts';
import { describeFailure } from '#shared/words/failures.ts';

interface OnceMore {
  readonly secret: string;
  readonly failure: Failure | null;
  readonly input: React.RefObject<HTMLInputElement | null>;
  readonly type: (secret: string) => void;
  /** What came of trying it: a wrong one can be typed again at once. */
  readonly refuse: (failure: Failure | null) => void;
}

/** The passphrase or recovery key of the open study, asked for once more: nobody who only passes by should do what follows. */
export function useOnceMore(): OnceMore {
  const [secret, setSecret] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const input = useRef<HTMLInputElement>(null);
  return {
    secret,
    failure,
    input,
    type: (next) => {
      setSecret(next);
      setFailure(null);
    },
    refuse: (refused) => {
      setFailure(refused);
      if (refused?.code === 'study.wrongPassphrase') input.current?.focus();
    },
  };
}

export function OnceMoreField({ secret, failure, input, type, onEnter }: OnceMore & { readonly onEnter: () => void }) {
  const isWrong = failure?.code === 'study.wrongPassphrase';
  return (
    <>
      <SecretField
        label="Passphrase or recovery key"
        value={secret}
        error={failure !== null && isWrong ? describeFailure(failure).what : null}
        autoFocus
        input={input}
        onEnter={onEnter}
        onChange={type}
      />
      {failure === null || isWrong ? null : <FailureCallout failure={failure} />}
    </>
  );
}
