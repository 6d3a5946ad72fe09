import { useState } from 'react';
import { TextField } from '#renderer/ui/TextField.tsx';
import { itemsWords } from '#shared/words/questions.ts';

export interface ItemsFieldProps {
  /** `3,8`; empty = none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Numbers of items, typed. What is no list of numbers stays as it was typed, is said to be none, and changes nothing. */
export function ItemsField({ value, onChange }: ItemsFieldProps) {
  const [typed, setTyped] = useState(value.replaceAll(',', ', '));
  return (
    <TextField
      label={itemsWords.label}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        const items = itemsIn(next);
        if (items !== null) onChange(items);
      }}
      hint={itemsWords.hint}
      error={itemsIn(typed) === null ? itemsWords.error : null}
    />
  );
}

function itemsIn(typed: string): string | null {
  const items = typed.replaceAll(/[\s,;]+/g, ',').replaceAll(/^,|,$/g, '');
  return /^(\d{1,2}(,\d{1,2})*)?$/.test(items) ? items : null;
}
