import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import './button.css';
import { Icon, type IconName } from './Icon.tsx';

type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger' | 'link';

interface Look {
  readonly kind?: ButtonKind;
  readonly size?: 'small' | 'normal' | 'large';
  readonly icon?: IconName;
}

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'>, Look {
  readonly children: React.ReactNode;
}

function buttonClass({ kind = 'secondary', size = 'normal' }: Look): string {
  return `button button-${kind}${size === 'normal' ? '' : ` button-${size}`}`;
}

/** Something to press, with a word on it. */
export function Button({ kind = 'secondary', size = 'normal', icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={buttonClass({ kind, size })}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </AriaButton>
  );
}

export interface LinkButtonProps extends Look {
  readonly href: string;
  readonly children: React.ReactNode;
}

/** A place to go that looks like a button. */
export function LinkButton({ href, icon, children, ...look }: LinkButtonProps) {
  return (
    <a href={href} className={buttonClass(look)}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </a>
  );
}
