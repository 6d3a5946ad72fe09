import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import './button.css';
import { Icon, type IconName } from './Icon.tsx';

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  readonly icon: IconName;
  /** What pressing it does: read aloud, since no word is drawn. */
  readonly label: string;
  readonly kind?: 'secondary' | 'quiet';
}

/** A small button that shows a drawing only; its label is for ears, and for eyes when the pointer rests on it. */
export function IconButton({ icon, label, kind = 'quiet', ...rest }: IconButtonProps) {
  return (
    <AriaButton {...rest} aria-label={label} className={`button button-${kind} button-icon`}>
      <span className="button-hint" title={label}>
        <Icon name={icon} />
      </span>
    </AriaButton>
  );
}
