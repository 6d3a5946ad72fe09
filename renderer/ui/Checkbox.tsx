import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import './checkbox.css';
import { Icon } from './Icon.tsx';

export interface CheckboxProps {
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly isDisabled?: boolean;
  readonly children: React.ReactNode;
}

/** Something taken along or left out. */
export function Checkbox({ isChecked, onChange, isDisabled = false, children }: CheckboxProps) {
  return (
    <AriaCheckbox className="checkbox" isSelected={isChecked} onChange={onChange} isDisabled={isDisabled}>
      <span className="checkbox-box">{isChecked ? <Icon name="check" size={12} /> : null}</span>
      {children}
    </AriaCheckbox>
  );
}
