import { Switch as AriaSwitch } from 'react-aria-components/Switch';
import './switch.css';

export interface SwitchProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly children: React.ReactNode;
}

/** Something that is on or off, at once. */
export function Switch({ isOn, onChange, children }: SwitchProps) {
  return (
    <AriaSwitch className="switch" isSelected={isOn} onChange={onChange}>
      <span className="switch-track" />
      {children}
    </AriaSwitch>
  );
}
