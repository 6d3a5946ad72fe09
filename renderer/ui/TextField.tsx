import { FieldError } from 'react-aria-components/FieldError';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField, Input, Label, Text } from 'react-aria-components/TextField';
import './field.css';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  /** What is wrong with it, said beneath; what was typed stays. */
  readonly error?: string | null;
  readonly lines?: 'one' | 'several';
  readonly autoFocus?: boolean;
  /** It can be read and copied, not changed. */
  readonly isReadOnly?: boolean;
  /** Called when the person leaves the field. */
  readonly onLeave?: () => void;
  readonly onEnter?: () => void;
  readonly placeholder?: string;
}

/** One line or several of typed text, with its label above. */
export function TextField({
  label,
  value,
  onChange,
  hint,
  error = null,
  lines = 'one',
  autoFocus = false,
  isReadOnly = false,
  onLeave,
  onEnter,
  placeholder,
}: TextFieldProps) {
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={error !== null}
      autoFocus={autoFocus}
      isReadOnly={isReadOnly}
      onBlur={() => onLeave?.()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && lines === 'one') onEnter?.();
        else event.continuePropagation();
      }}
    >
      <Label className="field-label">{label}</Label>
      {lines === 'one' ? (
        <Input className="field-input" {...(placeholder === undefined ? {} : { placeholder })} />
      ) : (
        <TextArea className="field-input" {...(placeholder === undefined ? {} : { placeholder })} />
      )}
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}
