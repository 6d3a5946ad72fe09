import { Button } from 'react-aria-components/Button';
import { Select as AriaSelect, Label, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components/Select';
import './field.css';
import { Icon } from './Icon.tsx';

export interface SelectOption<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly hint?: string;
}

export interface SelectProps<Id extends string> {
  readonly label: string;
  /** Hide the label where the place already says it; it is still read aloud. */
  readonly labelHidden?: boolean;
  readonly value: Id | null;
  readonly options: readonly SelectOption<Id>[];
  readonly onChange: (id: Id) => void;
  readonly quiet?: boolean;
  readonly isDisabled?: boolean;
  /** Shown while nothing is chosen; then `value` is null, and the field is marked as waiting. */
  readonly placeholder?: string;
}

/** One choice out of several that are named in a list. */
export function Select<Id extends string>({
  label,
  labelHidden = false,
  value,
  options,
  onChange,
  quiet = false,
  isDisabled = false,
  placeholder,
}: SelectProps<Id>) {
  return (
    <AriaSelect
      className={quiet ? 'field select-quiet' : 'field'}
      value={value}
      {...(placeholder === undefined ? {} : { placeholder })}
      isDisabled={isDisabled}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      <Label className={labelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <Button className="select-button" {...(value === null ? { 'data-waiting': true } : {})}>
        <SelectValue>
          {({ defaultChildren, isPlaceholder }) => (isPlaceholder ? defaultChildren : options.find((o) => o.id === value)?.name)}
        </SelectValue>
        <Icon name="chevronDown" size={14} />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="options">
          {options.map((option) => (
            <ListBoxItem key={option.id} id={option.id} textValue={option.name} className="option">
              {({ isSelected }) => (
                <>
                  <span className="option-mark">{isSelected ? <Icon name="check" size={14} /> : null}</span>
                  <span className="option-text">
                    {option.name}
                    {option.hint === undefined ? null : <span className="option-hint">{option.hint}</span>}
                  </span>
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
