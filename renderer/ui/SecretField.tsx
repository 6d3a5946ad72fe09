import { useState } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { TextField as AriaTextField, Input, Label, Text } from 'react-aria-components/TextField';
import './field.css';
import { IconButton } from './IconButton.tsx';

export interface SecretFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  /** What is wrong with it, said beneath and read aloud; what was typed stays. */
  readonly error?: string | null;
  readonly autoFocus?: boolean;
  readonly onEnter?: () => void;
  /** The input itself, to put the focus back into. */
  readonly input?: React.RefObject<HTMLInputElement | null>;
}

/** Something typed that nobody over the shoulder should read; a press shows it. The browser is asked to keep it nowhere. */
export function SecretField({ label, value, onChange, hint, error = null, autoFocus = false, onEnter, input }: SecretFieldProps) {
  const [isShown, setShown] = useState(false);
  return (
    <AriaTextField
      className="field"
      type={isShown ? 'text' : 'password'}
      value={value}
      onChange={onChange}
      isInvalid={error !== null}
      autoFocus={autoFocus}
      autoComplete="new-password"
      spellCheck="false"
      onKeyDown={(event) => {
        if (event.key === 'Enter') onEnter?.();
        else event.continuePropagation();
      }}
    >
      <Label className="field-label">{label}</Label>
      <div className="field-secret">
        <Input className="field-input" {...(input === undefined ? {} : { ref: input })} />
        <IconButton
          icon={isShown ? 'hide' : 'show'}
          label={`${isShown ? 'Hide' : 'Show'}: ${label.toLowerCase()}`}
          onPress={() => setShown(!isShown)}
        />
      </div>
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      {error === null ? null : (
        <div role="alert">
          <FieldError className="field-error">{error}</FieldError>
        </div>
      )}
    </AriaTextField>
  );
}
