import './surface.css';
import { Icon } from './Icon.tsx';

export interface CalloutProps {
  readonly kind?: 'note' | 'warning' | 'failure';
  readonly title?: string;
  readonly children?: React.ReactNode;
  /** Buttons under the text. */
  readonly actions?: React.ReactNode;
}

/** Something that must be read here: a note, a warning, or what went wrong and what to do. Failures are read aloud when they appear. */
export function Callout({ kind = 'note', title, children, actions }: CalloutProps) {
  return (
    <div className={kind === 'note' ? 'callout' : `callout callout-${kind}`} {...(kind === 'failure' ? { role: 'alert' } : {})}>
      <Icon name={kind === 'note' ? 'info' : 'warning'} />
      <div className="callout-body">
        {title === undefined ? null : <p className="callout-title">{title}</p>}
        {children}
        {actions === undefined ? null : <div className="callout-actions">{actions}</div>}
      </div>
    </div>
  );
}
