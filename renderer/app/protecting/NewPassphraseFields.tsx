import { SecretField } from '#renderer/ui/SecretField.tsx';
import { protectingWords } from '#shared/words/protecting.ts';
import type { NewPassphrase, problemsWith } from './newPassphrase.ts';

export interface NewPassphraseFieldsProps {
  readonly label: string;
  readonly value: NewPassphrase;
  readonly onChange: (value: NewPassphrase) => void;
  readonly problems: ReturnType<typeof problemsWith>;
  readonly autoFocus?: boolean;
  readonly onEnter: () => void;
}

/** A passphrase being chosen, with what makes a good one. */
export function NewPassphraseFields({ label, value, onChange, problems, autoFocus = false, onEnter }: NewPassphraseFieldsProps) {
  return (
    <>
      <SecretField
        label={label}
        hint={protectingWords.advice}
        value={value.first}
        error={problems?.first ?? null}
        autoFocus={autoFocus}
        onEnter={onEnter}
        onChange={(first) => onChange({ ...value, first })}
      />
      <SecretField
        label="Once more"
        value={value.again}
        error={problems?.again ?? null}
        onEnter={onEnter}
        onChange={(again) => onChange({ ...value, again })}
      />
    </>
  );
}
