import './surface.css';
import { Icon, type IconName } from './Icon.tsx';

export interface EmptyStateProps {
  readonly picture: IconName;
  readonly title: string;
  readonly children: React.ReactNode;
  readonly action?: React.ReactNode;
}

/** What a place is for while there is nothing in it: one picture, one sentence, one button. */
export function EmptyState({ picture, title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <div className="empty-picture">
        <Icon name={picture} size={56} />
      </div>
      <h2 className="empty-title">{title}</h2>
      <p className="empty-text">{children}</p>
      {action}
    </div>
  );
}
